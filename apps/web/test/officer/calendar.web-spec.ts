import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { newReported } from './support/reports';

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
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  // A month of a county that no other test writes in.
  const [county, month] = ['520123', '2025-03'];
  const colleague = await Colleague.signIn(url, 'guiyang');
  await colleague
    .request('POST', `/periods/sales/${month}/reopen`, { county, reason: '测试前' })
    .catch(() => undefined);
  await signIn('guiyang');
  await page.goto(`/calendar?year=2025&county=${county}`);
  const row = page.getByRole('row', { name: /2025年3月/ });
  await row.getByRole('link', { name: '关账…' }).click();
  await expect(page).toHaveURL(/tab=closing&period=2025-03/);
  const close = page.getByRole('region', { name: '缺报', exact: true });
  await expect(close.getByRole('row').nth(1)).toContainText('还没开始');
  await expect(page.getByText(/修文县的单位不能再提交/)).toBeVisible();
  await expect(page.getByText(/还有缺报 \d+ 家、待审核 0 份/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'calendar-closing');
  const deed = page.getByRole('button', { name: '关账', exact: true });
  await expect(deed).toBeDisabled();
  await page.getByLabel(/^理由/).fill('长期停报，按估计值汇总');
  await deed.click();
  await expect(page.getByText('2025年3月 已关账：1 个县（市、区）。')).toBeVisible();
  await page.getByRole('link', { name: '看报告期' }).click();
  await expect(row).toContainText('已关账');
  await expect(row).toContainText('长期停报，按估计值汇总');
  await keepPicture(page, 'calendar-closed');

  await page.getByRole('link', { name: '逾期准许', exact: true }).click();
  await page.getByRole('combobox', { name: '单位' }).fill('520123001200');
  await page.getByRole('combobox', { name: '报告期' }).selectOption(month);
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
  await expect(row.getByRole('link', { name: '关账…' })).toBeVisible();
});

test('all who are missing are asked for their report, and see by whom', async ({ page, url, signIn }) => {
  const reporter = await newReporter(url, '2026-10');
  await signIn('xifeng');
  await page.goto('/calendar?tab=closing&period=2026-10');
  const missing = page.getByRole('region', { name: '缺报', exact: true });
  await expect(missing.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: '一键催报' }).click();
  await expect(page.getByText(/^已催 \d+ 家|今天都已催过/)).toBeVisible();
  await expect(missing.getByRole('row').nth(1)).toContainText('息烽县商务局');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await signIn(reporter.username, reporter.password);
  await page.goto('/month');
  await expect(page.getByText(/息烽县商务局于 .* 催报/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'month-chased');
  await page.goto('/inbox');
  await expect(page.getByText('息烽县商务局催报').first()).toBeVisible();
});

test('who returns a report of a closed period, or closes one with returned reports, is told', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'it closes a month of the county, once');
  // A month of that county that no other test writes in.
  const [period, county] = ['2025-08', '520122'];
  const officer = await Colleague.signIn(url, 'guiyang');
  const reopen = (): Promise<unknown> =>
    officer
      .request('POST', `/periods/sales/${period}/reopen`, { county, reason: '测试' })
      .catch(() => undefined);
  await reopen();
  const { unitName, unit, ids } = await newReported(url, [period]);
  await officer.request('POST', `/periods/sales/${period}/close`, { county, reason: '测试' });
  await signIn('xifeng');
  await page.goto(`/review?submission=${ids.get(period)}`);
  await page.getByRole('button', { name: /^退回/ }).click();
  const dialog = page.getByRole('dialog', { name: `退回 ${unitName}` });
  await expect(dialog.getByText(/已经关账.*“逾期准许”/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'review-return-closed');
  await dialog.getByLabel('退回的原因（填报人会看到）').fill('请核对数量');
  await dialog.getByRole('button', { name: '退回' }).click();
  await page.getByRole('button', { name: '立即写入' }).click();
  await page.goto(`/calendar?tab=closing&period=${period}`);
  const returned = page.getByRole('region', { name: '退回待更正', exact: true });
  await returned.getByRole('row', { name: unitName }).getByRole('link', { name: '给逾期准许' }).click();
  await expect(page.getByRole('combobox', { name: '报告期' })).toHaveValue(period);
  await expect(page.getByRole('combobox', { name: '单位' })).toHaveValue(new RegExp(`${unitName}|${unit}`));
  await reopen();
  await page.goto(`/calendar?tab=closing&period=${period}`);
  await expect(returned).toContainText(unitName);
  await expect(page.getByText(/已退回、还没有改好再报的 \d+ 家/)).toBeVisible();
});

test('a deadline is moved with a reason', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
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
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('guiyang');
    await page.goto('/calendar?year=2025');
    await expect(page.getByRole('row', { name: /December 2025/ })).toContainText('2026-01-10');
    await expectAccessible(page);
    await keepPicture(page, 'calendar-en');
  });
});
