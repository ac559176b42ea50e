import type { CDPSession, Page } from '@playwright/test';
import { newReporter } from './support/office';
import { expect, expectAccessible, keepPicture, test as base } from './support/test';

/** Passkeys need a name: the same service under one. */
const test = base.extend({
  url: async ({ url }, provide) => provide(url.replace('127.0.0.1', 'localhost')),
});

interface Device {
  readonly session: CDPSession;
  readonly authenticatorId: string;
}

/** A telephone or computer with a fingerprint reader, as Chromium plays one. */
const device = async (page: Page): Promise<Device> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
};

const addPasskey = async (page: Page, name: string): Promise<string[]> => {
  await page.getByLabel('名称').fill(name);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  const codes = page.getByRole('list', { name: '恢复码' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const kept = await codes.allTextContents();
  await page.getByRole('button', { name: '我已保存恢复码' }).click();
  return kept;
};

const passkeys = (page: Page) => page.getByRole('list', { name: '通行密钥' }).getByRole('listitem');

/** Answers once as the service does a quarter of an hour later. */
const refuseOnce = async (page: Page, path: string): Promise<void> => {
  let isFirst = true;
  await page.route(path, (route) => {
    if (route.request().method() !== 'DELETE' || !isFirst) return route.fallback();
    isFirst = false;
    return route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'AUTH.FRESH_CODE_NEEDED', detail: 'fresh' }),
    });
  });
};

test('a passkey is added, opens the door, is shown before what is important, renamed and removed', async ({
  page,
  url,
  signIn,
}) => {
  const { username, password } = await newReporter(url);
  await device(page);
  await signIn(username, password);
  await page.goto('/account');
  const [recovery] = await addPasskey(page, '办公室电脑');
  await expect(passkeys(page)).toHaveText([/办公室电脑.*还没有用过/]);
  await expectAccessible(page);
  await keepPicture(page, 'passkeys');

  await page.context().clearCookies();
  await page.goto('/account');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  const use = page.getByRole('button', { name: '用通行密钥验证' });
  await expect(use).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'sign-in-passkey');
  await use.click();
  await expect(passkeys(page)).toHaveText([/办公室电脑.*最近使用/]);

  await passkeys(page).getByRole('button', { name: '改名' }).click();
  await page.getByLabel('新名称').fill('旧电脑');
  await page.getByRole('button', { name: '保存', exact: true }).last().click();
  await expect(passkeys(page)).toHaveText([/旧电脑/]);

  await refuseOnce(page, '**/api/v1/auth/passkeys/*');
  await passkeys(page).getByRole('button', { name: '删除' }).click();
  const question = page.getByRole('dialog', { name: '请再验证一次' });
  await expect(question.getByLabel(/^验证码/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'passkey-fresh');
  await question.getByRole('button', { name: '用通行密钥验证' }).click();
  await expect(question).toBeHidden();
  await expect(passkeys(page)).toHaveCount(0);
  expect(recovery).toMatch(/^[a-z2-9-]{29}$/);
});

test('a device that shows nothing is told in words, and a recovery code opens instead', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'two widths are enough');
  const { username, password } = await newReporter(url);
  const { session, authenticatorId } = await device(page);
  await signIn(username, password);
  await page.goto('/account');
  const [recovery] = await addPasskey(page, '手机');
  await page.context().clearCookies();
  await page.goto('/account');
  await session.send('WebAuthn.clearCredentials', { authenticatorId });
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '用通行密钥验证' }).click();
  await expect(page.getByRole('alert')).toContainText('没有出示通行密钥');
  await keepPicture(page, 'passkey-not-shown');
  await page.getByLabel(/^验证码/).fill(recovery!);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('已开启，还剩 9 个恢复码')).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same account', async ({ page, url, signIn }) => {
    const { username, password } = await newReporter(url);
    await device(page);
    await signIn(username, password);
    await page.goto('/account');
    await page.getByLabel('Name', { exact: true }).fill('Office computer');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await expect(page.getByRole('list', { name: 'Recovery codes' })).toBeVisible();
    await page.getByRole('button', { name: 'I have kept the recovery codes' }).click();
    await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('not used yet');
    await keepPicture(page, 'passkeys-en');
  });
});

base('under a number instead of a name, the page says where passkeys work', async ({ page, signIn }) => {
  await signIn('libei');
  await page.goto('/account');
  await base.expect(page.getByText('通行密钥只能在 http://localhost:')).toBeVisible();
});
