import type { Page } from '@playwright/test';
import { salesLine, submitMonth } from '../officer/support/reports';
import { asText, block, cell, draftOf, isWide, keeping, paste, path } from '../support/entry-form';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { csvFile, taobaoExport } from './support/order-exports';

const orders = taobaoExport([
  { order: '81', title: '青椒 农家直发', pieces: 2, amount: '36.00' },
  { order: '82', title: '线椒 产地现摘', pieces: 1, amount: '18.50' },
]);
const typed = salesLine({ destination: '320102', quantity: '10', amount: '100', orders: 7 });
const other = salesLine({ platform: 'jd', quantity: '1', amount: '50', orders: 1 });
const unfinished = [{ row: 1, cells: { product: '青椒', destination: '火星', amount: '许多' } }];

interface StoredDraft {
  readonly draft: {
    readonly lines: readonly { readonly amount: string; readonly platform: string }[];
    readonly unfinished?: readonly { readonly cells: Readonly<Record<string, string>> }[];
  } | null;
}
const storedDraft = async (url: string, reporter: Reporter) =>
  ((await draftOf(url, reporter)) as unknown as StoredDraft).draft;
const amountsOf = async (url: string, reporter: Reporter): Promise<string[]> =>
  ((await storedDraft(url, reporter))?.lines ?? []).map(({ amount }) => String(Number(amount))).sort();

/** A draft with two lines and a row that is still wrong. */
const withDraft = async (url: string): Promise<[Reporter, Colleague]> => {
  const reporter = await newReporter(url, '2026-09');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const body = { unit: reporter.unit, period: '2026-10', lines: [typed, other], unfinished };
  await colleague.request('POST', '/submissions', body);
  return [reporter, colleague];
};

const fillFromOrders = async (page: Page): Promise<void> => {
  await page.goto('/orders?period=2026-10');
  await page
    .getByLabel('选择订单文件', { exact: true })
    .and(page.locator('input'))
    .setInputFiles([csvFile('十月.csv', orders)]);
  const contents = page.getByLabel(/每件的数量$/);
  await expect(contents).toHaveCount(2);
  for (const field of await contents.all()) await field.fill('1');
  await page.getByRole('button', { name: '填入 2026年10月 报表' }).click();
  await page.waitForURL('**/entry/**');
};

const question = (page: Page, rows = 3) =>
  page.getByRole('dialog', { name: `表里已有 ${rows} 行，怎么填？` });

test.beforeEach(async ({ page }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and a desk are enough');
  if (project.name === 'desktop') await page.setViewportSize({ width: 1366, height: 768 });
});

test('orders ask about the rows of a draft; merged, rows that are still wrong stay; one press restores', async ({
  page,
  url,
  signIn,
}) => {
  const [reporter] = await withDraft(url);
  await signIn(reporter.username, reporter.password);
  await fillFromOrders(page);
  await expect(question(page)).toContainText('订单统计出 2 行');
  await expect(question(page)).toContainText('表里有 1 行还没填好，合并时保留。');
  await expectAccessible(page);
  await keepPicture(page, 'entry-fill-question');
  await question(page).getByRole('button', { name: '合并' }).click();
  await expect(page.getByText('已填入订单的 2 行。')).toBeVisible();
  await expect(keeping(page, 'mistakes')).toBeVisible();
  expect(await amountsOf(url, reporter)).toEqual(['136', '18.5', '50']);
  expect((await storedDraft(url, reporter))?.unfinished).toMatchObject([{ cells: { destination: '火星' } }]);
  await keepPicture(page, 'entry-filled');
  await page.getByRole('button', { name: '恢复原来的表' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '50']);
  expect((await storedDraft(url, reporter))?.unfinished).toMatchObject([{ cells: { destination: '火星' } }]);
});

test('orders replace the rows only where the user says so, and undo brings them back', async ({
  page,
  url,
  signIn,
}) => {
  const [reporter] = await withDraft(url);
  await signIn(reporter.username, reporter.password);
  await fillFromOrders(page);
  await question(page).getByRole('button', { name: '取消' }).click();
  await expect(question(page)).toBeHidden();
  expect(await amountsOf(url, reporter)).toEqual(['100', '50']);
  await fillFromOrders(page);
  await question(page).getByRole('button', { name: '替换', exact: true }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['18.5', '36']);
  expect(await storedDraft(url, reporter)).not.toHaveProperty('unfinished');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '50']);
  expect((await storedDraft(url, reporter))?.unfinished).toHaveLength(1);
});

test('the lines of last month ask, too, and leave what is filled in', async ({ page, url, signIn }) => {
  const [reporter, colleague] = await withDraft(url);
  await submitMonth(colleague, reporter.unit, '2026-09', [typed, salesLine({ destination: '440000' })]);
  await signIn(reporter.username, reporter.password);
  await page.goto(`${path(reporter)}?like=before`);
  await question(page).getByRole('button', { name: '合并' }).click();
  await expect(page.getByText('已加入上月的 1 行，数字留空待填。')).toBeVisible();
  await expect.poll(async () => (await storedDraft(url, reporter))?.unfinished).toHaveLength(2);
  expect(await amountsOf(url, reporter)).toEqual(['100', '50']);
  await page.getByRole('button', { name: '恢复原来的表' }).click();
  await expect.poll(async () => (await storedDraft(url, reporter))?.unfinished).toHaveLength(1);
});

test('a pasted block asks before it covers rows', async ({ page, url, signIn }) => {
  test.skip(!isWide(page), 'the grid is for wide screens');
  const [reporter] = await withDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await cell(page, '产品', 2).focus();
  await paste(page, asText(block));
  await expect(question(page)).toContainText('粘贴的 2 行会盖住第 2–3 行已有的内容。');
  await keepPicture(page, 'entry-paste-question');
  await question(page).getByRole('button', { name: '合并' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '1600.5', '3400', '50']);
  expect((await storedDraft(url, reporter))?.unfinished).toHaveLength(1);
  await page.getByRole('button', { name: '恢复原来的表' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '50']);
  await cell(page, '产品', 2).focus();
  await paste(page, asText(block));
  await question(page).getByRole('button', { name: '替换' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '1600.5', '3400']);
  await page.getByRole('button', { name: '恢复原来的表' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '50']);
});

test('what another device wrote meanwhile is merged with what waited here, and undone', async ({
  page,
  context,
  url,
  signIn,
}) => {
  const [reporter, colleague] = await withDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto('/month');
  await page.getByRole('link', { name: '继续填' }).first().click();
  if (!isWide(page)) await page.getByRole('button', { name: /^1/ }).first().click();
  const amount = page.getByLabel(/^金额（元）/).first();
  await expect(amount).toHaveValue('100');
  await context.setOffline(true);
  await amount.fill('101');
  await expect(keeping(page, 'waiting')).toBeVisible();
  const theirs = [typed, salesLine({ destination: '440000', amount: '9' })];
  const rows = [{ row: 2, cells: { product: '线椒', destination: '月亮' } }];
  const body = { unit: reporter.unit, period: '2026-10', lines: theirs, unfinished: rows };
  await colleague.request('POST', '/submissions', body);
  await page.getByRole('link', { name: '本月' }).first().click();
  await context.setOffline(false);
  await expect(page.getByText('与服务器上的内容不一致，请打开选用一份')).toBeVisible();
  await page.getByRole('link', { name: '继续填' }).first().click();
  const dialog = page.getByRole('dialog', { name: '这张表被改动过' });
  await expect(dialog.getByRole('row').filter({ hasText: '月亮' })).toContainText('没填好');
  await expect(dialog.getByRole('row').filter({ hasText: '火星' })).toContainText('没填好');
  await keepPicture(page, 'entry-conflict-merge');
  await dialog.getByRole('button', { name: '两份合并' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['101', '50', '9']);
  expect((await storedDraft(url, reporter))?.unfinished?.map(({ cells }) => cells['destination'])).toEqual([
    '火星',
    '月亮',
  ]);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['101', '50']);
  await colleague.request('POST', '/submissions', { ...body, unfinished: [] });
  if (!isWide(page)) await page.getByRole('button', { name: /^1/ }).first().click();
  await amount.fill('102');
  await dialog.getByRole('button', { name: '用我的' }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['102', '50']);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => amountsOf(url, reporter)).toEqual(['100', '9']);
});
