import { randomBytes } from 'node:crypto';
import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('accounts of the own scope are found, with what happened to them', async ({ page, url, signIn }) => {
  const { username, unitName } = await newReporter(url);
  await signIn('xifeng');
  await page.goto('/people');
  await page.getByLabel('查找姓名或用户名').fill(username);
  await page.getByRole('link', { name: username.replace('reporter-', '填报人') }).click();
  await expect(page).toHaveURL(new RegExp(`person=${username}`));
  const events = page.getByRole('region', { name: '账号记录' });
  await expect(events).toContainText('改密码');
  await expect(events).toContainText('建立');
  await expect(events).toContainText(`角色: 填报人; 单位: ${unitName}`);
  await expectAccessible(page);
  await keepPicture(page, 'people');
});

test('an account is made; its one-time password is shown once and works', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const username = `new.${randomBytes(4).toString('hex')}`;
  await signIn('xifeng');
  await page.goto('/people');
  await page.getByRole('button', { name: '新增人员…' }).click();
  const made = page.getByRole('dialog', { name: '新增人员' });
  await made.getByLabel(/^用户名/).fill(username);
  await made.getByLabel('姓名').fill('刘洋');
  const units = made.getByRole('combobox', { name: '负责的单位（填报人）' });
  await units.fill('520121001200');
  await made.getByRole('button', { name: '保存' }).click();
  // Another county's unit: refused in words, and nothing typed is lost.
  await expect(made.getByRole('alert')).toBeVisible();
  await made.getByRole('button', { name: '去掉 520121001200' }).click();
  await units.fill('libei');
  await made.getByRole('option', { name: /^立碑村/ }).click();
  await expect(made.getByRole('list', { name: '负责的单位（填报人）' })).toContainText('立碑村');
  await made.getByRole('button', { name: '保存' }).click();
  const issued = page.getByRole('dialog', { name: '“刘洋”的一次性密码' });
  const password = (await issued.locator('dd').last().textContent())!;
  expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4})+$/);
  await page.keyboard.press('Escape');
  await expect(issued).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'people-issued');
  await issued.getByRole('button', { name: '我已记下' }).click();
  await expect(page.getByText(password)).toHaveCount(0);
  await Colleague.signIn(url, username, password);
});

test('is changed, disabled, enabled, given another password, signed out', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newReporter(url);
  await signIn('xifeng');
  await page.goto(`/people?person=${username}`);
  const confirm = (title: RegExp): Promise<void> =>
    page.getByRole('dialog', { name: title }).getByRole('button', { name: '确定' }).click();

  await page.getByRole('button', { name: '修改…' }).click();
  const change = page.getByRole('dialog', { name: /^修改/ });
  await change.getByLabel('姓名').fill('改了名');
  await change.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('article', { name: '改了名' })).toBeVisible();

  await page.getByRole('button', { name: '停用…' }).click();
  await confirm(/^停用/);
  await expect(page.getByText(/起停用，不能登录/)).toBeVisible();
  await expect(Colleague.signIn(url, username, password)).rejects.toThrow();
  await page.getByRole('button', { name: '启用' }).click();
  await expect(page.getByText(/起停用，不能登录/)).toBeHidden();
  await Colleague.signIn(url, username, password);

  await page.getByRole('button', { name: '结束登录…' }).click();
  await confirm(/^结束/);
  await expect(page.getByText('已办理。')).toBeVisible();
  await page.getByRole('button', { name: '重置密码…' }).click();
  await confirm(/^重置/);
  await expect(page.getByRole('dialog', { name: /的一次性密码$/ })).toBeVisible();
  await expect(Colleague.signIn(url, username, password)).rejects.toThrow();
});

test('a lock after failed sign-ins is lifted', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(120_000);
  const { username } = await newReporter(url);
  const tries = Array.from({ length: 12 }, () =>
    Colleague.signIn(url, username, 'wrong words').catch(() => null),
  );
  await Promise.all(tries);
  await signIn('xifeng');
  await page.goto(`/people?person=${username}`);
  await page.getByRole('button', { name: '解除锁定' }).click();
  await expect(page.getByText('已办理。')).toBeVisible();
  await expect(page.getByRole('button', { name: '解除锁定' })).toBeHidden();
});

test('an administrator makes an officer, and is told who hands the password over', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const username = `new.${randomBytes(4).toString('hex')}`;
  await signIn('admin');
  await page.goto('/people');
  await page.getByRole('button', { name: '新增人员…' }).click();
  const made = page.getByRole('dialog', { name: '新增人员' });
  await made.getByLabel(/^用户名/).fill(username);
  await made.getByLabel('姓名').fill('孙科');
  await made.getByRole('checkbox', { name: '填报人' }).uncheck();
  await made.getByRole('checkbox', { name: '业务人员' }).check();
  const divisions = made.getByRole('combobox', { name: '负责的区划（业务、审计人员）' });
  await divisions.fill('息烽县');
  await made
    .getByRole('option', { name: /^息烽县/ })
    .first()
    .click();
  await made.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('article', { name: '孙科' })).toContainText('现在没有可用的密码');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: '重置密码…' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('alert')).toContainText('能看到您看不到的数字');
  await keepPicture(page, 'people-no-password');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('an administrator sees people and no figures', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('admin');
    await page.goto('/people?person=libei');
    await expect(page.getByRole('region', { name: 'Events of the account' })).toBeVisible();
    const navigation = page.getByRole('navigation').first();
    await expect(navigation).toContainText('People');
    await expect(navigation).not.toContainText('Overview');
    await expectAccessible(page);
    await keepPicture(page, 'people-en');
  });
});
