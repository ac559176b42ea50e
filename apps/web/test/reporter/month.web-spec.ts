import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { salesLine, submitMonth } from '../officer/support/reports';
import { Colleague, newPerson, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('what is due is seen at a glance, older periods are folded away', async ({ page, url, signIn }) => {
  const { username, password } = await newReporter(url, '2026-06');
  await signIn(username, password);
  await page.goto('/');
  await expect(page).toHaveURL(/\/month$/);
  await expect(page.getByRole('heading', { name: '本月' })).toBeVisible();
  await expect(page.getByText('还有 14 天').or(page.getByText(/还有 \d+ 天/).first())).toBeVisible();
  await expect(page.getByText(/已逾期 \d+ 天/).first()).toBeVisible();
  const older = page.getByText(/以前没报的 \d+ 期/);
  await expect(page.getByText('2026年6月')).toBeHidden();
  // A unit alone has no name over its matters, which stand right under the title then.
  await expect(page.getByRole('heading', { name: '已过期限', level: 2 })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'month');
  await older.click();
  await expect(page.getByText('2026年6月')).toBeVisible();
});

test('a nil return takes two taps', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password, unit, unitName } = await newReporter(url, '2026-10');
  await signIn(username, password);
  await page.goto('/');
  // A month that has ended since is due as well.
  const nil = page
    .getByRole('listitem')
    .filter({ hasText: '2026年10月' })
    .getByRole('button', { name: '零报告' });
  await nil.click();
  const dialog = page.getByRole('dialog', { name: '确定零报告吗？' });
  await expect(dialog).toContainText(`${unitName} 2026年10月 没有网上销售`);
  await dialog.getByRole('button', { name: '确定零报告' }).click();
  await expect(page.getByText('已按零报告上报')).toBeVisible();
  await expect(nil).toHaveCount(0);
  await expect(page.getByRole('region', { name: '已上报' }).getByRole('listitem')).toContainText('0.00 元');
  const reporter = await Colleague.signIn(url, username, password);
  const found = await reporter.request('GET', `/submissions?unit=${unit}&form=sales`);
  expect(found).toMatchObject({ items: [{ period: '2026-10', status: 'submitted' }] });
});

test('what was submitted stays as a receipt, and says what it became', async ({ page, url, signIn }) => {
  const { username, password, unit, unitName } = await newReporter(url, '2026-10');
  const reporter = await Colleague.signIn(url, username, password);
  const id = await submitMonth(reporter, unit, '2026-10', [salesLine({ amount: '123456.78' })]);
  await signIn(username, password);
  await page.goto('/');
  const receipts = page.getByRole('region', { name: '已上报' });
  const card = receipts.getByRole('listitem').filter({ hasText: '2026年10月' });
  await expect(card).toContainText('已上报 · 123,456.78 元');
  await expect(card).toContainText('待审核 · 在息烽县审核员处');
  await expectAccessible(page);
  await keepPicture(page, 'month-receipt');
  const officer = await Colleague.signIn(url, 'xifeng');
  await officer.request('POST', `/submissions/${id}/accept`);
  await page.reload();
  await expect(card).toContainText('已通过 · 已计入息烽县汇总');
  await expect(card).toContainText('同比');
  await expect(card).toContainText(/息烽县第 \d+（共 \d+ 家）/);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
  await expectAccessible(page);
  await keepPicture(page, 'month-accepted');
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: '做成图片' }).click();
  expect((await download).suggestedFilename()).toBe(`${unitName}-2026年10月.png`);
  const picture = await (await download).path();
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  await card.getByRole('link', { name: '看明细' }).click();
  await expect(page.getByRole('cell', { name: '123,456.78' })).toBeVisible();
});

test('a returned report stands on top with its reason', async ({ page, url, signIn }) => {
  const { username, password, unit } = await newReporter(url, '2026-09');
  const reporter = await Colleague.signIn(url, username, password);
  const { id } = await reporter.request<{ id: string }>('POST', '/submissions?submit=true', {
    unit,
    period: '2026-09',
    lines: [],
  });
  const officer = await Colleague.signIn(url, 'xifeng');
  await officer.request('POST', `/submissions/${id}/return`, { reason: '九月有直播销售，请补报' });
  await signIn(username, password);
  await page.goto('/');
  const card = page.getByRole('listitem').filter({ hasText: '2026年9月' });
  await expect(card).toContainText('九月有直播销售，请补报');
  await keepPicture(page, 'month-returned');
  await card.getByRole('link', { name: '去修改' }).click();
  await expect(page.getByText('九月有直播销售，请补报')).toBeVisible();
});

test('who reports for many units finds one by name', async ({ page, signIn }) => {
  await signIn('hub');
  await page.goto('/');
  const field = page.getByLabel('按名称、拼音或代码查找单位');
  await expect(page.getByRole('row')).not.toHaveCount(0);
  await keepPicture(page, 'month-hub');
  await field.fill('taici');
  await expect(page.getByRole('link', { name: '太慈村' })).toBeVisible();
  await field.fill('太慈');
  await expect(page).toHaveURL(/q=/);
  await page.getByRole('link', { name: '太慈村' }).click();
  await expect(page.getByRole('heading', { name: '太慈村' })).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue('太慈');
  await expectAccessible(page);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    const { username, password } = await newReporter(url, '2026-10');
    await signIn(username, password);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'This month' })).toBeVisible();
    await expect(page.getByText('Monthly report of rural e-commerce sales').first()).toBeVisible();
    await expectAccessible(page);
  });
});

test('a closed month that was not reported says so, and what can be done', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  // A county and a month in which no other test writes.
  const [county, period] = ['520123', project.name === 'phone' ? '2026-01' : '2026-02'];
  const officer = await Colleague.signIn(url, 'guiyang');
  const unit = `T-CLOSED-${randomBytes(4).toString('hex').toUpperCase()}`;
  const village = { code: unit, name: `关账村${unit}`, kind: 'village', division: '520123001200' };
  const reopening = { county, reason: '测试前' };
  await officer.request('POST', `/periods/sales/${period}/reopen`, reopening).catch(() => undefined);
  await officer.request('POST', '/units', { ...village, validFrom: period });
  await officer.request('PUT', '/units/start-month', { month: period, units: [unit] });
  const { username, password } = await newPerson(url, unit.toLowerCase(), {
    displayName: '填报人',
    roles: ['reporter'],
    units: [unit],
  });
  await officer.request('POST', `/periods/sales/${period}/close`, { county, reason: '按估计值汇总' });
  await signIn(username, password);
  await page.goto('/month');
  await page.getByText('已关账、没有报上的 1 期').click();
  await expect(page.getByText('确需补报，请向主管部门申请逾期准许。')).toBeVisible();
  await keepPicture(page, 'month-closed');

  await page.goto(`/entry/${unit}/sales/${period}`);
  await expect(page.getByText('这一期已经关账，不能再上报。')).toBeVisible();
  await expect(page.getByText(/截止/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '上报', exact: true })).toBeDisabled();
  await keepPicture(page, 'entry-closed');

  const exception = { form: 'sales', period, unit, until: '2027-03-31', reason: '断网' };
  await officer.request('POST', '/periods/exceptions', exception);
  await page.reload();
  await expect(page.getByText(/主管部门准许本单位在.*以前上报：断网/)).toBeVisible();
  await expect(page.getByRole('button', { name: '上报', exact: true })).toBeEnabled();
});
