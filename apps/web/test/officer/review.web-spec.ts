import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { accept, acceptByKey, queueOf, writeNow } from './support/review-page';
import { newReported, salesLine, statusOf, submitMonth } from './support/reports';

test('a month of review by keyboard: next, accept, return with a reason', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'keyboards stand on desks');
  const { unit, unitName, ids, colleague } = await newReported(url, ['2026-06', '2026-07', '2026-08']);
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}`);
  await expect(queueOf(page).getByRole('button')).toHaveCount(3);
  await expect(page).toHaveURL(/submission=/);
  const current = queueOf(page).locator('[aria-current=true]');
  const panel = page.getByRole('article');
  await expect(panel.getByRole('heading', { name: unitName })).toBeVisible();
  await expect(panel.getByText('上年同月').first()).toBeVisible();
  // The effect on the county follows the month, and changes with other specs that run at the same time.
  const [first = ''] = /\d+年\d+月/.exec((await current.textContent()) ?? '') ?? [];

  await page.keyboard.press('j');
  await expect(current).not.toContainText(first);
  await page.keyboard.press('k');
  await expect(current).toContainText(first);

  await acceptByKey(page);
  await expect(queueOf(page).getByText('将通过')).toHaveCount(1);
  await expect(current).not.toContainText(first);
  await page.keyboard.press('n');
  await expect(queueOf(page).getByText('已通过')).toHaveCount(1);

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: `退回 ${unitName}` });
  await dialog.getByRole('button', { name: '退回' }).click();
  await expect(dialog.getByRole('alert')).toContainText('请写明原因');
  await dialog.getByRole('button', { name: /请核对单价/ }).click();
  await dialog.getByRole('button', { name: '退回' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('待审 1 份，已处理 1 份，待写入 1 份')).toBeVisible();
  await page.keyboard.press('n');
  await expect(queueOf(page).getByText('已退回')).toHaveCount(1);
  await expect(page.getByText('待审 1 份，已处理 2 份')).toBeVisible();
  await expect
    .poll(async () => (await Promise.all([...ids.values()].map((id) => statusOf(colleague, id)))).sort())
    .toEqual(['accepted', 'returned', 'submitted']);

  await page.keyboard.press('/');
  await page.keyboard.type('nothing');
  await expect(page.getByText('没有符合')).toBeVisible();
  await expect(page.getByText('从左边选一份报表')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '清除查找' }).click();
  await expect(page.getByRole('list', { name: '待审核的报表' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toContainText('退回');
});

test('fast typing into the search loses no letter', async ({ page, url, signIn }) => {
  const { unit } = await newReported(url, ['2026-06']);
  await signIn('guiyang');
  await page.goto('/review');
  const field = page.getByLabel('按单位、代码或月份查找');
  await field.pressSequentially(`${unit}-0123456789`, { delay: 5 });
  await expect(field).toHaveValue(`${unit}-0123456789`);
  await expect(page).toHaveURL(new RegExp(`q=${unit}-0123456789`));
  await page.getByRole('button', { name: '清除查找' }).click();
  await expect(field).toHaveValue('');
});

test('fast typing into other searches loses no letter either', async ({ page, signIn }) => {
  await signIn('guiyang');
  for (const path of ['/units', '/people']) {
    await page.goto(path);
    const field = page.getByRole('searchbox').first();
    await field.pressSequentially('0123456789', { delay: 5 });
    await expect(field).toHaveValue('0123456789');
    await expect(page).toHaveURL(/q=0123456789/);
  }
});

test('a comment on a line stands at the line', async ({ page, url, signIn }) => {
  const { unit, ids, colleague } = await newReported(url, ['2026-06']);
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}&submission=${ids.get('2026-06')}`);
  const lines = page.getByRole('region', { name: '明细（1 行）' });
  await lines.getByRole('button', { name: '留言' }).click();
  await lines.getByLabel('就这一行给填报人留言').fill('数量是不是少了个零？');
  await lines.getByRole('button', { name: '发送' }).click();
  await expect(lines.getByText('数量是不是少了个零？')).toBeVisible();
  // The list of all comments says which line each one is about.
  await expect(page.getByText(/关于“青椒 · .+ · 淘宝网”：/)).toBeVisible();
  await expectAccessible(page);
  const said = await colleague.request<{ line: object }[]>(
    'GET',
    `/submissions/${ids.get('2026-06')}/comments`,
  );
  expect(said).toMatchObject([{ line: { product: 'VEG-001', destination: '320102', platform: 'taobao' } }]);
});

test('what changed since the revision that was returned stands first', async ({ page, url, signIn }) => {
  const { unit, ids, colleague } = await newReported(url, ['2026-06']);
  const id = ids.get('2026-06')!;
  const officer = await Colleague.signIn(url, 'xifeng');
  await officer.request('POST', `/submissions/${id}/return`, { reason: '请核对' });
  await submitMonth(colleague, unit, '2026-06', [salesLine({ amount: '100000.00' })]);
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}&submission=${id}`);
  const headings = page.getByRole('article').getByRole('heading', { level: 3 });
  await expect(headings.first()).toHaveText('第 1 版之后改了什么');
  const changes = page.getByRole('article').locator('section', { hasText: '第 1 版之后改了什么' });
  await expect(changes.locator('del')).toContainText('123,456.78');
  await expect(changes.locator('ins')).toContainText('100,000.00');
});

test('the page prints the table of steps by which the service decides', async ({ page, signIn }) => {
  await signIn('xifeng');
  await page.goto('/review');
  await page.getByRole('button', { name: '步骤' }).click();
  const dialog = page.getByRole('dialog', { name: '一份表从新建到生效的步骤' });
  await expect(dialog.getByRole('row')).toHaveCount(1 + 9);
  await expect(dialog.getByRole('row', { name: '通过 审核人员 待审核 已通过 数字生效' })).toBeVisible();
  await keepPicture(page, 'review-steps');
  await expectAccessible(page);
});

test('the demo has reports to begin with, some of them doubted and explained', async ({ page, signIn }) => {
  await signIn('xifeng');
  await page.goto('/review?q=2020-01');
  await expect(queueOf(page).getByRole('button')).toHaveCount(4);
  await queueOf(page)
    .getByRole('button', { name: /南门村/ })
    .click();
  const panel = page.getByRole('article');
  await expect(panel.getByRole('heading', { name: '南门村 · 2020年1月' })).toBeVisible();
  await expect(panel).toContainText('年货节前订单集中');
  await expectAccessible(page);
  await keepPicture(page, 'review-demo');
});

test('shows what a report is judged by, and takes a comment', async ({ page, url, signIn }) => {
  const { unit, unitName, ids, colleague } = await newReported(url, ['2026-06', '2026-07']);
  const officer = await Colleague.signIn(url, 'xifeng');
  await officer.request('POST', `/submissions/${ids.get('2026-06')}/accept`);
  await signIn('xifeng');
  await page.goto(`/review?q=${unit}&submission=${ids.get('2026-07')}`);
  const panel = page.getByRole('article');
  await expect(panel.getByRole('heading', { name: `${unitName} · 2026年7月` })).toBeVisible();
  await expect(panel.getByLabel('合计（元）')).toContainText('上月123,456.78');
  const products = panel.getByRole('region', { name: '各产品（元）' });
  await expect(products.getByRole('row').nth(1)).toContainText('123,456.78');
  await expect(panel.getByRole('region', { name: '明细（1 行）' })).toContainText('江苏省南京市玄武区');
  await expectAccessible(page);
  await keepPicture(page, 'review');
  await panel.getByLabel('给填报人留言').fill('数字看起来不错 👍');
  await panel.getByRole('button', { name: '发送' }).click();
  await expect(panel.getByText('数字看起来不错 👍')).toBeVisible();
  await expect(panel.getByLabel('给填报人留言')).toHaveValue('');
  const said = await colleague.request<{ text: string }[]>(
    'GET',
    `/submissions/${ids.get('2026-07')}/comments`,
  );
  expect(said.map(({ text }) => text)).toEqual(['数字看起来不错 👍']);
});

test('a correction shows what it changes against the figures in force', async ({ page, url, signIn }) => {
  const { unit, ids, colleague } = await newReported(url, ['2026-06']);
  const id = ids.get('2026-06')!;
  const officer = await Colleague.signIn(url, 'xifeng');
  await officer.request('POST', `/submissions/${id}/accept`);
  await colleague.request('POST', `/submissions/${id}/correct`);
  await submitMonth(colleague, unit, '2026-06', [
    salesLine({ amount: '100000.00' }),
    salesLine({ product: 'TEA-007', amount: '500.00' }),
  ]);
  await signIn('xifeng');
  await page.goto(`/review?submission=${id}`);
  const changes = page.getByRole('article').locator('section', { hasText: '与现行数的差别' });
  await expect(changes.getByText('改动')).toBeVisible();
  await expect(changes.locator('del').first()).toContainText('123,456.78');
  await expect(changes.getByText('息烽虫茶')).toBeVisible();
  await expect(page.getByLabel('合计（元）')).toContainText('现行数123,456.78');
});

test('two officers: who was quicker is told, and work goes on', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, ids } = await newReported(url, ['2026-06', '2026-07', '2026-08']);
  const colleague = await Colleague.signIn(url, 'xifeng');
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}`);
  await expect(queueOf(page).getByRole('button')).toHaveCount(3);
  await colleague.request('POST', `/submissions/${ids.get('2026-07')}/accept`);
  await expect(queueOf(page).getByText('已被他人处理')).toHaveCount(1);

  // The next news do not reach this page in time.
  await page.route(/\/api\/v1\/(live|review-queue)/, (route) => route.abort());
  await colleague.request('POST', `/submissions/${ids.get('2026-06')}/accept`);
  await queueOf(page)
    .getByRole('button', { name: /2026年6月/ })
    .click();
  await accept(page);
  await expect(page).toHaveURL(new RegExp(ids.get('2026-08')!));
  await writeNow(page);
  await expect(page.getByRole('status').filter({ hasText: '已被他人处理，您的操作没有生效' })).toBeVisible();
  await page.unroute(/\/api\/v1\/(live|review-queue)/);
  await accept(page);
  await writeNow(page);
  await expect.poll(() => statusOf(colleague, ids.get('2026-08')!)).toBe('accepted');
});

test('a decision that is refused after the page was left is told where the reader is', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, unitName, ids } = await newReported(url, ['2026-06']);
  const id = ids.get('2026-06')!;
  const colleague = await Colleague.signIn(url, 'xifeng');
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}&submission=${id}`);
  await expect(page.getByRole('article').getByRole('heading', { name: unitName })).toBeVisible();
  await page.route(/\/api\/v1\/(live|review-queue)/, (route) => route.abort());
  await accept(page);
  await colleague.request('POST', `/submissions/${id}/accept`);
  await page.getByRole('link', { name: '日历' }).click();
  await expect(page).toHaveURL(/\/calendar/);
  const told = page.getByRole('alert').filter({ hasText: `${unitName} 2026年6月：已被他人处理` });
  await expect(told).toBeVisible();
  await told.getByRole('link', { name: '去看看' }).click();
  await expect(page).toHaveURL(new RegExp(`/review\\?submission=${id}`));
  await expect(told).toHaveCount(0);
});

test('what was looked at is decided: a new revision in between is shown first', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, ids, colleague } = await newReported(url, ['2026-06']);
  const id = ids.get('2026-06')!;
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}&submission=${id}`);
  await expect(page.getByLabel('合计（元）')).toContainText('123,456.78');
  await page.route(/\/api\/v1\/(live|review-queue)/, (route) => route.abort());
  await colleague.request('POST', `/submissions/${id}/withdraw`, { reason: '改数' });
  await submitMonth(colleague, unit, '2026-06', [salesLine({ amount: '223456.78' })]);
  await accept(page);
  await writeNow(page);
  await expect(page.getByText('您看的是第 1 版（合计 123,456.78 元）')).toBeVisible();
  expect(await statusOf(colleague, id)).toBe('submitted');
  await page.unroute(/\/api\/v1\/(live|review-queue)/);
  await page.getByRole('button', { name: '再看这一份' }).click();
  await expect(page.getByLabel('合计（元）')).toContainText('223,456.78');
  await accept(page);
  await writeNow(page);
  await expect.poll(() => statusOf(colleague, id)).toBe('accepted');
});

test('own figures: the page says who has to accept them', async ({ page, url, signIn }) => {
  const { unit, username, password, ids, colleague } = await newReported(url, ['2026-06'], {
    divisions: ['520122'],
  });
  await signIn(username, password);
  await page.goto(`/review?q=${unit}&submission=${ids.get('2026-06')}`);
  await expect(page.getByRole('note').filter({ hasText: '要由另一位审核员通过' })).toBeVisible();
  await expect(page.getByRole('button', { name: '通过' })).toBeHidden();
  await expect(page.getByRole('button', { name: '退回' })).toBeVisible();
  await page.keyboard.press('a');
  expect(await statusOf(colleague, ids.get('2026-06')!)).toBe('submitted');
  await expectAccessible(page);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same desk', async ({ page, url, signIn }) => {
    const { unit, unitName, ids } = await newReported(url, ['2026-06']);
    await signIn('guiyang');
    await page.goto(`/review?q=${unit}`);
    const list = page.getByRole('list', { name: 'Waits for review' });
    await expect(list.getByRole('button')).toContainText(unitName.replace('测试村', 'Test village '));
    await list.getByRole('button').click();
    await expect(page).toHaveURL(new RegExp(ids.get('2026-06')!));
    await expect(page.getByRole('button', { name: /^Accept/ })).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, 'review-en');
  });
});
