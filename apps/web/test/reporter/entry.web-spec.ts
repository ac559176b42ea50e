import type { Page } from '@playwright/test';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

const isWide = (page: Page): boolean => (page.viewportSize()?.width ?? 0) >= 1024;
const keeping = (page: Page, status: string) => page.locator(`[data-keeping="${status}"]`);
const path = ({ unit }: Reporter, period = '2026-10') => `/entry/${unit}/sales/${period}`;
const cell = (page: Page, name: string, row: number) => page.getByLabel(`${name} ${row}`, { exact: true });

const block = [
  ['青椒', '南京市', '淘宝', '1,200', '斤', '３４００', '120'],
  ['线椒', '不明', '京东', '8.05', '公斤', '"1,600.50"', '45'],
];

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

const asText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\r\n');

const openForm = async (
  page: Page,
  reporter: Reporter,
  signIn: (name: string, word: string) => Promise<void>,
) => {
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await expect(keeping(page, 'untouched')).toBeVisible();
};

const draftOf = async (url: string, { username, password, unit }: Reporter) => {
  const colleague = await Colleague.signIn(url, username, password);
  const { items } = await colleague.request<{ items: { id: string }[] }>(
    'GET',
    `/submissions?unit=${unit}&period=2026-10`,
  );
  return colleague.request<{ status: string; draft: { lines: object[] } | null }>(
    'GET',
    `/submissions/${items[0]?.id}`,
  );
};

test.describe('on a desktop', () => {
  test.beforeEach(({ page }) => test.skip(!isWide(page), 'the grid is for wide screens'));

  test('a block from Excel is pasted, checked, summed up and submitted', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await openForm(page, reporter, signIn);
    await cell(page, '产品', 1).focus();
    await paste(page, asText(block));
    await expect(page.getByText('5,000.50').or(page.getByText('5,000.5')).first()).toBeVisible();
    await expect(keeping(page, 'saved')).toBeVisible();
    await keepPicture(page, 'entry');
    await expectAccessible(page);
    const submit = page.getByRole('button', { name: '上报', exact: true });
    await submit.click();
    const doubt = page.getByRole('region', { name: '请核对这些数字' });
    await expect(doubt).toContainText('第 2 行 “线椒”');
    await expect(doubt.getByLabel('说明原因')).toBeFocused();
    await doubt.getByLabel('说明原因').fill('有机认证，价格较高');
    await submit.click();
    const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
    await expect(dialog).toContainText(
      `${reporter.unitName} 2026年10月 共 2 行，销售额 5,000.50 元，订单 165 单。`,
    );
    await dialog.getByRole('button', { name: '确定上报' }).click();
    await expect(page.getByText('已上报，等待审核')).toBeVisible();
    await expect(page.getByRole('cell', { name: '江苏省南京市' })).toBeVisible();
    expect(await draftOf(url, reporter)).toMatchObject({ status: 'submitted' });
  });

  test('destinations are understood as people write them; what is not is chosen once for all its rows', async ({
    page,
    url,
    signIn,
  }) => {
    const reporter = await newReporter(url, '2026-10');
    await openForm(page, reporter, signIn);
    await cell(page, '产品', 1).focus();
    const destinations = ['广东', '江苏南京', '粤', 'guangzhou', '火星', '朝阳区', '火星'];
    const rows = destinations.map((destination, at) => [
      '青椒',
      destination,
      at % 2 === 0 ? '淘宝' : '京东',
      '十二',
      '斤',
      `${at + 1}00元`,
      '1',
    ]);
    await paste(page, asText(rows));
    const understood = ['广东省', '江苏省南京市', '广东省', '广东省广州市', '火星', '朝阳区', '火星'];
    for (const [at, text] of understood.entries()) {
      await expect(cell(page, '目的地', at + 1)).toHaveValue(text);
    }
    await expect(cell(page, '数量', 1)).toHaveValue('12');
    const panel = page.getByRole('region', { name: '选一次，全部改好' });
    await expect(panel).toContainText('2 × 火星');
    await expectAccessible(page);
    await keepPicture(page, 'entry-names');
    await panel.getByLabel('“火星”全部改为…').fill('buming');
    await page.keyboard.press('Enter');
    await expect(cell(page, '目的地', 5)).toHaveValue('目的地不明');
    await expect(cell(page, '目的地', 7)).toHaveValue('目的地不明');
    await panel.getByRole('button', { name: '吉林省长春市朝阳区' }).click();
    await expect(cell(page, '目的地', 6)).toHaveValue('吉林省长春市朝阳区');
    await expect(panel).toHaveCount(0);
    await cell(page, '目的地', 6).fill('沪');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await expect(cell(page, '目的地', 6)).toHaveValue('上海市');
  });

  test('lines that say the same and a wrong unit are mended by one press each', async ({
    page,
    url,
    signIn,
  }) => {
    const reporter = await newReporter(url, '2026-10');
    await openForm(page, reporter, signIn);
    await cell(page, '产品', 1).focus();
    const twice = [block[0]!, block[1]!.with(4, '升'), block[0]!];
    await paste(page, asText(twice));
    const panel = page.getByRole('region', { name: '可以一键改正' });
    await expect(panel).toContainText('第 3 行 与前面一行重复');
    await expectAccessible(page);
    await panel.getByRole('button', { name: '改为千克' }).click();
    await expect(cell(page, '单位', 2)).toHaveValue('千克');
    await panel.getByRole('button', { name: '合并这2行' }).click();
    await expect(panel).toHaveCount(0);
    await expect(cell(page, '数量', 1)).toHaveValue('2400');
    await expect(cell(page, '产品', 3)).toHaveCount(0);
    await expect(keeping(page, 'saved')).toBeVisible();
    const stored = {
      lines: [{ quantity: '2400', unit: 'jin', amount: '6800.00', orders: 240 }, { unit: 'kg' }],
    };
    expect(await draftOf(url, reporter)).toMatchObject({ draft: stored });
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(cell(page, '产品', 3)).toHaveValue('青椒');
  });

  test('keys alone do: search by pinyin, Enter, Tab, arrows, undo', async ({ page, url, signIn }) => {
    await openForm(page, await newReporter(url, '2026-10'), signIn);
    await cell(page, '产品', 1).focus();
    await page.keyboard.type('qingjiao');
    await expect(page.getByRole('option').first()).toContainText('青椒');
    await page.keyboard.press('Tab');
    await expect(cell(page, '产品', 1)).toHaveValue('青椒');
    await expect(cell(page, '目的地', 1)).toBeFocused();
    await page.keyboard.type('玄武');
    await page.keyboard.press('Enter');
    await expect(cell(page, '目的地', 1)).toHaveValue('江苏省南京市玄武区');
    await expect(cell(page, '目的地', 2)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+z');
    await expect(cell(page, '目的地', 2)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cell(page, '目的地', 1)).toHaveValue('');
    await page.keyboard.press('Control+y');
    await expect(cell(page, '目的地', 1)).toHaveValue('江苏省南京市玄武区');
    await cell(page, '金额（元）', 1).fill('许多');
    await expect(cell(page, '金额（元）', 1)).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await expect(page.getByText(/已跳到第一处/)).toBeVisible();
  });

  test('500 lines take every key, 5,000 pasted ones are all there, any script stays as it is', async ({
    page,
    url,
    signIn,
  }) => {
    await openForm(page, await newReporter(url, '2026-10'), signIn);
    await cell(page, '产品', 1).focus();
    const many = Array.from({ length: 500 }, (_, at) => [
      '青椒',
      '南京市',
      '淘宝',
      '1',
      '斤',
      '10',
      '1',
      `店${at}`,
    ]);
    await paste(page, asText(many));
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '501');
    await cell(page, '店铺', 3).focus();
    await page.keyboard.press('Control+a');
    const typed = '🌶️辣椒王 فلفل حار the quick brown fox';
    await page.keyboard.type(typed);
    await expect(cell(page, '店铺', 3)).toHaveValue(typed);
    await expect(keeping(page, 'saved')).toBeVisible();
    await cell(page, '产品', 1).focus();
    const more = Array.from({ length: 5_000 }, (_, at) => [
      '青椒',
      '南京市',
      '淘宝',
      '1',
      '斤',
      '10',
      '1',
      `店${at}`,
    ]);
    await paste(page, asText(more));
    await expect(page.getByText('5000 行', { exact: false }).first()).toBeVisible();
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await expect(cell(page, '店铺', 5_000)).toHaveValue('店4999');
  });
});

test('a month that is not over says from when on it can be submitted', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'once is enough');
  const reporter = await newReporter(url, '2026-10');
  await signIn(reporter.username, reporter.password);
  const running = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  await page.goto(path(reporter, running));
  await expect(page.getByText(/还没有过完，\d+月1日起才能上报/)).toBeVisible();
  await page.goto(path(reporter));
  await expect(keeping(page, 'untouched')).toBeVisible();
  await expect(page.getByText('还没有过完')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.beforeEach(({ page }) => test.skip(isWide(page), 'cards are for narrow screens'));

  test('one line at a time, 斤 in one tap, submitted in one sentence', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await openForm(page, reporter, signIn);
    await page.getByLabel('产品', { exact: true }).fill('qj');
    await page.getByRole('option', { name: /^青椒 VEG/ }).click();
    await page.getByLabel('目的地', { exact: true }).fill('njs');
    await page.getByRole('option', { name: '江苏省南京市', exact: true }).click();
    await page.getByLabel('平台', { exact: true }).fill('tb');
    await page.getByRole('option', { name: '淘宝网', exact: true }).click();
    await page.getByLabel('数量', { exact: true }).fill('300');
    await page.getByRole('button', { name: '斤', exact: true }).click();
    await expect(page.getByLabel('数量', { exact: true })).toHaveAttribute('inputmode', 'decimal');
    await page.getByLabel('金额（元）', { exact: true }).fill('900');
    await keepPicture(page, 'entry-line');
    await expectAccessible(page);
    await page.getByLabel('订单（单）', { exact: true }).fill('12');
    await page.getByRole('button', { name: '完成' }).click();
    await expect(keeping(page, 'saved')).toBeVisible();
    await keepPicture(page, 'entry');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
    await expect(dialog).toContainText('共 1 行，销售额 900.00 元，订单 12 单');
    await dialog.getByRole('button', { name: '确定上报' }).click();
    await expect(page.getByText('已上报，等待审核')).toBeVisible();
    expect(await draftOf(url, reporter)).toMatchObject({ status: 'submitted' });
  });
});

test('an indicator form asks for what the unit reports', async ({ page, url, signIn }) => {
  const reporter = await newReporter(url, '2026-06');
  await signIn(reporter.username, reporter.password);
  await page.goto(`/entry/${reporter.unit}/capacity/2026-Q3`);
  const fields = page.locator('input[data-value]');
  await expect(fields.first()).toBeVisible();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await expect(page.getByText('请填写；没有就填 0').first()).toBeVisible();
  for (const field of await fields.all()) await field.fill('３');
  await keepPicture(page, 'entry-capacity');
  await expectAccessible(page);
  await expect(keeping(page, 'saved')).toBeVisible();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
  await expect(dialog).toContainText('2026年第3季度');
  await dialog.getByRole('button', { name: '确定上报' }).click();
  await expect(page.getByText('已上报，等待审核')).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same form', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name !== 'phone', 'once is enough');
    const reporter = await newReporter(url, '2026-10');
    await signIn(reporter.username, reporter.password);
    await page.goto(path(reporter));
    await expect(page.getByText('Nothing changed yet')).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, 'entry-en');
  });
});
