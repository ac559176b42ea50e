import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { newReported } from './support/reports';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const isDesktop = (project: string): boolean => project === 'desktop';

test('a pivot from a link: sorted, drilled into, and back again', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=growth&chart=none');
  const table = page.getByRole('region', { name: '表' });
  const rows = table.locator('tbody tr');
  await expect(rows.first()).toContainText('合计', READING);
  const total = (await rows.first().locator('td').first().innerText()).trim();
  expect(total).toMatch(/^[\d,]+\.\d\d$/);
  await expect(page.getByTestId('coverage')).toContainText('应报');

  const firstBySize = await rows.nth(1).locator('th').innerText();
  await table.getByRole('columnheader', { name: /增速/ }).click();
  await expect(page).toHaveURL(/sort=-amount\.growth/);
  await expect(rows.nth(1)).not.toHaveText(firstBySize);

  await table.getByRole('link', { name: '息烽县' }).click();
  await expect(page).toHaveURL(/where=county%3A520122/);
  await expect(table.getByRole('columnheader', { name: '填报单位' })).toBeVisible();
  await page.goBack();
  await expect(table.getByRole('link', { name: '息烽县' })).toBeVisible();
});

test('growth is explained by contributions that name the units and the products', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&chart=bar');
  await page.getByRole('button', { name: '解释增长' }).click();
  await expect(page).toHaveURL(/explain=county/);
  await expect(page.getByRole('list', { name: /增长从哪里来/ })).toContainText('老单位');
  const members = page.getByRole('region', { name: '增长来自哪里' });
  await expect(members.getByRole('row', { name: /息烽县/ })).toContainText('+');
});

test('lists are found by typing, and half a syllable of pinyin chooses nothing', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=&chart=none');
  const measures = page.getByRole('combobox', { name: '指标' });
  await measures.click(READING);
  const input = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const typed of ['d', 'ding', 'dingdan']) await compose(typed);
  // Enter, as the input method takes it.
  await measures.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await expect(page.getByRole('option', { name: '客单价' })).toBeVisible();
  await expect(page).not.toHaveURL(/measures/);
  await input.send('Input.insertText', { text: '订单' });
  await expect(page.getByRole('option', { name: '客单价' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/measures=amount%2Corders/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '去掉“销售额”' }).click();
  await expect(page).toHaveURL(/measures=orders/);
});

test('what does not fit the measures cannot be chosen, and other measures take their own rows', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=month&show=&chart=none');
  const measures = page.getByRole('combobox', { name: '指标' });
  await measures.click(READING);
  const points = page.getByRole('option', { name: /^物流网点/ });
  await expect(points).toHaveAttribute('aria-disabled', 'true');
  await expect(points).toContainText('和销售额不在同一张报表里');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '去掉“销售额”' }).click();
  await measures.click();
  await points.click();
  await expect(page).toHaveURL(/measures=logisticsPoints/);
  await expect(page).not.toHaveURL(/month/);
  await expect(page.getByRole('region', { name: '表' })).toContainText('物流网点', READING);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '行', exact: true }).click();
  await expect(page.getByRole('option', { name: /^月份/ })).toHaveAttribute('aria-disabled', 'true');
});

test('what the service refuses is told in its words', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&measures=amount,jobs');
  await expect(page.getByRole('alert')).toContainText(/“销售额”和“[^a-z]+”不是同一张报表的指标/);
});

test('the table leaves as CSV with exact values, and its figures open', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&columns=quarter&show=&chart=none');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toMatch(/\r\n520122,息烽县,\d+\.\d\d(,\d+\.\d\d){4}\r\n/);

  await page.getByRole('region', { name: '表' }).locator('tbody td button').first().click();
  await expect(page).toHaveURL(/door=cube/);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a view is kept under a name, opened, deleted, and brought back', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  // Right to left, a picture and what would be markup: names are shown as they were written.
  const name = `📈 مقارنة <b>${randomBytes(4).toString('hex')}</b>`;
  await page.goto('/explore?period=2019&rows=product&columns=quarter&show=&chart=none');
  await page.getByRole('button', { name: '保存这个视图' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/explore');
  await page.getByText(/保存的视图（[1-9]/).click();
  const link = page.getByRole('link', { name });
  await expect(link).not.toHaveAttribute('aria-current');
  await link.click();
  await expect(page).toHaveURL(/columns=quarter.*rows=product/);
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(
    page.getByRole('region', { name: '表' }).getByRole('columnheader', { name: '产品', exact: true }),
  ).toBeVisible(READING);

  await page.getByRole('button', { name: '保存这个视图' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('请换一个名称');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await page.getByRole('button', { name: `删除视图：${name}` }).click();
  await expect(link).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(link).toBeVisible();
  await page.getByRole('button', { name: `删除视图：${name}` }).click();
  await expect(link).toHaveCount(0);
});

test('the table leaves as a workbook of real numbers', async ({ page, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'a file is the same at every width');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&columns=quarter&show=&chart=none');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel' }).click();
  const workbook = new Workbook();
  await workbook.xlsx.readFile(await (await download).path());
  const sheet = workbook.worksheets[0]!;
  expect(sheet.getRow(1).values).toEqual(
    expect.arrayContaining(['县区代码', '县区', '季度代码', '季度', '销售额（元）']),
  );
  expect(sheet.rowCount).toBeGreaterThan(8);
  expect(typeof sheet.getCell('E2').value).toBe('number');
});

test('what nobody reported is no zero in a file either, and the unknown stands last', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'a file is the same at every width');
  const { unit, ids } = await newReported(url, ['2026-01', '2026-03']);
  const colleague = await Colleague.signIn(url, 'xifeng');
  for (const id of ids.values()) await colleague.request('POST', `/submissions/${id}/accept`);
  await signIn('guiyang');
  await page.goto(`/explore?scope=${unit}&period=2026&rows=month&show=&chart=none`);
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click(READING);
    return (await download).path();
  };
  expect(await readFile(await saved('CSV'), 'utf8')).toContain('\r\n2026-02,2026年2月,未报\r\n');
  const workbook = new Workbook();
  await workbook.xlsx.readFile(await saved('Excel'));
  const cells = workbook.worksheets[0]!.getSheetValues().map((row) => (row as string[] | undefined)?.[3]);
  expect(cells.filter((cell) => cell === '未报').length).toBeGreaterThan(5);
  expect(cells).not.toContain(0);

  await page.goto('/explore?period=2019&rows=destinationProvince&show=&chart=bar&sort=amount');
  const rows = page.getByRole('region', { name: '表' }).locator('tbody tr');
  await expect(rows.last()).toContainText('目的地不明', READING);
});

test('more rows than a page holds are told, and the page stays quick to the hand', async ({ page, signIn }, {
  project,
}) => {
  test.skip(
    project.name !== 'desktop',
    'a minute of the service for an answer that is the same at every width',
  );
  test.setTimeout(180_000);
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=unit,product,destination&show=growth&chart=none');
  await expect(page.getByTestId('coverage')).toContainText('只读取了销售额最大的 100,000 行', {
    timeout: 120_000,
  });
  const table = page.getByRole('region', { name: '表' });
  await expect(table).toContainText('173,724.20');
  expect(await table.getByRole('row').count()).toBeLessThan(100);
  const total = table.getByRole('row', { name: /合计/ });
  await total.hover();
  await page.mouse.wheel(0, 200_000);
  await expect(total).toHaveCount(0);
  await table.getByRole('columnheader', { name: /增速/ }).click();
  await expect(page).toHaveURL(/sort=-amount\.growth/);
  await page.getByRole('button', { name: '解释增长' }).click();
  await expect(page.getByRole('list', { name: /增长从哪里来/ })).toBeVisible({ timeout: 60_000 });
});

test('looks well at every width', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/explore?period=2019&columns=month&chart=line&explain=product');
  await expect(page.getByRole('img', { name: /销售额/ })).toBeVisible(READING);
  await expect(page.getByRole('region', { name: '增长来自哪里' }).locator('tbody tr').first()).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'explore');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('guiyang');
    await page.goto('/explore?period=2019&rows=county&explain=county&chart=none');
    await expect(page.getByRole('heading', { name: 'Explore' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Table' })).toContainText('Xifeng', READING);
    await expect(page.locator('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});

test('the first lines stand by themselves and all others are one, with marks in the cells', async ({
  page,
  signIn,
}, { project }) => {
  await signIn('guiyang');
  await page.goto(
    '/explore?period=2019&rows=destinationProvince&measures=amount&show=growth,contribution&chart=none',
  );
  const table = page.getByRole('region', { name: '表' });
  const rows = table.locator('tbody tr');
  await expect(rows.nth(12)).toBeVisible(READING);
  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await page.getByRole('combobox', { name: '显示几行' }).fill('前10');
  await expect(page.getByRole('option')).toHaveText(['按销售额的前 10 名和其他']);
  await page.getByRole('option').click();
  await expect(page).toHaveURL(/top=10/);
  await choose('显示几行', '按销售额的前 5 名和其他');
  await expect(page).toHaveURL(/top=5/);
  const others = table.getByRole('row', { name: /^其他 \d+ 项/ });
  await expect(others).toBeVisible(READING);
  // The total, five, the others, and where the destination is not known.
  await expect(rows).toHaveCount(8);
  const amounts = await rows.locator('td:nth-of-type(1)').allInnerTexts();
  const fen = amounts.map((text) => BigInt(text.replace(/\D/g, '')));
  const parts = fen.slice(1).reduce((sum, one) => sum + one, 0n);
  // Each of seven is rounded to a hundredth of its unit.
  expect(Math.abs(Number(parts - fen[0]!))).toBeLessThanOrEqual(4);
  const points = (await rows.locator('td:nth-of-type(3)').allInnerTexts()).map((text) =>
    Number(text.replace(/[^\d.−-]/g, '').replace('−', '-')),
  );
  expect(Math.abs(points.slice(1).reduce((sum, one) => sum + one, 0) - points[0]!)).toBeLessThanOrEqual(0.04);

  await choose('单元格', '底色深浅');
  await expect(page).toHaveURL(/marks=heat/);
  const backgroundOf = (row: number) =>
    rows
      .nth(row)
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  const [ofTotal, ofFirst, ofOthers] = [await backgroundOf(0), await backgroundOf(1), await backgroundOf(6)];
  expect(new Set([ofFirst, ofTotal, ofOthers]).size).toBeGreaterThan(1);
  expect(ofFirst).not.toBe(ofOthers);
  expect(ofFirst).not.toBe(ofTotal);
  if (isDesktop(project.name)) await others.getByRole('button').first().click();
  await expectAccessible(page);
  await keepPicture(page, 'explore-others');
});
