import type { Page } from '@playwright/test';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, keepPicture, test } from '../support/test';

const line = (overrides: object = {}) => ({
  product: 'VEG-001',
  destination: '320100',
  platform: 'taobao',
  quantity: '5',
  amount: '80',
  orders: 4,
  ...overrides,
});
const body = ({ unit }: Reporter, lines: object[] = [line()]) => ({ unit, period: '2026-10', lines });
const keeping = (page: Page, status: string) => page.locator(`[data-keeping="${status}"]`);
const path = ({ unit }: Reporter) => `/entry/${unit}/sales/2026-10`;
const amountOf = (page: Page) => page.getByLabel(/^金额（元）/).first();

/** The newest line is open on a phone only when it is the only one: the first card is opened. */
const openFirst = async (page: Page): Promise<void> => {
  const card = page.getByRole('button', { name: /青椒/ }).first();
  await expect(card.or(amountOf(page)).first()).toBeVisible();
  if (!(await amountOf(page).isVisible())) await card.click();
};

const beginDraft = async (url: string): Promise<[Reporter, Colleague]> => {
  const reporter = await newReporter(url, '2026-10');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  await colleague.request('POST', '/submissions', body(reporter));
  return [reporter, colleague];
};

const stored = async (colleague: Colleague, { unit }: Reporter) => {
  const { items } = await colleague.request<{ items: { id: string }[] }>(
    'GET',
    `/submissions?unit=${unit}&period=2026-10`,
  );
  return colleague.request('GET', `/submissions/${items[0]?.id}`);
};

test('without a line everything goes on; it is saved when the line is back', async ({
  page,
  context,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'cards and grid are enough');
  const [reporter, colleague] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await context.setOffline(true);
  await amountOf(page).fill('95.5');
  await expect(keeping(page, 'waiting')).toBeVisible();
  await context.setOffline(false);
  await expect(keeping(page, 'saved')).toBeVisible();
  expect(await stored(colleague, reporter)).toMatchObject({ draft: { lines: [{ amount: '95.5' }] } });
});

test('what is confirmed without a line is submitted when it is back', async ({ page, context, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [reporter, colleague] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '本月' })).toBeVisible();
  await page.getByRole('link', { name: '继续填' }).click();
  await openFirst(page);
  await context.setOffline(true);
  await amountOf(page).fill('96');
  await expect(keeping(page, 'waiting')).toBeVisible();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
  await expect(dialog).toContainText('现在没有网络');
  await dialog.getByRole('button', { name: '确定上报' }).click();
  await expect(page.getByText('已确认，等网络恢复后自动上报')).toBeVisible();
  await keepPicture(page, 'month-offline');
  await context.setOffline(false);
  await expect(page.getByText('已确认，等网络恢复后自动上报')).toBeHidden();
  expect(await stored(colleague, reporter)).toMatchObject({ status: 'submitted' });
});

test('what could not be submitted for an old month is in sight on the first page until it is solved', async ({
  page,
  context,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const reporter = await newReporter(url, '2026-06');
  await signIn(reporter.username, reporter.password);
  await page.goto('/month');
  await page.getByText(/以前没报的 \d+ 期/).click();
  const card = page.getByRole('listitem').filter({ hasText: '2026年7月' });
  await card.getByRole('link', { name: '开始填' }).click();
  await expect(keeping(page, 'untouched')).toBeVisible();
  await context.setOffline(true);
  // More than the county sells: to be explained.
  const figures = {
    产品: '青椒',
    目的地: '江苏省',
    平台: '淘宝网',
    数量: '1',
    '金额（元）': '900000000',
    '订单（单）': '1',
  };
  for (const [name, text] of Object.entries(figures))
    await page.getByLabel(new RegExp(`^${name.replace(/[（）]/g, '.')}( 1)?$`)).fill(text);
  await expect(keeping(page, 'waiting')).toBeVisible();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定上报' }).click();
  await expect(page.getByText('已确认，等网络恢复后自动上报')).toBeVisible();
  await context.setOffline(false);
  await expect(card).toContainText('没有报出去，请打开查看');
  await keepPicture(page, 'month-refused');
  await card.getByRole('link', { name: '继续填' }).click();
  const checks = page.getByRole('region', { name: '请核对这些数字' });
  await expect(checks).toBeVisible();
  await page.goto('/month');
  await expect(card).toBeVisible();
  await card.getByRole('link', { name: '继续填' }).click();
  await expect(checks).toBeVisible();
  for (const explanation of await checks.getByLabel('说明原因').all()) await explanation.fill('节日礼盒');
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定上报' }).click();
  await page.goto('/month');
  await expect(page.getByRole('heading', { name: '本月' })).toBeVisible();
  await expect(card.filter({ hasText: '请打开查看' })).toHaveCount(0);
});

test('two people: both versions side by side, one goes on', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'cards and grid are enough');
  const [reporter, colleague] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await colleague.request(
    'POST',
    '/submissions',
    body(reporter, [line({ amount: '70' }), line({ destination: '310000' })]),
  );
  await amountOf(page).fill('99');
  const dialog = page.getByRole('dialog', { name: '这张表被改动过' });
  await expect(dialog.getByRole('row').filter({ hasText: '江苏省南京市' })).toContainText('99.00');
  await expect(dialog.getByRole('row').filter({ hasText: '上海市' })).toContainText('没有这一行');
  await keepPicture(page, 'entry-conflict');
  await dialog.getByRole('button', { name: '用我的' }).click();
  await expect(keeping(page, 'saved')).toBeVisible();
  expect(await stored(colleague, reporter)).toMatchObject({ draft: { lines: [{ amount: '99' }] } });
  await colleague.request('POST', '/submissions', body(reporter, [line({ amount: '71' })]));
  await amountOf(page).fill('98');
  await dialog.getByRole('button', { name: '用服务器上的' }).click();
  await openFirst(page);
  await expect(amountOf(page)).toHaveValue('71');
});

test('two tabs: one of them writes', async ({ page, context, url, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'tabs are for wide screens');
  const [reporter] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await amountOf(page).fill('许多');
  await expect(keeping(page, 'mistakes')).toHaveText(/还有 1 行改好后才能上报/);
  const second = await context.newPage();
  await second.goto(path(reporter));
  await expect(second.getByText('正在另一个标签页里填写')).toBeVisible();
  await second.getByRole('button', { name: '在这里继续填' }).click();
  await openFirst(second);
  await expect(amountOf(second)).toHaveValue('许多');
  await expect(page.getByText('正在另一个标签页里填写')).toBeVisible();
  await second.reload();
  await openFirst(second);
  await expect(amountOf(second)).toHaveValue('许多');
});

test('a session that ends in the middle of the form loses nothing', async ({ page, context, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [reporter, colleague] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await amountOf(page).fill('97');
  await context.clearCookies();
  const again = page.getByRole('dialog', { name: '登录' });
  await again.getByLabel('用户名').fill(reporter.username);
  await again.getByLabel('密码').fill(reporter.password);
  await again.getByRole('button', { name: '登录' }).click();
  await expect(again).toBeHidden();
  await expect(amountOf(page)).toHaveValue('97');
  await expect(keeping(page, 'saved')).toBeVisible();
  expect(await stored(colleague, reporter)).toMatchObject({ draft: { lines: [{ amount: '97' }] } });
});

for (const status of [429, 500, 503]) {
  test(`an answer of ${status} is tried again`, async ({ page, url, signIn }, { project }) => {
    test.skip(project.name !== 'phone', 'the queue behind cards and grid is the same');
    const [reporter] = await beginDraft(url);
    await signIn(reporter.username, reporter.password);
    await page.goto(path(reporter));
    await openFirst(page);
    let isBroken = true;
    await page.route('**/api/v1/submissions', (route) =>
      isBroken && route.request().method() === 'POST'
        ? route.fulfill({ status, headers: { 'retry-after': '1' }, body: '' })
        : route.continue(),
    );
    await amountOf(page).fill('94');
    await expect(keeping(page, 'waiting')).toBeVisible();
    isBroken = false;
    await expect(keeping(page, 'saved')).toBeVisible();
  });
}

test('the form opens without a line once it has been opened with one', async ({
  page,
  context,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [reporter] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto('/');
  const hasWorker = await page.evaluate(async () => {
    const ready = navigator.serviceWorker.ready.then(() => true);
    return Promise.race([ready, new Promise<boolean>((done) => setTimeout(() => done(false), 30_000))]);
  });
  expect(hasWorker).toBe(true);
  await page.goto(path(reporter));
  await openFirst(page);
  await amountOf(page).fill('93');
  await expect(keeping(page, 'saved')).toBeVisible();
  await context.setOffline(true);
  await amountOf(page).fill('92');
  await expect(keeping(page, 'waiting')).toBeVisible();
  await page.reload();
  await openFirst(page);
  await expect(amountOf(page)).toHaveValue('92');
  await context.setOffline(false);
  await expect(keeping(page, 'saved')).toBeVisible();
});

test('signing out at once loses nothing of what was typed last', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [reporter, colleague] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await amountOf(page).fill('805');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();
  expect(await stored(colleague, reporter)).toMatchObject({ draft: { lines: [{ amount: '805' }] } });
});

test('signing out asks when what was typed last cannot be saved', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [reporter] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await page.route('**/api/v1/submissions', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await amountOf(page).fill('95');
  await page.getByRole('button', { name: '退出登录' }).click();
  const question = page.getByRole('dialog', { name: '最后填的内容还没有存到服务器' });
  await question.getByRole('button', { name: '留在这里' }).click();
  await expect(amountOf(page)).toHaveValue('95');
  await page.getByRole('button', { name: '退出登录' }).click();
  await question.getByRole('button', { name: '仍然退出' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await expect(amountOf(page)).toHaveValue('95');
});

test('a page that is closed at once keeps what was typed last', async ({ page, context, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [reporter] = await beginDraft(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await openFirst(page);
  await amountOf(page).fill('805');
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto(path(reporter));
  await openFirst(again);
  await expect(amountOf(again)).toHaveValue('805');
});
