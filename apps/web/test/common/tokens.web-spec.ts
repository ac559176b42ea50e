import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('a token is made narrower than its owner, shown once, used and revoked', async ({ page, signIn }, {
  project,
}) => {
  const name = `每夜取数 ${project.name} ${Date.now()}`;
  await signIn('guiyang');
  await page.goto('/account');
  await page.getByRole('link', { name: '管理 API 令牌' }).click();
  await expect(page.getByRole('heading', { name: 'API 令牌' })).toBeVisible();
  await page.getByRole('button', { name: '生成令牌' }).click();
  const form = page.getByRole('dialog', { name: '生成令牌' });
  await form.getByLabel('名称').fill(name);
  await form.getByLabel('农户数据').uncheck();
  await form.getByLabel('修改报表定义').uncheck();
  const places = form.getByRole('combobox', { name: /只限这些地区/ });
  // Found once the names of the places are there.
  await expect(async () => {
    await places.fill('');
    await places.fill('息烽县');
    await expect(form.getByRole('option', { name: /息烽县/ })).toBeVisible({ timeout: 500 });
  }).toPass();
  await places.press('Enter');
  await expect(form.getByRole('button', { name: '去掉 息烽县' })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'token-form');
  await form.getByRole('button', { name: '生成', exact: true }).click();

  const made = page.getByRole('dialog', { name: `令牌“${name}”` });
  const token = (await made.getByText(/^xt_/).textContent())!;
  await expectAccessible(page);
  await keepPicture(page, 'token-made');
  const use = () => page.request.get('/api/v1/auth/me', { headers: { authorization: `Bearer ${token}` } });
  expect(await (await use()).json()).toMatchObject({
    username: 'guiyang',
    rights: ['confidential'],
    divisions: ['520122000000'],
  });
  await made.getByRole('button', { name: '我已记下' }).click();
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('息烽县');
  await expect(row).not.toContainText('农户数据');
  await expect(page.getByText(token)).toHaveCount(0);
  await expectAccessible(page);
  await keepPicture(page, 'tokens');

  await row.getByRole('button', { name: `撤销令牌“${name}”` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await expect(row).toBeHidden();
  expect((await use()).status()).toBe(401);
});

test('a day that is too far away is refused at its field', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('libei');
  await page.goto('/account/tokens');
  await page.getByRole('button', { name: '生成令牌' }).click();
  const form = page.getByRole('dialog', { name: '生成令牌' });
  await form.getByLabel('名称').fill('太久');
  await form.getByLabel(/到期日/).fill('2099-01-01');
  await form.getByRole('button', { name: '生成', exact: true }).click();
  const isTooFar = await form
    .getByLabel(/到期日/)
    .evaluate((field: HTMLInputElement) => field.validity.rangeOverflow);
  expect(isTooFar).toBe(true);
  await expect(form).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same page', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'two widths are enough');
    await signIn('auditor');
    await page.goto('/account/tokens');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await expect(page.getByLabel('household data')).toBeChecked();
    await expectAccessible(page);
    await keepPicture(page, 'token-form-en');
  });
});
