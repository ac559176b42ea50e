import type { Locator, Page } from '@playwright/test';
import { salesLine, submitMonth } from '../officer/support/reports';
import { draftOf, isWide, keeping, openForm, path } from '../support/entry-form';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test.beforeEach(({ page }) => test.skip(isWide(page), 'cards are for narrow screens'));

/** Last month two lines were reported. */
const withLastMonth = async (url: string): Promise<Reporter> => {
  const reporter = await newReporter(url, '2026-09');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  await submitMonth(colleague, reporter.unit, '2026-09', [
    salesLine({ unit: 'jin', amount: '900.00', quantity: '300' }),
    salesLine({ product: 'TEA-007', destination: '440000', platform: 'jd', amount: '500.00', quantity: '2' }),
  ]);
  return reporter;
};

const cards = (page: Page): Locator => page.getByRole('region', { name: '销售明细' }).getByRole('listitem');
const field = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true });

test('three taps a line: what stays the same stays, Enter leads on', async ({ page, url, signIn }) => {
  await openForm(page, await withLastMonth(url), signIn);
  await expectAccessible(page);
  await page.getByRole('group', { name: '卖过的产品' }).getByRole('button', { name: '青椒' }).tap();
  await expect(field(page, '目的地')).toBeFocused();
  await field(page, '目的地').fill('广东');
  await field(page, '平台').fill('淘宝');
  await field(page, '数量').fill('３００');
  await expect(page.getByRole('button', { name: '斤', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(field(page, '金额（元）')).toBeFocused();
  await page.keyboard.type('0.09万');
  await page.keyboard.press('Enter');
  await page.keyboard.type('十二');
  await page.keyboard.press('Enter');
  await expect(cards(page).first()).toContainText('青椒');
  await expect(cards(page).first()).toContainText('300 斤');
  await expect(cards(page).first()).toContainText('900.00');

  // Later lines take one tap for the line, one for the product, one for the next line.
  await page.getByRole('button', { name: '加一行' }).tap();
  await expect(field(page, '目的地')).toHaveValue('广东省');
  await expect(field(page, '平台')).toHaveValue('淘宝网');
  await keepPicture(page, 'entry-three-taps');
  await page.getByRole('group', { name: '卖过的产品' }).getByRole('button', { name: '息烽虫茶' }).tap();
  await expect(field(page, '数量')).toBeFocused();
  await expect(field(page, '数量')).toHaveAttribute('inputmode', 'decimal');
  for (const figure of ['2', '500', '3']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText('1,400.00', { exact: true }).first()).toBeVisible();
  // A line that was begun and left as it was is none.
  await page.getByRole('button', { name: '加一行' }).tap();
  await cards(page).first().getByRole('button').tap();
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('button', { name: '再来一行' }).tap();
  await expect(field(page, '产品')).toHaveValue('青椒');
  await expect(field(page, '数量')).toHaveValue('');
  await field(page, '目的地').fill('沪');
  await field(page, '数量').fill('1');
  await field(page, '金额（元）').fill('20000');
  await field(page, '订单（单）').fill('1');
  await page.getByRole('button', { name: '完成' }).tap();
  await expect(page.getByText('21,400.00', { exact: true })).toBeVisible();
  await expect(page.getByText('2.14 万元').first()).toBeVisible();
  await expect(keeping(page, 'saved')).toBeVisible();
  await keepPicture(page, 'entry-cards');
});

test('another line is entered at once, with its header in sight', async ({ page, url, signIn }) => {
  const reporter = await newReporter(url, '2026-10');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const platforms = ['taobao', 'jd', 'pinduoduo', 'douyin', 'tmall', 'wechat'];
  const lines = platforms.map((platform) => salesLine({ platform }));
  await colleague.request('POST', '/submissions', { unit: reporter.unit, period: '2026-10', lines });
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await cards(page).last().getByRole('button').tap();
  await page.getByRole('button', { name: '再来一行' }).tap();
  await expect(page.getByRole('heading', { name: '第 7 行' })).toBeInViewport({ ratio: 1 });
  await expect(field(page, '产品')).toBeFocused();
  await expect(field(page, '产品')).toHaveValue('青椒');
  await keepPicture(page, 'entry-another-line');
  await page.getByRole('button', { name: '加一行' }).tap();
  await expect(page.getByRole('heading', { name: '第 8 行' })).toBeInViewport({ ratio: 1 });
  await expect(field(page, '产品')).toBeFocused();
});

test('where nothing was sold last month, its lines cannot be taken, and the form says why', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await newReporter(url, '2026-09');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  await submitMonth(colleague, reporter.unit, '2026-09', []);
  await signIn(reporter.username, reporter.password);
  await page.goto(`${path(reporter)}?like=before`);
  await expect(page.getByText('上月是零报告，没有可以照填的行。').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '照上月的行填' })).toBeDisabled();
});

const swipeLeft = async (page: Page, target: Locator): Promise<void> => {
  const box = (await target.boundingBox())!;
  const y = box.y + box.height / 2;
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  await touch('touchStart', box.x + box.width - 20);
  for (const way of [40, 90, 140, 190]) {
    await touch('touchMove', box.x + box.width - 20 - way);
    // A finger as quick as a program throws the page, and the browser takes the next tap for one that stops it.
    await page.waitForTimeout(50);
  }
  await touch('touchEnd');
  await hand.detach();
};

test('like last month: from the card of the month; a line is swiped away and comes back', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await withLastMonth(url);
  await signIn(reporter.username, reporter.password);
  await page.goto('/');
  await page
    .getByRole('listitem')
    .filter({ hasText: '2026年10月' })
    .getByRole('link', { name: '照上月填' })
    .tap();
  await expect(page.getByText('已加入上月的 2 行，数字留空待填。')).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  const tea = cards(page).filter({ hasText: '息烽虫茶' });
  await swipeLeft(page, tea.getByRole('button'));
  await expect(tea).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: '已删除第' })).toContainText('息烽虫茶');
  await expectAccessible(page);
  await keepPicture(page, 'entry-swiped');
  await page.getByRole('button', { name: '撤销删除' }).tap();
  await expect(tea).toHaveCount(1);
  // Moving up and down is scrolling, a short way is a slip.
  await tea.getByRole('button').tap();
  await expect(field(page, '产品')).toHaveValue('息烽虫茶');
});

test('what the officer said of a line stands at the line', async ({ page, url, signIn }) => {
  const reporter = await newReporter(url, '2026-10');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const id = await submitMonth(colleague, reporter.unit, '2026-10');
  const officer = await Colleague.signIn(url, 'xifeng');
  const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', flow: 'up' };
  await officer.request('POST', `/submissions/${id}/comments`, { text: '数量少了个零？', line });
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await expect(page.getByRole('cell', { name: '数量少了个零？' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '10 千克' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '123,456.78' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
  await keepPicture(page, 'entry-settled');
  await officer.request('POST', `/submissions/${id}/return`, { reason: '见留言' });
  await page.reload();
  await expect(page.getByText('审核员对这几行有留言')).toBeVisible();
  await expect(page.getByText('青椒 · 江苏省南京市玄武区 · 淘宝网')).toBeVisible();
  await expect(cards(page).first()).toContainText('数量少了个零？');
  await keepPicture(page, 'entry-said');
  expect(await draftOf(url, reporter)).toMatchObject({ status: 'returned' });
});
