import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { newReporter } from './support/office';
import { expect, expectAccessible, keepPicture, test } from './support/test';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What a telephone shows now (RFC 6238). */
const codeNow = (secret: string): string => {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(Date.now() / 30_000), 4);
  const hash = createHmac('sha1', key).update(counter).digest();
  return String((hash.readUInt32BE(hash.at(-1)! % 16) % 2 ** 31) % 1_000_000).padStart(6, '0');
};

/** The recovery codes, after the code of the telephone. */
const enrol = async (page: Page): Promise<string[]> => {
  await page.getByRole('button', { name: '设置手机验证器' }).click();
  await expect(page.getByRole('img', { name: '给验证器扫描的二维码' })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'second-factor-setup');
  await page.getByLabel('验证码').fill('000000');
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByRole('alert')).toContainText('验证码不对');
  await page.getByLabel('验证码').fill(codeNow((await page.getByText(/^[A-Z2-7]{32}$/).textContent())!));
  await page.getByRole('button', { name: '确认' }).click();
  const codes = page.getByRole('list', { name: '恢复码' });
  await expect(codes.getByRole('listitem')).toHaveCount(10);
  await expectAccessible(page);
  await keepPicture(page, 'second-factor-codes');
  const found = await codes.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: '我已保存恢复码' }).click();
  await expect(page.getByText('已开启，还剩 10 个恢复码')).toBeVisible();
  return found;
};

test('a second factor is set up, asked for at the door and before what is important, and removed', async ({
  page,
  url,
  signIn,
}) => {
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/account');
  const [first, second] = await enrol(page);

  await page.context().clearCookies();
  await page.goto('/account');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel(/^验证码/).fill(first!);
  await keepPicture(page, 'sign-in-code');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText('已开启，还剩 9 个恢复码')).toBeVisible();

  // The service answers so a quarter of an hour later.
  await page.route(
    '**/api/v1/auth/second-factor',
    (route) =>
      route.request().method() === 'DELETE'
        ? route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'AUTH.FRESH_CODE_NEEDED', detail: 'fresh' }),
          })
        : route.fallback(),
    { times: 1 },
  );
  await page.getByRole('button', { name: '关闭手机验证器' }).click();
  const question = page.getByRole('dialog', { name: '请再验证一次' });
  await expectAccessible(page);
  await keepPicture(page, 'second-factor-fresh');
  await question.getByLabel(/^验证码/).fill(second!);
  await question.getByRole('button', { name: '确认' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('button', { name: '设置手机验证器' })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same account', async ({ page, url, signIn }) => {
    const { username, password } = await newReporter(url);
    await signIn(username, password);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Set up an authenticator' }).click();
    await expect(page.getByRole('img', { name: 'Code to be scanned by the authenticator' })).toBeVisible();
    await keepPicture(page, 'second-factor-setup-en');
  });
});
