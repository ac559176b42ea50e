import { Colleague, newReporter } from '../support/office';
import { newReported } from '../officer/support/reports';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('who reports for many units finds one by pinyin', async ({ page, signIn }) => {
  await signIn('hub');
  await page.goto('/history');
  const unit = page.getByRole('combobox', { name: '填报单位' });
  await unit.fill('changbacun');
  const found = page.getByRole('option').filter({ hasText: /.场坝村/ });
  const name = await found.first().innerText();
  await found.first().click();
  await expect(page).toHaveURL(/unit=/);
  expect(name).toContain(await unit.inputValue());
  await expectAccessible(page);
  await keepPicture(page, 'history-hub');
});

test('own months with a chart, and the story of each', async ({ page, signIn }) => {
  await signIn('libei');
  await page.goto('/history');
  await expect(page.getByRole('img', { name: /每月销售额/ })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: '2019年12月' });
  await expect(row).toContainText('833.26');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/submission=/);
  await expect(page.getByRole('complementary', { name: '经过' })).toContainText('8,332,588.42');
  await keepPicture(page, 'history');
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByRole('complementary', { name: '经过' })).toHaveCount(0);
});

test('a month without a report is named under the chart', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password, ids } = await newReported(url, ['2026-01', '2026-03']);
  const officer = await Colleague.signIn(url, 'xifeng');
  for (const id of ids.values()) await officer.request('POST', `/submissions/${id}/accept`);
  await signIn(username, password);
  await page.goto('/history');
  await expect(page.getByText('没有数的月份：2026年2月（未报）。')).toBeVisible();
});

test('a correction is opened from here, and the reviewer is told something', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password, unit } = await newReporter(url, '2026-10');
  const reporter = await Colleague.signIn(url, username, password);
  const line = {
    product: 'VEG-001',
    destination: '320100',
    platform: 'taobao',
    quantity: '5',
    amount: '80',
    orders: 4,
  };
  const { id } = await reporter.request<{ id: string }>('POST', '/submissions?submit=true', {
    unit,
    period: '2026-10',
    lines: [line],
  });
  const officer = await Colleague.signIn(url, 'xifeng');
  await officer.request('POST', `/submissions/${id}/accept`);
  await signIn(username, password);
  await page.goto(`/history?submission=${id}`);
  const story = page.getByRole('complementary', { name: '经过' });
  await expect(story).toContainText('通过审核');
  await story.getByLabel('给审核人留言').fill('漏报了一个订单，马上更正');
  await story.getByRole('button', { name: '发送' }).click();
  await expect(story.getByRole('listitem').filter({ hasText: '漏报了一个订单' })).toBeVisible();
  await story.getByRole('button', { name: '更正' }).click();
  await expect(page).toHaveURL(/\/entry\//);
  await expect(page.locator('[data-keeping="untouched"]')).toBeVisible();
  await expect(page.getByLabel(/^产品( 1)?$/)).toHaveValue('青椒');
});

test('a correction is taken back alone; what is in force has a button and a question of its own', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password, unit } = await newReporter(url, '2026-10');
  const reporter = await Colleague.signIn(url, username, password);
  const officer = await Colleague.signIn(url, 'xifeng');
  const line = { product: 'VEG-001', destination: '320100', platform: 'taobao', quantity: '5', orders: 4 };
  const { id } = await reporter.request<{ id: string }>('POST', '/submissions?submit=true', {
    unit,
    period: '2026-10',
    lines: [{ ...line, amount: '80' }],
  });
  await officer.request('POST', `/submissions/${id}/accept`);
  await reporter.request('POST', `/submissions/${id}/correct`, { lines: [{ ...line, amount: '60' }] });
  await reporter.request('POST', `/submissions/${id}/submit`);
  await signIn(username, password);
  await page.goto(`/entry/${unit}/sales/2026-10`);
  const answer = async (button: string, reason: string): Promise<void> => {
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因').fill(reason);
    await dialog.getByRole('button', { name: button }).click();
  };
  await expect(page.getByText('原来的数字仍然有效')).toBeVisible();
  await answer('撤回这次更正', '改错了');
  await expect(page.getByText('已通过审核', { exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: '80.00' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '撤回已生效的数' }).click();
  await expect(page.getByRole('dialog', { name: '把已生效的数撤出汇总？' })).toContainText('不会自动恢复');
  await page.getByRole('dialog').getByRole('button', { name: '再看看' }).click();
  await answer('撤回已生效的数', '不是本村的店');
  await expect(page.locator('[data-keeping="untouched"]')).toBeVisible();
  await page.goto(`/history?submission=${id}`);
  const events = page.getByRole('complementary', { name: '经过' }).getByRole('listitem');
  await expect(events.filter({ hasText: '撤回未通过的版本' })).toContainText('改错了');
  await expect(events.filter({ hasText: '撤回已生效的数' })).toContainText('不是本村的店');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('nothing yet says what to do', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    const { username, password } = await newReporter(url, '2026-10');
    await signIn(username, password);
    await page.goto('/history');
    await expect(page.getByRole('heading', { name: 'Nothing reported yet' })).toBeVisible();
    await expectAccessible(page);
  });
});
