import { newReporter } from '../support/office';
import { asText, block, cell, draftOf, isWide, keeping, openForm, paste, path } from '../support/entry-form';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test.beforeEach(({ page }) => test.skip(!isWide(page), 'the grid is for wide screens'));

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
  // What is left is that two of these lines say the same now.
  await expect(panel).not.toContainText('×');
  await expect(panel).toContainText('第 5、7 行');
  await cell(page, '目的地', 6).fill('沪');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, '目的地', 6)).toHaveValue('上海市');
});

test('a pasted block is kept whole, right or wrong: another browser has all of its rows', async ({
  page,
  browser,
  url,
  signIn,
}) => {
  const reporter = await newReporter(url, '2026-10');
  await openForm(page, reporter, signIn);
  await cell(page, '产品', 1).focus();
  const platforms = ['淘宝', '京东', '拼多多', '抖音', '天猫'];
  const rows = Array.from({ length: 50 }, (_, at) => [
    at % 2 === 0 ? '青椒' : '线椒',
    at < 47 ? `火星${at}` : ['广东', '江苏南京', '粤'][at - 47]!,
    platforms[at % 5]!,
    '1',
    '斤',
    `${at + 1}`,
    '1',
  ]);
  await paste(page, asText(rows));
  await expect(keeping(page, 'mistakes')).toHaveText('已存到服务器；还有 47 行改好后才能上报');
  const draft = (await draftOf(url, reporter)).draft as { lines: object[]; unfinished: object[] };
  expect([draft.lines.length, draft.unfinished.length]).toEqual([3, 47]);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  const { cookies } = await page.context().storageState();
  await other.addCookies(cookies);
  await elsewhere.goto(new URL(path(reporter), page.url()).href);
  await expect(keeping(elsewhere, 'mistakes')).toBeVisible();
  await expect(cell(elsewhere, '目的地', 1)).toHaveValue('火星0');
  await cell(elsewhere, '目的地', 1).focus();
  for (let at = 0; at < 49; at += 1) await elsewhere.keyboard.press('ArrowDown');
  await expect(cell(elsewhere, '目的地', 50)).toHaveValue('广东省');
  await expect(cell(elsewhere, '金额（元）', 50)).toHaveValue('50');
  await other.close();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await expect(page.getByText(/47 行/).last()).toBeVisible();
});

test('heads and sums are left out, and one total stands for the rows that count', async ({
  page,
  url,
  signIn,
}) => {
  await openForm(page, await newReporter(url, '2026-10'), signIn);
  await cell(page, '产品', 1).focus();
  const heads = ['产品', '目的地', '平台', '数量', '单位', '金额（元）', '订单'];
  const sum = ['合计', '', '', '', '', '5000.5', '165'];
  await paste(page, asText([heads, ...block, sum, ['线椒', '不知道', '淘宝', '1', '斤', '-50', '1']]));
  await expect(page.getByText('已粘贴 3 行。 另有 2 行是表头或合计，没有粘贴。')).toBeVisible();
  await expect(cell(page, '目的地', 3)).toHaveValue('目的地不明');
  await expect(cell(page, '金额（元）', 3)).toHaveAccessibleDescription('不能是负数；退款请填在“退款”一栏');
  await expect(cell(page, '产品', 4)).toHaveCount(0);
  await expect(page.getByText('2 行 · 165 单 · 另有 1 行没填好，不计入')).toBeVisible();
  await expect(page.getByText('5,000.50', { exact: true })).toBeVisible();
  await cell(page, '金额（元）', 3).fill('50');
  await expect(page.getByText('5,050.50', { exact: true })).toBeVisible();
  await expect(page.getByText('不计入')).toHaveCount(0);
});

test('columns go where their heads say, in whatever order they stand', async ({ page, url, signIn }) => {
  await openForm(page, await newReporter(url, '2026-10'), signIn);
  await cell(page, '数量', 1).focus();
  const heads = ['金额(万元)', '订单数', '商品', '去年同月', '数量（斤）', '电商平台', '目的地'];
  await paste(page, asText([heads, ['0.34', '120', '青椒', '9', '1200', '淘宝', '江苏南京']]));
  await expect(
    page.getByText(
      '已粘贴 1 行。 另有 1 行是表头或合计，没有粘贴。 这一列不是这张表的，没有粘贴：“去年同月”。',
    ),
  ).toBeVisible();
  const written = {
    产品: '青椒',
    目的地: '江苏省南京市',
    平台: '淘宝网',
    数量: '1200',
    单位: '斤',
    '金额（元）': '3400',
  };
  for (const [column, text] of Object.entries(written)) await expect(cell(page, column, 1)).toHaveValue(text);
  await expect(page.getByText('1 行 · 120 单')).toBeVisible();
});

test('what a block lacks is said once, equal mistakes once with their rows, and one choice fills a column', async ({
  page,
  url,
  signIn,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openForm(page, await newReporter(url, '2026-10'), signIn);
  await cell(page, '产品', 1).focus();
  const heads = ['产品', '目的地', '数量', '金额（元）', '订单', '备用编码', '经手'];
  const rows = Array.from({ length: 50 }, (_, at) => [
    at % 2 === 0 ? '青椒' : '线椒',
    ['广东', '江苏', '上海', '北京', '福建'][at % 5]!,
    '1',
    at < 12 ? '许多' : '12万',
    '1',
    'x',
    'y',
  ]);
  await paste(page, asText([heads, ...rows]));
  const said = page.getByText('已粘贴 50 行。');
  await expect(said).toContainText('这 2 列不是这张表的，没有粘贴：“备用编码”、“经手”。');
  await expect(said).toContainText('粘贴的内容里没有这些列，请在表下补填：“平台”。');
  await expect(said).toContainText('“12万”按 120,000 填入。');
  await expect(cell(page, '金额（元）', 13)).toHaveAccessibleDescription('“12万”按 120,000 填入。');
  const panel = page.getByRole('region', { name: '选一次，全部改好' });
  await expect(panel.getByText('平台：请填写。共 50 行，第 1、2、3、4、5 … 行')).toHaveCount(1);
  await expect(
    panel.getByText('金额（元）：应为数字，最多两位小数。共 12 行，第 1、2、3、4、5 … 行'),
  ).toHaveCount(1);
  await expectAccessible(page);
  await keepPicture(page, 'entry-same-mistakes');
  await panel.getByLabel('平台全部填为…').fill('taobao');
  await page.getByRole('option', { name: '淘宝网' }).first().click();
  await expect(panel.getByText('平台：请填写')).toHaveCount(0);
  await expect(cell(page, '平台', 1)).toHaveValue('淘宝网');
});

test('orders of a platform are not pasted: buyers stand in them', async ({ page, url, signIn }) => {
  const reporter = await newReporter(url, '2026-10');
  await openForm(page, reporter, signIn);
  await cell(page, '产品', 1).focus();
  await paste(page, '订单编号\t宝贝标题\t收货人姓名\r\n123\t青椒\t王小明');
  await expect(page.getByText('这像是平台导出的订单')).toBeVisible();
  await expect(cell(page, '产品', 1)).toHaveValue('');
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
  const panel = page.getByRole('region', { name: '选一次，全部改好' });
  await expect(panel).toContainText('第 1、3 行 是同一个青椒、同一目的地和平台：合并成一行？');
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

test('many lines that stand twice are added up in one press, which is undone in one', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await newReporter(url, '2026-10');
  await openForm(page, reporter, signIn);
  await cell(page, '产品', 1).focus();
  await paste(page, asText([...block, ...block]));
  const panel = page.getByRole('region', { name: '选一次，全部改好' });
  await panel.getByRole('button', { name: '2 组重复的全部合并' }).click();
  await expect(panel).toHaveCount(0);
  await expect(cell(page, '数量', 1)).toHaveValue('2400');
  await expect(cell(page, '产品', 3)).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, '产品', 4)).toHaveValue('线椒');
});

test('what is wrong is said at the cell, and what may be meant is chosen there', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await newReporter(url, '2026-10');
  await openForm(page, reporter, signIn);
  await cell(page, '产品', 1).focus();
  await paste(page, asText([['qingjiao', '朝阳区', '淘宝', '12万', '', '1.2万元', '许多']]));
  await expect(cell(page, '产品', 1)).toHaveValue('青椒');
  await expect(cell(page, '数量', 1)).toHaveValue('120000');
  await expect(cell(page, '金额（元）', 1)).toHaveValue('12000');
  await expect(cell(page, '单位', 1)).toHaveAttribute('placeholder', '千克');
  await expect(page.getByRole('gridcell').getByText('应为整数')).toBeVisible();
  await expect(cell(page, '订单（单）', 1)).toHaveAccessibleDescription('应为整数');
  await expect(cell(page, '目的地', 1)).toHaveAccessibleDescription('有几个同名的，请选是哪一个');
  await expectAccessible(page);
  await keepPicture(page, 'entry-reasons');
  await cell(page, '目的地', 1).focus();
  await expect(page.getByRole('option', { name: '北京市朝阳区' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(cell(page, '目的地', 1)).toHaveValue('朝阳区');
  await cell(page, '目的地', 1).focus();
  await page.getByRole('option', { name: '北京市朝阳区' }).click();
  await expect(cell(page, '目的地', 1)).toHaveValue('北京市朝阳区');
  await expect(cell(page, '目的地', 1)).toHaveAttribute('aria-invalid', 'false');
});
