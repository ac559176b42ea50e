import type { Page } from '@playwright/test';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { csvFile, douyinExport, hostileWorkbooks, taobaoExport } from './support/order-exports';

const orders = taobaoExport([
  { order: '81', title: '青椒 农家直发', pieces: 2, amount: '36.00' },
  {
    order: '82',
    title: '青椒 农家直发',
    pieces: 1,
    amount: '18.50',
    address: '贵州省 贵阳市 息烽县 示例路2号',
  },
  { order: '83', title: '青椒 农家直发', pieces: 1, amount: '20.00', address: '****' },
  { order: '84', title: '山里人家好礼', pieces: 3, amount: '90.00' },
  { order: '85', title: '青椒 农家直发', pieces: 9, amount: '99.00', status: '交易关闭' },
  { order: '86', title: '青椒 农家直发', pieces: 9, amount: '99.00', paid: '2026-09-30 23:59:00' },
]);
const videoOrders = douyinExport([
  { order: '91', title: '线椒 产地现摘', pieces: 4, amount: '60.00' },
  { order: '92', title: '青椒，线椒', pieces: 1, amount: '5.00' },
]);

interface DraftDetail {
  readonly draft: {
    readonly lines: readonly {
      readonly product: string;
      readonly platform: string;
      readonly quantity: string;
    }[];
  };
}

const draftOf = async (url: string, { username, password, unit }: Reporter, period: string) => {
  const colleague = await Colleague.signIn(url, username, password);
  const { items } = await colleague.request<{ items: { id: string }[] }>(
    'GET',
    `/submissions?unit=${unit}&period=${period}`,
  );
  const { draft } = await colleague.request<DraftDetail>('GET', `/submissions/${items[0]?.id}`);
  return draft.lines;
};

const chooseFiles = (page: Page, ...files: readonly ReturnType<typeof csvFile>[]): Promise<void> =>
  page
    .getByLabel('选择订单文件', { exact: true })
    .and(page.locator('input'))
    .setInputFiles([...files]);

test('from raw exports to the month: count, name a title, say what a piece holds, fill in', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await newReporter(url);
  await signIn(reporter.username, reporter.password);
  await page.goto('/orders?period=2026-10');
  await expect(page.getByText('不上传，也不保存')).toBeVisible();
  await chooseFiles(page, csvFile('十月.csv', orders), csvFile('抖音.csv', videoOrders));

  await expect(page.getByText('2026年10月：6 个订单，229.50 元，4 行。')).toBeVisible();
  await expect(page.getByText('1 个订单（20.00 元）的收货地址打了码')).toBeVisible();
  await expect(page.getByRole('row', { name: /十月.csv/ })).toContainText('已关闭 1 · 其他月份 1');
  await expect(page.getByText('一个订单含几种商品')).toBeVisible();
  await expect(page.getByRole('button', { name: '填入 2026年10月 报表' })).toBeDisabled();
  await expectAccessible(page);
  await keepPicture(page, 'reporter-orders');

  const title = page.getByRole('combobox', { name: '“山里人家好礼”是什么商品' });
  await title.fill('erjingtiao');
  await page
    .getByRole('option', { name: /二荆条/ })
    .first()
    .click();
  await page.getByRole('button', { name: '记住这些对应，重新统计' }).click();
  await expect(page.getByText('2026年10月：6 个订单，229.50 元，5 行。')).toBeVisible();
  await expect(title).toBeHidden();

  const contents = page.getByLabel(/每件的数量$/);
  await expect(contents).toHaveCount(3);
  for (const field of await contents.all()) await field.fill('2.5');
  await page.getByRole('button', { name: '填入 2026年10月 报表' }).click();
  await page.waitForURL(`**/entry/${reporter.unit}/sales/2026-10`);
  await expect(page.getByText('已填入订单的 5 行。')).toBeVisible();
  await expect(page.locator('[data-keeping="saved"]')).toBeVisible();
  const lines = await draftOf(url, reporter, '2026-10');
  expect(lines).toHaveLength(5);
  expect(lines.map(({ quantity }) => quantity).sort()).toEqual(['10', '2.5', '2.5', '5', '7.5']);
});

test('another month of the same files, without choosing them again; back returns', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/orders?period=2026-10');
  await chooseFiles(page, csvFile('十月.csv', orders));
  await expect(page.getByText('2026年10月：4 个订单')).toBeVisible();
  await page.getByLabel('月份').selectOption('2026-09');
  await expect(page.getByText('2026年9月：1 个订单，99.00 元')).toBeVisible();
  await expect(page).toHaveURL(/period=2026-09/);
  await page.goBack();
  await expect(page.getByText('2026年10月：4 个订单')).toBeVisible();
});

test('files that cannot be read say which, where, and what to do', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/orders?period=2026-10');
  const damaged = Buffer.from(orders.toString('latin1').replace('="81"', '8.1E+17'), 'latin1');
  await chooseFiles(page, csvFile('流水.csv', Buffer.from('日期,收入\n1,2\n')), csvFile('十月.csv', damaged));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('读到的列：日期、收入。');
  await expect(notice).toContainText('“十月.csv”第 2 行的订单号已被电子表格改成科学计数');
  await chooseFiles(page, csvFile('十月.csv', orders));
  await expect(page.getByText('2026年10月：4 个订单')).toBeVisible();
});

test('hostile workbooks are refused on the device, in words', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'a file is read the same way at every width');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/orders?period=2026-10');
  await chooseFiles(page, ...hostileWorkbooks.map(([name, , bytes]) => csvFile(name, bytes())));
  const notice = page.getByRole('alert');
  for (const [name, words] of hostileWorkbooks)
    await expect(notice).toContainText(new RegExp(`“${name}”[^“]*${words}`));
});

test('rows that cannot be read say where they stand', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/orders?period=2026-10');
  const good = { order: '91', title: '青椒', pieces: 1, amount: '10.00' };
  const broken = { order: '92', title: '青椒', pieces: 1, amount: '十块' };
  await chooseFiles(page, csvFile('十月.csv', taobaoExport([good, broken])));
  await expect(page.getByText('“十月.csv”有 1 行读不出，没有计入')).toBeVisible();
  await expect(page.getByText('第 3 行 C 列“买家实际支付金额”写的是“十□”，不是金额。')).toBeVisible();
  await chooseFiles(page, csvFile('十月.csv', taobaoExport([broken])));
  await expect(page.getByRole('alert')).toContainText('没有一行读得出');
  await expect(page.getByRole('alert')).toContainText('第 2 行 C 列');
  await chooseFiles(page, csvFile('十月.csv', taobaoExport([{ ...good, amount: '0.00' }])));
  await expect(page.getByText('“十月.csv”有计入的行，但金额合计是 0.00 元')).toBeVisible();
});

test('a draft that is there keeps its other platforms when asked to', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const reporter = await newReporter(url);
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const line = { product: 'VEG-001', destination: '320000', quantity: '1', amount: '10.00', orders: 1 };
  await colleague.request('POST', '/submissions', {
    unit: reporter.unit,
    period: '2026-10',
    lines: [
      { ...line, platform: 'taobao' },
      { ...line, platform: 'jd' },
    ],
  });
  await signIn(reporter.username, reporter.password);
  await page.goto('/orders?period=2026-10');
  await chooseFiles(page, csvFile('抖音.csv', videoOrders), csvFile('十月.csv', orders));
  const contents = page.getByLabel(/每件的数量$/);
  await expect(contents).toHaveCount(2);
  for (const field of await contents.all()) await field.fill('1');
  await page.getByRole('button', { name: '填入 2026年10月 报表' }).click();
  await page.waitForURL('**/entry/**');
  const question = page.getByRole('dialog', { name: '表里已有 2 行，怎么填？' });
  await question.getByRole('button', { name: '只换这几个平台' }).click();
  await expect(page.locator('[data-keeping="saved"]')).toBeVisible();
  const platforms = (await draftOf(url, reporter, '2026-10')).map(({ platform }) => platform);
  expect(platforms.filter((platform) => platform === 'jd')).toHaveLength(1);
  expect(platforms.sort()).toEqual(['douyin', 'jd', 'taobao', 'taobao', 'taobao']);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same page, and files dropped on it', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name !== 'desktop', 'files are dropped with a mouse');
    const { username, password } = await newReporter(url);
    await signIn(username, password);
    await page.goto('/orders?period=2026-10');
    await expect(page.getByRole('heading', { name: 'Import orders' })).toBeVisible();
    const files = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], 'october.csv'));
        return transfer;
      },
      [...orders],
    );
    await page
      .getByText('Drop the exports of your shops here')
      .dispatchEvent('drop', { dataTransfer: files });
    await expect(page.getByText('October 2026: 164.50 yuan; orders: 4, lines: 3.')).toBeVisible();
    await expectAccessible(page);
  });
});
