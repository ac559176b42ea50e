import { expect, type Page } from '@playwright/test';
import { newReported, salesLine, submitMonth } from '../test/officer/support/reports';
import { Colleague, newReporter } from '../test/support/office';
import { test } from '../test/support/test';
import { desktop, phone } from './support/measure';
import { countTaps, tapsOf, type Budget } from './support/taps';

/** One line of the table; fails where a hand has to do more than the product allows itself. */
const tell = async (page: Page, what: string, most: Budget, task: () => Promise<unknown>): Promise<void> => {
  const { taps, fields, seconds } = await tapsOf(page, task);
  const width = page.viewportSize()?.width ?? 0;
  // oxlint-disable-next-line no-console -- the table is what this program is for
  console.log(
    `| ${what} | ${width} | ${taps} (≤ ${most.taps}) | ${fields} (≤ ${most.fields}) | ${seconds.toFixed(1)} s |`,
  );
  expect.soft(taps, `${what}: presses`).toBeLessThanOrEqual(most.taps);
  expect.soft(fields, `${what}: fields`).toBeLessThanOrEqual(most.fields);
};

/** The next month that is due, on the page that a reporter begins with. */
const card = (page: Page) => page.getByRole('listitem').filter({ hasText: '2026年10月' });
const press = (page: Page, name: string | RegExp, exact = true) =>
  page.getByRole('button', { name, exact }).first().click();

interface Desk {
  readonly page: Page;
  readonly url: string;
  readonly signIn: (username: string, password?: string) => Promise<void>;
}

type Tasks = Readonly<Record<string, (desk: Desk) => Promise<void>>>;

const isNarrow = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 1024;

const nilReturn = async ({ page, url, signIn }: Desk): Promise<void> => {
  const { username, password } = await newReporter(url, '2026-10');
  await signIn(username, password);
  await page.goto('/');
  await tell(page, 'submit a nil return', { taps: 2, fields: 0 }, async () => {
    await card(page).getByRole('button', { name: '零报告' }).click();
    await press(page, '确定零报告');
    await expect(page.getByText('已按零报告上报')).toBeVisible();
  });
};

const likeLastMonth = async ({ page, url, signIn }: Desk): Promise<void> => {
  const { username, password, unit } = await newReporter(url, '2026-09');
  const colleague = await Colleague.signIn(url, username, password);
  await submitMonth(colleague, unit, '2026-09', [
    salesLine({ unit: 'jin', amount: '900.00', quantity: '300' }),
  ]);
  await signIn(username, password);
  await page.goto('/');
  const narrow = isNarrow(page);
  await tell(page, 'submit like last month, one line', { taps: narrow ? 4 : 3, fields: 3 }, async () => {
    await card(page).getByRole('link', { name: '照上月填' }).click();
    await page.getByText(/已加入上月的 1 行/).waitFor();
    for (const [label, value] of [
      ['数量', '310'],
      ['金额（元）', '930'],
      ['订单（单）', '9'],
    ] as const)
      await page.getByLabel(narrow ? label : `${label} 1`, { exact: true }).fill(value);
    if (narrow) await press(page, '完成');
    await press(page, '上报');
    await press(page, '确定上报');
    await expect(page.getByText('已上报，等待审核')).toBeVisible();
  });
};

const acceptOneReturnOne = async ({ page, url, signIn }: Desk): Promise<void> => {
  const { unit, ids } = await newReported(url, ['2026-06', '2026-07']);
  await signIn('guiyang');
  await page.goto(`/review?q=${unit}&submission=${ids.get('2026-06')}`);
  await page.getByRole('button', { name: /^通过/ }).and(page.locator('[aria-busy=false]')).waitFor();
  await tell(page, 'accept one', { taps: 1, fields: 0 }, async () => {
    await page.getByRole('button', { name: /^通过/ }).click();
    await expect(page.getByText(/将通过/).first()).toBeVisible();
  });
  await page.goto(`/review?q=${unit}&submission=${ids.get('2026-07')}`);
  await page.getByRole('button', { name: /^退回/ }).and(page.locator('[aria-busy=false]')).waitFor();
  await tell(page, 'return one with a reason', { taps: 2, fields: 1 }, async () => {
    await page.getByRole('button', { name: /^退回/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('退回的原因（填报人会看到）').fill('请核对数量');
    await dialog.getByRole('button', { name: '退回' }).click();
    await expect(page.getByText(/将退回/).first()).toBeVisible();
  });
};

const chaseAllMissing = async ({ page, url, signIn }: Desk): Promise<void> => {
  await newReporter(url, '2026-10');
  await signIn('xifeng');
  await page.goto('/calendar?tab=closing&period=2026-10');
  await page.getByRole('button', { name: '一键催报' }).waitFor();
  await tell(page, 'chase all who are missing', { taps: 1, fields: 0 }, async () => {
    await press(page, '一键催报');
    await expect(page.getByText(/^已催 \d+ 家|今天都已催过/)).toBeVisible();
  });
};

const traceAFigureVerifyADocument = async ({ page, signIn }: Desk): Promise<void> => {
  await signIn('guiyang');
  await page.goto('/overview?period=2019');
  await page.getByTestId('total').getByRole('button').waitFor();
  await tell(page, 'from the total to the lines behind it', { taps: 1, fields: 0 }, async () => {
    await page.getByTestId('total').getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText('1,737,241,954.42');
  });
  await page.goto('/verify');
  await tell(page, 'verify a document by its code', { taps: 1, fields: 1 }, async () => {
    await page.getByLabel('防伪校验码（64 位）').fill('0'.repeat(64));
    await press(page, '查看防伪校验码');
    await expect(page.getByText(/没有|不是|查不到/).first()).toBeVisible();
  });
};

const publishABulletin = async ({ page, url, signIn }: Desk): Promise<void> => {
  const { unit } = await newReported(url, ['2026-06']);
  const officer = await Colleague.signIn(url, 'xifeng');
  const about = { period: '2026-06', scope: unit, language: 'zh', edition: 'internal', formats: ['html'] };
  const { runId } = await officer.request<{ runId: string }>('POST', '/reports/yoy/runs', about);
  const state = async () => (await officer.request<{ status: string }>('GET', `/runs/${runId}`)).status;
  await expect.poll(state, { timeout: 60_000 }).toBe('done');
  await signIn('xifeng');
  await page.goto(`/reports?run=${runId}`);
  await page.getByRole('button', { name: '公布…' }).waitFor();
  await tell(page, 'publish a report that was read', { taps: 2, fields: 0 }, async () => {
    await press(page, '公布…');
    await page.getByRole('dialog').getByRole('button', { name: '确认公布' }).click();
    await expect(page.getByText('已公布，文件已带防伪校验码。')).toBeVisible({ timeout: 60_000 });
  });
};

/** Corrects a month: from the story of the month in force to the correction that waits for review. */
const correctAMonth = async ({ page, url, signIn }: Desk): Promise<void> => {
  const { username, password, unit } = await newReporter(url, '2026-10');
  const colleague = await Colleague.signIn(url, username, password);
  const lines = [salesLine({ unit: 'jin', amount: '900.00', quantity: '300' })];
  const id = await submitMonth(colleague, unit, '2026-10', lines);
  await (await Colleague.signIn(url, 'xifeng')).request('POST', `/submissions/${id}/accept`);
  await signIn(username, password);
  await page.goto(`/history?submission=${id}`);
  const story = page.getByRole('complementary', { name: '经过' });
  await story.getByRole('button', { name: '更正' }).waitFor();
  const narrow = isNarrow(page);
  await tell(page, 'correct a month, one line', { taps: narrow ? 4 : 3, fields: 1 }, async () => {
    await story.getByRole('button', { name: '更正' }).click();
    await page.getByLabel(narrow ? '金额（元）' : '金额（元） 1', { exact: true }).fill('930');
    if (narrow) await press(page, '完成');
    await press(page, '上报');
    await press(page, '确定上报');
    await expect(page.getByText('已上报，等待审核')).toBeVisible();
  });
};

const threeLines = async ({ page, url, signIn }: Desk): Promise<void> => {
  const { username, password, unit } = await newReporter(url, '2026-09');
  const colleague = await Colleague.signIn(url, username, password);
  await submitMonth(colleague, unit, '2026-09', [
    salesLine({ unit: 'jin', amount: '900.00', quantity: '300' }),
  ]);
  await signIn(username, password);
  await page.goto(`/entry/${unit}/sales/2026-10`);
  if (!isNarrow(page)) return;
  await page.getByRole('group', { name: '卖过的产品' }).waitFor();
  const places = ['广东', '上海', '浙江'];
  await tell(page, 'enter three lines of what was sold before', { taps: 5, fields: 13 }, async () => {
    for (const [at, place] of places.entries()) {
      if (at > 0) await press(page, '加一行');
      await page.getByRole('group', { name: '卖过的产品' }).getByRole('button', { name: '青椒' }).click();
      await page.getByLabel('目的地', { exact: true }).fill(place);
      if (at === 0) await page.getByLabel('平台', { exact: true }).fill('淘宝');
      for (const label of ['数量', '金额（元）', '订单（单）'])
        await page.getByLabel(label, { exact: true }).fill('90');
      await page.keyboard.press('Enter');
    }
    const lines = page.getByRole('region', { name: '销售明细' }).getByRole('listitem');
    await expect(lines).toHaveCount(3);
  });
};

const tasks: Tasks = {
  'publish a bulletin': publishABulletin,
  'three lines': threeLines,
  'nil return': nilReturn,
  'like last month': likeLastMonth,
  'correct a month': correctAMonth,
  'accept one, return one': acceptOneReturnOne,
  'chase all missing': chaseAllMissing,
  'trace a figure, verify a document': traceAFigureVerifyADocument,
};

for (const [name, width] of Object.entries({ phone, desktop }))
  test.describe(`what a hand does, ${name}`, () => {
    test.use(width);
    for (const [what, task] of Object.entries(tasks))
      test(what, async ({ page, url, signIn }) => {
        await countTaps(page);
        await task({ page, url, signIn });
      });
  });
