import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('what was returned stands first with its reason, leads to the form, and is marked as read', async ({
  page,
  url,
  signIn,
}) => {
  const { username, password, unit, unitName } = await newReporter(url);
  const reporter = await Colleague.signIn(url, username, password);
  const nil = { unit, period: '2026-10', lines: [] };
  const { id } = await reporter.request<{ id: string }>('POST', '/submissions?submit=true', nil);
  const officer = await Colleague.signIn(url, 'guiyang');
  const reason = '10月有快递记录，请核对🌶️';
  await officer.request('POST', `/submissions/${id}/return`, { reason });

  await signIn(username, password);
  await page.goto('/');
  const link = page.getByRole('link', { name: /待办.*条未读/ });
  await link.click();
  await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible();
  const first = page.getByRole('listitem').first();
  await expect(first).toContainText(`${unitName} 2026年10月 农村电子商务销售情况月报被退回`);
  await expect(first).toContainText(`原因：${reason}`);
  await expect(page.getByText(`${unitName} 2026年9月 农村电子商务销售情况月报已逾期`)).toBeVisible();
  await expect(first.getByRole('link')).toHaveAttribute('href', `/entry/${unit}/sales/2026-10`);
  await expectAccessible(page);
  await keepPicture(page, 'inbox');

  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect(page.getByRole('link', { name: '待办', exact: true })).toBeVisible();
  await expect(first).toContainText('被退回');
  await expect(page.getByRole('button', { name: '全部标为已读' })).toBeDisabled();
});

test('what was accepted is told as news and leads to the history', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password, unit, unitName } = await newReporter(url, '2026-10');
  const reporter = await Colleague.signIn(url, username, password);
  const nil = { unit, period: '2026-10', lines: [] };
  const { id } = await reporter.request<{ id: string }>('POST', '/submissions?submit=true', nil);
  await signIn(username, password);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible();
  const officer = await Colleague.signIn(url, 'guiyang');
  await officer.request('POST', `/submissions/${id}/accept`);
  await page.reload();
  const news = page.getByRole('link', { name: `${unitName} 2026年10月 农村电子商务销售情况月报已通过` });
  await expect(news).toHaveAttribute('href', /\/history\?unit=/);
});

test('an officer sees what waits for review', async ({ page, url, signIn }) => {
  const { username, password, unit } = await newReporter(url);
  const reporter = await Colleague.signIn(url, username, password);
  await reporter.request('POST', '/submissions?submit=true', { unit, period: '2026-10', lines: [] });
  await signIn('xifeng');
  await page.goto('/inbox');
  await expect(
    page.getByRole('link', { name: /2026年10月 农村电子商务销售情况月报有 \d+ 份等待审核/ }),
  ).toHaveAttribute('href', '/review?form=sales&period=2026-10');
  await expectAccessible(page);
  await keepPicture(page, 'inbox-officer');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the inbox, and its failure', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('libei');
    await page.route('**/api/v1/inbox', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto('/inbox');
    await expect(page.getByRole('alert')).toContainText('HTTP.500');
    await page.unroute('**/api/v1/inbox');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
    await expect(page.getByText(/is overdue since/).first()).toBeVisible();
  });
});

const answers = [
  [403, '您没有查看这部分内容的权限'],
  [409, '内容在这期间被改动过'],
  [413, '内容太大'],
  [429, '请在 7 秒后再试'],
  [500, 'HTTP.500'],
  [503, '服务正在启动或维护'],
  // The service is being started anew: nobody takes the call.
  [null, '连不上服务'],
] as const;

for (const [status, words] of answers) {
  test(`an answer of ${status ?? 'nobody'} is told in words, and tried again`, async ({ page, signIn }, {
    project,
  }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('libei');
    await page.route('**/api/v1/inbox', (route) =>
      status === null
        ? route.abort('connectionrefused')
        : route.fulfill({ status, headers: { 'retry-after': '7' }, body: '' }),
    );
    await page.goto('/inbox');
    // What may pass by itself is asked for again a few times before it is told.
    await expect(page.getByRole('alert')).toContainText(words, { timeout: 30_000 });
    await page.unroute('**/api/v1/inbox');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });
}
