import type { Page } from '@playwright/test';
import { draftOf } from '../support/entry-form';
import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { filledIn, notesOf, workbookFile } from './support/workbook';

const good = ['青椒', '江苏省', '淘宝网', null, '上行', 3, '斤', 19.9, 2];
const rows = [
  good,
  ['青椒椒', '江苏省', '淘宝网', null, '上行', 3, '斤', 19.9, 2],
  [...good.slice(0, 7), 33.335, 2],
];

const download = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return file.path();
};

const template = (page: Page): Promise<string> =>
  download(page, () => page.getByRole('link', { name: '下载 2026年10月 的模板' }).click());

const choose = (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page
    .getByLabel('选择填好的表', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(workbookFile(name, bytes));

test('template down, mistakes on a picture of the sheet, corrected and kept as a draft', async ({
  page,
  url,
  signIn,
}) => {
  const { username, password, unit } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/workbook?period=2026-10');
  const path = await template(page);
  await choose(page, '十月.xlsx', await filledIn(path, rows));

  await expect(page.getByRole('alert')).toContainText('“十月.xlsx”有');
  const picture = page.getByRole('region', { name: '“填报”里出错的格子' });
  await expect(picture.getByRole('row').filter({ hasText: '商品' })).toContainText('目的地');
  const wrong = picture.getByRole('button', { name: 'A9 有误，看说明 青椒椒' });
  await wrong.click();
  const word = page.getByRole('button', { name: '填报 A9' });
  await expect(word).toBeFocused();
  await expect(page.getByRole('listitem').filter({ has: word })).toContainText('可改为：青椒');
  await page.getByRole('button', { name: '填报 H10' }).click();
  await expect(picture.getByRole('button', { name: 'H10 有误，看说明 33.335' })).toBeFocused();
  await expectAccessible(page);
  await keepPicture(page, 'reporter-workbook');

  const notes = await notesOf(
    await download(page, () => page.getByRole('button', { name: '下载批注过的表' }).click()),
  );
  expect(notes.get('A9')).toContain('青椒椒');

  const colleague = await Colleague.signIn(url, username, password);
  const stored = () => colleague.request<{ items: { status: string }[] }>('GET', `/submissions?unit=${unit}`);
  expect((await stored()).items).toEqual([]);
  await choose(page, '十月.xlsx', await filledIn(path, [good]));
  await expect(page.getByText('没有错误。新增 1 行')).toBeVisible();
  expect((await stored()).items).toEqual([]);
  await page.getByRole('button', { name: '保存为草稿' }).click();
  await expect(page.getByRole('link', { name: /打开 测试村.* 2026年10月 的报表/ })).toHaveAttribute(
    'href',
    `/entry/${unit}/sales/2026-10`,
  );
  expect((await stored()).items).toMatchObject([{ status: 'draft' }]);
});

test('a draft with rows: the file asks, merges with them, and one press restores the draft', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and a desk are enough');
  if (project.name === 'desktop') await page.setViewportSize({ width: 1366, height: 768 });
  const reporter = await newReporter(url);
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const line = { product: 'VEG-001', destination: '320000', platform: 'taobao', quantity: '1', orders: 1 };
  const unfinished = [{ row: 1, cells: { product: '青椒', destination: '火星' } }];
  const lines = [{ ...line, amount: '10' }];
  await colleague.request('POST', '/submissions', {
    unit: reporter.unit,
    period: '2026-10',
    lines,
    unfinished,
  });
  const stored = async () => (await draftOf(url, reporter)).draft;
  await signIn(reporter.username, reporter.password);
  await page.goto('/workbook?period=2026-10');
  await choose(page, '十月.xlsx', await filledIn(await template(page), [good]));
  await page.getByRole('button', { name: '保存为草稿' }).click();
  const question = page.getByRole('dialog', { name: '草稿里已有内容，怎么存？' });
  await expect(question).toContainText('2026年10月：2 行，其中 1 行没填好。');
  await expectAccessible(page);
  await keepPicture(page, 'workbook-question');
  await question.getByRole('button', { name: '取消' }).click();
  expect(await stored()).toMatchObject({ lines, unfinished });
  await page.getByRole('button', { name: '保存为草稿' }).click();
  await question.getByRole('button', { name: '合并' }).click();
  await expect(page.getByText('已保存为草稿')).toBeVisible();
  expect(await stored()).toMatchObject({ lines: [{ amount: '29.90', quantity: '2.500' }], unfinished });
  await page.getByRole('button', { name: '恢复原来的草稿' }).click();
  await expect(page.getByText('已恢复原来的草稿。')).toBeVisible();
  expect(await stored()).toMatchObject({ lines, unfinished });
});

test('what is no workbook of this unit is refused in words', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/workbook?period=2026-10');
  await choose(page, '图片.xlsx', Buffer.from('no archive'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('alert')).not.toContainText('出了意料之外的问题');
  await page.route('**/submissions/import?**', (route) => route.abort());
  await choose(page, '十月.xlsx', Buffer.from('no archive'));
  await expect(page.getByRole('alert')).toContainText('连不上服务');
  await page.unroute('**/submissions/import?**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('alert')).not.toContainText('连不上服务');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same page', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('hub');
    await page.goto('/workbook');
    await expect(page.getByRole('heading', { name: 'Report with Excel' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Template of/ })).toHaveAttribute('href', /unit=.+period=/);
    await expectAccessible(page);
  });
});
