import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { newReported, statusOf } from './support/reports';
import { accept, heldOf, queueOf, writeNow } from './support/review-page';

test('ten seconds of undo: nothing is written before, and it says so', async ({ page, url, signIn }) => {
  test.slow();
  const { unit, unitName, ids, colleague } = await newReported(url, ['2026-06', '2026-07']);
  const [june, july] = [ids.get('2026-06')!, ids.get('2026-07')!];
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}&submission=${june}`);
  await accept(page);
  await expect(heldOf(page)).toContainText(`${unitName} 2026年6月 将通过`);
  await expect(heldOf(page)).toContainText(/\d 秒后写入/);
  await expect(heldOf(page)).toContainText('离开本页、退出登录或关闭浏览器时立即写入');
  await expectAccessible(page);
  await keepPicture(page, 'review-held');
  expect(await statusOf(colleague, june)).toBe('submitted');
  await heldOf(page).getByRole('button', { name: '撤销' }).click();
  await expect(heldOf(page)).toBeEmpty();
  await expect(page).toHaveURL(new RegExp(june));
  // Longer than it would have taken.
  await page.waitForTimeout(11_000);
  expect(await statusOf(colleague, june)).toBe('submitted');
  await page.getByRole('button', { name: /^退回/ }).click();
  const dialog = page.getByRole('dialog', { name: `退回 ${unitName}` });
  await dialog.getByLabel('退回的原因（填报人会看到）').fill('请核对数量');
  await dialog.getByRole('button', { name: '退回' }).click();
  await expect(heldOf(page)).toContainText('将退回');
  expect(await statusOf(colleague, june)).toBe('submitted');
  await expect.poll(() => statusOf(colleague, june), { timeout: 20_000 }).toBe('returned');
  expect(await statusOf(colleague, july)).toBe('submitted');
});

test('who leaves the page has decided: the next page, signing out, closing the browser', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, ids, colleague } = await newReported(url, ['2026-06', '2026-07', '2026-08']);
  const state = (month: string) => statusOf(colleague, ids.get(month)!);
  const acceptMonth = async (month: string): Promise<void> => {
    await page.goto(`/review?q=${unit}&submission=${ids.get(month)}`);
    await accept(page);
    await expect(heldOf(page)).toContainText('将通过');
    expect(await state(month)).toBe('submitted');
  };
  await signIn('guiyang');
  await acceptMonth('2026-06');
  await page.getByRole('navigation').first().getByRole('link', { name: '总览' }).click();
  await expect.poll(() => state('2026-06'), { timeout: 5_000 }).toBe('accepted');
  await acceptMonth('2026-07');
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByLabel('用户名')).toBeVisible();
  expect(await state('2026-07')).toBe('accepted');
  await signIn('guiyang');
  await acceptMonth('2026-08');
  await page.close({ runBeforeUnload: false });
  await expect.poll(() => state('2026-08'), { timeout: 5_000 }).toBe('accepted');
});

test('what is selected is what is shown: a filter moves the selection', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'list and report stand beside each other on desks');
  const one = await newReported(url, ['2026-06']);
  const other = await newReported(url, ['2026-06']);
  await signIn('guiyang');
  await page.goto(`/review?submission=${one.ids.get('2026-06')}`);
  const panel = page.getByRole('article');
  await expect(panel.getByRole('heading', { name: one.unitName })).toBeVisible();
  const field = page.getByLabel('按单位、代码或月份查找');
  await field.fill(other.unit);
  await expect(panel.getByRole('heading', { name: other.unitName })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(other.ids.get('2026-06')!));
  await field.fill('没有这样的单位');
  await expect(page.getByText('没有符合')).toBeVisible();
  await expect(panel.getByRole('heading')).toHaveCount(0);
  await field.press('Escape');
  await page.keyboard.press('a');
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heldOf(page)).toBeEmpty();
  for (const { colleague, ids } of [one, other])
    expect(await statusOf(colleague, ids.get('2026-06')!)).toBe('submitted');
});

test('all without doubts in one step, with number and sum before it', async ({ page, url, signIn }) => {
  const { unit, unitName, ids, colleague } = await newReported(url, ['2026-06', '2026-07', '2026-08']);
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}`);
  await expect(queueOf(page).getByRole('button')).toHaveCount(3);
  const calm = await queueOf(page).getByText('没有疑问').count();
  expect(calm).toBeGreaterThan(0);
  await page.getByRole('button', { name: `没有疑问的 ${calm} 份全部通过` }).click();
  const dialog = page.getByRole('dialog', { name: '通过没有疑问的报表' });
  const sum = (calm * 123_456.78).toLocaleString('en', { minimumFractionDigits: 2 });
  await expect(dialog).toContainText(`${calm} 份，合计 ${sum} 元`);
  await expect(dialog.getByRole('row').filter({ hasText: unitName })).toHaveCount(calm);
  await expectAccessible(page);
  await keepPicture(page, 'review-all');
  await dialog.getByRole('button', { name: `通过 ${calm} 份` }).click();
  await expect(heldOf(page)).toContainText('将通过');
  await writeNow(page);
  await expect(queueOf(page).getByText('已通过')).toHaveCount(calm);
  const states = await Promise.all([...ids.values()].map((id) => statusOf(colleague, id)));
  expect(states.filter((state) => state === 'accepted')).toHaveLength(calm);
});
