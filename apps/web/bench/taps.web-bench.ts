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
  // eslint-disable-next-line no-console -- the table is what this program is for
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
  const narrow = isNarrow(page);
  await tell(page, 'submit like last month, one line', { taps: narrow ? 5 : 3, fields: 3 }, async () => {
    await card(page).getByRole('link', { name: '照上月填' }).click();
    await page.getByText(/已加入上月的 1 行/).waitFor();
    if (narrow)
      await page
        .getByRole('region', { name: '销售明细' })
        .getByRole('listitem')
        .first()
        .getByRole('button')
        .click();
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
    await expect(page.getByText(/将通过/)).toBeVisible();
  });
  await page.goto(`/review?q=${unit}&submission=${ids.get('2026-07')}`);
  await page.getByRole('button', { name: /^退回/ }).and(page.locator('[aria-busy=false]')).waitFor();
  await tell(page, 'return one with a reason', { taps: 2, fields: 1 }, async () => {
    await page.getByRole('button', { name: /^退回/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('退回的原因（填报人会看到）').fill('请核对数量');
    await dialog.getByRole('button', { name: '退回' }).click();
    await expect(page.getByText(/将退回/)).toBeVisible();
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

const tasks: Tasks = {
  'nil return': nilReturn,
  'like last month': likeLastMonth,
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
