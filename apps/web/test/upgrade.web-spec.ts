import type { Page } from '@playwright/test';
import { newReporter } from './support/office';
import { expect, keepPicture, test } from './support/test';

/** Gives the service another version of the app, without the files whose names have `part`. */
const upgrade = async (page: Page, part: RegExp): Promise<void> => {
  await page.route(part, (route) => route.fulfill({ status: 404, json: { code: 'NOT_FOUND' } }));
  await page.route(/\/\?version$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/new.js"></script>' }),
  );
};

const told = (page: Page) => page.getByText('新版本已发布，请刷新页面');

test('an old tab stays on its page, with what is typed there', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name !== 'phone', 'the worker behind the page knows no width');
  const { username, password } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/account');
  await page.getByLabel('当前密码').fill('half typed');
  await upgrade(page, /history-page/);
  await page.getByRole('link', { name: '历史' }).click();
  await expect(told(page)).toBeVisible();
  await expect(page).toHaveURL(/account/);
  await expect(page.getByLabel('当前密码')).toHaveValue('half typed');
  await keepPicture(page, 'upgraded');

  // Pages whose files are there are gone to as before.
  await page.getByRole('link', { name: '本月' }).click();
  await expect(page).toHaveURL(/month/);
  await page.unrouteAll();
  await page.getByRole('button', { name: '换用新版本' }).click();
  await expect(told(page)).toBeHidden();
  await page.getByRole('link', { name: '历史' }).click();
  await expect(page.getByRole('heading', { name: '历史' })).toBeVisible();
});

test('a part that an upgrade took away leaves the rest of its page', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'the worker behind the page knows no width');
  await signIn('guiyang');
  await page.goto('/explore?period=2019&chart=none');
  const total = page.getByRole('region', { name: '表' }).getByRole('row', { name: /合计/ });
  await expect(total).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '保存这个视图' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await upgrade(page, /pivot-chart/);
  await page.getByRole('combobox', { name: '图', exact: true }).click();
  await page.getByTitle('条形图', { exact: true }).click();
  await expect(told(page)).toBeVisible();
  await expect(page.getByText('这一部分没有读到')).toBeVisible();
  await expect(total).toBeVisible();
});

test('a page that a bad line could not fetch is opened anew', async ({ page, signIn }, { project }) => {
  test.skip(project.name !== 'phone', 'the worker behind the page knows no width');
  await signIn('libei');
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeVisible();
  await page.route(/history-page/, (route) => route.abort());
  await page.getByRole('link', { name: '历史' }).click();
  await expect(page.getByRole('alert')).toContainText('可能是网络中断');
  await expect(told(page)).toBeHidden();
});
