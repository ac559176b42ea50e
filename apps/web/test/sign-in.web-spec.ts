import { newReporter } from './support/office';
import { expect, expectAccessible, keepPicture, test } from './support/test';

test('a wrong password is told in words, the right one opens the desk', async ({ page, url }) => {
  // An account of its own: a colleague who signs in meanwhile would read the warning first.
  const { username, password } = await newReporter(url);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/');
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await keepPicture(page, 'sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill('a guess');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toContainText('忘了密码请找本县（市、区）商务局');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  const news = page.getByRole('status').filter({ hasText: '用您的用户名登录失败' });
  await expect(news).toBeVisible();
  await expectAccessible(page);
  await news.getByRole('button', { name: '知道了' }).click();
  await expect(news).toBeHidden();
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeVisible();
  await expect(page.getByText('本设备')).toBeVisible();
  await expect(page.getByRole('list', { name: '最近的登录' })).toContainText('登录失败');
  await expectAccessible(page);
  await keepPicture(page, 'account');
});

test('an address without a page says so', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('libei');
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
});

test('pages say what keeps a session open and what does not', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('libei');
  await page.goto('/account');
  await expect(page.getByText('60 分钟没有操作，登录自动结束；最长 12 小时')).toBeVisible();
  /** The mark of what the page asks by itself when it is looked at again, some time later. */
  const markAfter = async (milliseconds: number): Promise<string | undefined> => {
    const answered = page.waitForResponse('**/api/v1/auth/sessions');
    await page.evaluate((later) => {
      const now = Date.now;
      Date.now = () => now() + later;
      window.dispatchEvent(new Event('visibilitychange'));
    }, milliseconds);
    const answer = await answered;
    await answer.finished();
    await page.waitForTimeout(100);
    return answer.request().headers()['x-unattended'];
  };
  await page.waitForTimeout(500);
  expect(await markAfter(30_000)).toBeUndefined();
  expect(await markAfter(61_000)).toBe('1');
  await page.keyboard.press('Shift');
  expect(await markAfter(30_000)).toBeUndefined();
});

test('a session that ended because nothing was done says so', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'two widths are enough');
  await signIn('libei');
  await page.goto('/account');
  await page.route('**/api/v1/auth/sessions', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'AUTH.SESSION_IDLE', detail: 'idle' }),
    }),
  );
  await page.reload();
  const again = page.getByRole('dialog', { name: '登录' });
  await expect(again).toContainText('有一段时间没有操作');
  await expectAccessible(page);
  await keepPicture(page, 'session-idle');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same door', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('guiyang');
    await page.goto('/account');
    await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('a session that ends meanwhile asks for the password over the page', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/account');
  await page.getByLabel('当前密码').fill('half typed');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存新密码' }).click({ trial: true });
  await page.getByLabel('新密码（至少 10 个字符）').fill('another one here');
  await page.getByLabel('再输入一次新密码').fill('another one here');
  await page.getByRole('button', { name: '保存新密码' }).click();
  const again = page.getByRole('dialog', { name: '登录' });
  await expect(again).toContainText('页面上填写的内容都还在');
  await again.getByLabel('用户名').fill(username);
  await again.getByLabel('密码').fill(password);
  await again.getByRole('button', { name: '登录' }).click();
  await expect(again).toBeHidden();
  await expect(page.getByLabel('当前密码')).toHaveValue('half typed');
});
