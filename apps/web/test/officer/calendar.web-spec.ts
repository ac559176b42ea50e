import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('the year of a form: until when, open or closed', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/calendar?year=2025');
  await expect(page.getByRole('region', { name: '报告期' }).getByRole('row')).toHaveCount(13);
  await expect(page.getByText(/1月照常填报/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'calendar');
  await page.getByLabel('报表').selectOption({ label: '农村电子商务能力情况季报' });
  await expect(page).toHaveURL(/form=capacity/);
  await expect(page.getByRole('region', { name: '报告期' }).getByRole('row')).toHaveCount(5);
});

test('a period is closed, a unit permitted, and the period opened again', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'once is enough');
  // A month of a county that no other test writes in.
  const [county, month] = ['520123', '2025-03'];
  const colleague = await Colleague.signIn(url, 'guiyang');
  await colleague
    .request('POST', `/periods/sales/${month}/reopen`, { county, reason: '测试前' })
    .catch(() => undefined);
  await signIn('guiyang');
  await page.goto(`/calendar?year=2025&county=${county}`);
  const row = page.getByRole('row', { name: /2025年3月/ });
  await row.getByRole('button', { name: '关闭…' }).click();
  const close = page.getByRole('dialog', { name: '关闭2025年3月' });
  await expect(close).toContainText('修文县');
  await close.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(page.getByText('已办：1 个县（市、区）。')).toBeVisible();
  await expect(row).toContainText('已关闭');
  await keepPicture(page, 'calendar-closed');

  await page.getByRole('link', { name: '逾期准许', exact: true }).click();
  await page.getByRole('combobox', { name: '单位' }).fill('520123001200');
  await page.getByRole('textbox', { name: '报告期' }).fill(month);
  await page.getByLabel('最后一天').fill('2027-03-31');
  await page.getByLabel('理由').fill('断网');
  await page.getByRole('button', { name: '准许', exact: true }).click();
  await expect(page.getByText(/已准许.*2025年3月/)).toBeVisible();
  await expect(page.getByRole('region', { name: '逾期准许' })).toContainText('断网');

  await page.getByRole('link', { name: '报告期', exact: true }).click();
  await row.getByRole('button', { name: '重新开放…' }).click();
  const reopen = page.getByRole('dialog', { name: '重新开放2025年3月' });
  await expect(reopen.getByRole('button', { name: '重新开放', exact: true })).toBeDisabled();
  await reopen.getByLabel('理由').fill('补报');
  await reopen.getByRole('button', { name: '重新开放', exact: true }).click();
  await expect(row).toContainText('开放');
  await expect(row.getByRole('button', { name: '关闭…' })).toBeVisible();
});

test('a deadline is moved with a reason', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'once is enough');
  const colleague = await Colleague.signIn(url, 'guiyang');
  const moved = { county: '520121', reason: '测试前', deadline: '2025-06-10' };
  await colleague.request('POST', '/periods/sales/2025-05/deadline', moved);
  await signIn('guiyang');
  await page.goto('/calendar?year=2025&county=520121');
  await page
    .getByRole('row', { name: /2025年5月/ })
    .getByRole('button', { name: '改截止日…' })
    .click();
  const move = page.getByRole('dialog', { name: '改2025年5月的截止日' });
  await move.getByLabel('新的截止日').fill('2025-06-20');
  await move.getByLabel('理由').fill('节假日顺延');
  await move.getByRole('button', { name: '改截止日', exact: true }).click();
  await expect(page.getByRole('row', { name: /2025年5月/ })).toContainText('2025-06-20');
});

test('who has to be reminded, and who was late', async ({ page, url, signIn }) => {
  const { unitName, unit } = await newReporter(url, '2026-10');
  await signIn('xifeng');
  await page.goto('/calendar?tab=reminders&days=90');
  const reminders = page.getByRole('region', { name: '催报' });
  await expect(reminders.getByRole('row', { name: new RegExp(`${unitName}.*2026年10月`) })).toContainText(
    '还没开始',
  );
  await reminders.getByRole('link', { name: unitName }).first().click();
  await expect(page).toHaveURL(new RegExp(`unit=${unit}`));
  await page.goto('/calendar?tab=late&year=2019');
  await expect(page.getByRole('region', { name: '谁晚了' }).getByRole('row').nth(1)).toContainText('晚报');
  await expectAccessible(page);
  await keepPicture(page, 'calendar-late');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same year', async ({ page, signIn }, { project }) => {
    test.skip(project.name !== 'desktop', 'once is enough');
    await signIn('guiyang');
    await page.goto('/calendar?year=2025');
    await expect(page.getByRole('row', { name: /Dec 2025/ })).toContainText('2026-01-10');
    await expectAccessible(page);
    await keepPicture(page, 'calendar-en');
  });
});
