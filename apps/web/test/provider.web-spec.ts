import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort, startService, type RunningService } from './support/service';
import { expect, expectAccessible, keepPicture, test as base } from './support/test';

/** The provider is another origin, as it is for a bureau. */
const test = base.extend({
  foreignRequests: async ({}, provide) => provide([]),
});

let provider: ChildProcess;
let service: RunningService;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'xiangtong-provider-'));
  const [port, own] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${own}`;
  const script = join(__dirname, 'support/bureau-provider.mjs');
  provider = spawn(process.execPath, [script, String(port), url], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(provider.stdout!, 'data');
  writeFileSync(join(folder, 'groups.yaml'), '- { group: officers, roles: officer, divisions: ["520122"] }');
  service = await startService(join(folder, 'data'), own, {
    PUBLIC_URL: url,
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'xiangtong',
    OIDC_CLIENT_SECRET: 'the secret of the client, of tests alone',
    OIDC_SCOPES: 'openid profile groups',
    OIDC_GROUPS_FILE: join(folder, 'groups.yaml'),
    OIDC_NAME: '息烽县商务局',
    OIDC_NAME_EN: 'Xifeng Bureau of Commerce',
  });
});
test.afterAll(async () => {
  await service.stop();
  provider.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Fills the page of the provider. */
const proveAs = async (page: Page, name: string): Promise<void> => {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
};

const door = (page: Page) => page.getByRole('button', { name: '用息烽县商务局账号登录' });

/** The first answer is that of the service a quarter of an hour later. */
const askForFresh = async (page: Page): Promise<void> => {
  let isFirst = true;
  await page.route('**/api/v1/auth/sessions', (route) => {
    if (route.request().method() !== 'DELETE' || !isFirst) return route.fallback();
    isFirst = false;
    return route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'AUTH.FRESH_SIGN_IN_NEEDED', detail: 'fresh' }),
    });
  });
};

test('somebody signs in with the account of the bureau, and signs out there too', async ({ page }, {
  project,
}) => {
  await page.goto(`${service.url}/account`);
  await expect(door(page)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'provider-door');
  await door(page).click();
  await proveAs(page, `liu.${project.name}`);
  // Back at the page that was asked for.
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeVisible();
  await expect(page).toHaveURL(`${service.url}/account`);
  await expect(page.getByText('您用息烽县商务局账号登录')).toBeVisible();
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeHidden();
  await expectAccessible(page);
  await keepPicture(page, 'provider-account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/session\/end/);
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(page).toHaveURL(`${service.url}/`);
  await expect(door(page)).toBeVisible();
});

test('before what counts they sign in once more, on a page beside the one that waits', async ({
  page,
  browser,
}, { project }) => {
  const name = `chen.${project.name}`;
  const other = await browser.newPage();
  for (const one of [other, page]) {
    await one.goto(`${service.url}/account`);
    await door(one).click();
    await proveAs(one, name);
    await expect(one.getByRole('heading', { name: '我的账号' })).toBeVisible();
  }
  await askForFresh(page);
  await page.getByRole('button', { name: '退出其他所有设备' }).click();
  const question = page.getByRole('dialog', { name: '请再登录一次' });
  await expect(question).toContainText('这里填写的内容都在');
  await expectAccessible(page);
  await keepPicture(page, 'provider-fresh');
  const opened = page.waitForEvent('popup');
  await question.getByRole('link', { name: '用息烽县商务局账号登录' }).click();
  const beside = await opened;
  await proveAs(beside, name);
  await expect(beside.getByText('您可以关闭这个页面')).toBeVisible();
  await keepPicture(beside, 'provider-done');
  await expect(question).toBeHidden();
  await expect(page.getByText('本设备')).toBeVisible();
  await expect(page.getByRole('button', { name: '退出其他所有设备' })).toBeHidden();
  await other.close();
});

test('what the provider says is told in words, and the way back is there', async ({ page }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await page.goto(`${service.url}/signed-in?error=access_denied&state=nobody`);
  await expect(page.getByRole('alert')).toContainText('请重新登录');
  await expect(page).toHaveURL(`${service.url}/signed-in`);
  await keepPicture(page, 'provider-refused');
  await page.getByRole('button', { name: '回到登录页' }).click();
  await expect(door(page)).toBeVisible();
  await page.goto(`${service.url}/?lang=en`);
  await expect(page.getByRole('button', { name: 'Sign in with Xifeng Bureau of Commerce' })).toBeVisible();
  await keepPicture(page, 'provider-door-en');
});
