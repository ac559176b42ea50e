import type { Download, Page } from '@playwright/test';
import { Workbook } from 'exceljs';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const tableOf = (page: Page, name = '表') => page.getByRole('region', { name });

const expectNoOverflow = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
};

/** Names and figures of the lines, without the total that stands first. */
const linesOf = async (page: Page): Promise<string[][]> => {
  const rows = await tableOf(page).locator('tbody tr').all();
  const texts = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  return texts.slice(1);
};

const sheetOf = async (download: Download): Promise<unknown[][]> => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(await download.path());
  const values = workbook.worksheets[0]!.getSheetValues() as unknown[][];
  return values.slice(1).map((row) => row.slice(1));
};

const saved = async (page: Page, button: string): Promise<unknown[][]> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click(READING);
  return sheetOf(await download);
};

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'once at each end is enough');
});

test('subtotals stand above their lines, count anew, and go along into the workbook', async ({
  page,
  signIn,
}) => {
  // Every cell of a long table is looked at.
  test.setTimeout(120_000);
  await signIn('guiyang');
  await page.goto('/explore?period=2019&measures=amount,products&rows=county,platform&show=&chart=none');
  await expect(tableOf(page).locator('tbody tr').first()).toContainText('合计', READING);
  const choice = page.getByRole('combobox', { name: '小计' });
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('每个');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/subtotals=1/);
  await expect(tableOf(page).getByRole('row', { name: /小计/ }).first()).toBeVisible(READING);

  const lines = await linesOf(page);
  const [head, ...below] = lines;
  expect(head![1]).toBe('小计');
  const next = below.findIndex(([, second]) => second === '小计');
  const group = below.slice(0, next);
  expect(group.every(([county]) => county === head![0])).toBe(true);
  const figure = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));
  const products = group.reduce((sum, row) => sum + figure(row[3]), 0);
  expect(figure(head![3])).toBeGreaterThan(0);
  expect(figure(head![3])).toBeLessThan(products);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await keepPicture(page, 'explore-subtotals');

  // Its figure leads to what it is made of.
  await tableOf(page).getByRole('row', { name: /小计/ }).first().getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toContainText(head![0]!, READING);
  await page.keyboard.press('Escape');

  const sheet = await saved(page, '这张表');
  expect(sheet[1]![1]).toBe('合计');
  expect(sheet[2]!.slice(1, 4)).toEqual([head![0], null, '小计'].map((cell) => cell ?? undefined));
  expect(sheet[2]![5]).toBe(figure(head![3]));
});

test('the workbook has the first lines and the others as one, as the page has them', async ({
  page,
  signIn,
}) => {
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=product&columns=quarter&show=&chart=none&top=5');
  await expect(tableOf(page).getByRole('row', { name: /其他 \d+ 项/ })).toBeVisible(READING);
  const names = (await linesOf(page)).map(([name]) => name);
  expect(names).toHaveLength(6);
  const sheet = await saved(page, '交叉表');
  expect(sheet.slice(2).map((row) => row[1])).toEqual(names);
  const amounts = sheet.slice(1).map((row) => Math.round(Number(row[2]) * 100));
  const [total, ...parts] = amounts;
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
});

test('figures above and below a value are marked by colour and sign, and lines have a target', async ({
  page,
  signIn,
}) => {
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=growth&chart=none');
  await page.getByRole('button', { name: '标记和目标…' }).click(READING);
  const dialog = page.getByRole('dialog', { name: '标记和目标' });
  const add = async (column: string, kind: string, value: string): Promise<void> => {
    await dialog.getByLabel('哪一列').selectOption({ label: column });
    await dialog.getByLabel('怎么看').selectOption({ label: kind });
    await dialog.getByLabel('值', { exact: true }).fill(value);
    await page.keyboard.press('Enter');
  };
  await dialog.getByLabel('值', { exact: true }).fill('很多');
  await expect(dialog).toContainText('看不懂。请写金额');
  await expect(dialog.getByRole('button', { name: '加上' })).toBeDisabled();
  await dialog.getByLabel('值', { exact: true }).fill('2亿');
  await expect(dialog).toContainText('即 200,000,000 元');
  await add('销售额', '高于时标 ◆', '2亿');
  await add('增速', '低于时标 ◇', '30%');
  await add('销售额', '作为每行的目标', '１．５亿');
  await expect(dialog.getByRole('list').getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
  await keepPicture(page, 'explore-rules-dialog');
  await dialog.getByRole('button', { name: '完成' }).press('Enter');
  await expect(page.getByRole('button', { name: '标记和目标…' })).toBeFocused();

  await expect(page).toHaveURL(/rule=amount%3Aabove%3A200000000/);
  const rows = tableOf(page).locator('tbody tr');
  const marked = rows.locator('td[data-ruled]');
  const list = page.getByRole('list', { name: '已有的标记和目标' });
  await expect(list).toContainText(/销售额高于 200,000,000 元：\d+ 处/);
  expect(await marked.count()).toBeGreaterThan(0);
  await expect(marked.first()).toContainText('高于 200,000,000 元');
  await expect(tableOf(page).getByRole('columnheader', { name: /完成目标 1\.50 亿元/ })).toBeVisible();
  await expect(rows.filter({ hasText: '✓' }).first()).toContainText('已达到目标');
  // The total is the sum of all lines: it is held against nothing.
  await expect(rows.first().locator('td[data-ruled]')).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await keepPicture(page, 'explore-rules');
  const [heads, total, ...lines] = await saved(page, '这张表');
  const target = heads!.findIndex((head) => String(head).includes('完成目标 150000000'));
  expect(total![target]).toBeUndefined();
  expect(lines.filter((line) => Number(line[target]) >= 1)).toHaveLength(
    await rows.filter({ hasText: '✓' }).count(),
  );

  await page.reload();
  await expect(list).toContainText('增速低于 30.00%', READING);
  await page.getByRole('button', { name: '标记和目标…' }).click();
  await dialog.getByRole('button', { name: /^去掉：销售额高于/ }).click();
  await expect(page).not.toHaveURL(/above/);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('subtotals, marks and targets speak English', async ({ page, signIn }) => {
    await signIn('guiyang');
    const rules = 'rule=amount:above:5000000&rule=amount.growth:below:0.3&rule=amount:target:8000000';
    await page.goto(`/explore?period=2019&rows=county,platform&subtotals=1&chart=none&${rules}`);
    const table = tableOf(page, 'Table');
    await expect(table.getByRole('row', { name: /Subtotal/ }).first()).toBeVisible(READING);
    await expect(page.getByRole('list', { name: /Marks and targets/ })).toContainText(
      'Amount above 5,000,000 yuan',
    );
    await page.getByRole('button', { name: 'Marks and targets…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Target of Amount');
    await expect(page.locator('main')).not.toContainText(/[\u4e00-\u9fff]/);
    await expectAccessible(page);
    await expectNoOverflow(page);
    await keepPicture(page, 'explore-rules-en');
  });
});
