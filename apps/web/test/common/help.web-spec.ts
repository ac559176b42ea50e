import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('help is beside the page, and follows to the next one', async ({ page, signIn }) => {
  await signIn('libei');
  await page.goto('/month');
  const door = page.getByRole('button', { name: '帮助', exact: true });
  await door.click();
  const help = page.getByRole('dialog', { name: '这一页怎么用' });
  await expect(help).toContainText('这个月一单也没有卖，怎么报？');
  await expectAccessible(page);
  await keepPicture(page, 'help');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.goto('/history');
  await door.click();
  await expect(help).toContainText('怎样更正已经通过的月份？');
  await help.getByRole('button', { name: '关闭帮助' }).click();
  await expect(help).toBeHidden();
});

test('the page is worked with while its help is open', async ({ page, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'on a phone the help covers the page');
  await signIn('xifeng');
  await page.goto('/calendar');
  await page.getByRole('button', { name: '帮助', exact: true }).click();
  const help = page.getByRole('dialog', { name: '这一页怎么用' });
  await expect(help).toContainText('关账以前要看什么？');
  await page.getByRole('navigation').first().getByRole('link', { name: '单位' }).click();
  await expect(help).toContainText('两个村合并了怎么登记？');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('a question is found by the search', async ({ page, signIn }) => {
    await signIn('xifeng');
    await page.goto('/people');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: /^Find units/ }).fill('merged');
    await page.getByRole('option', { name: 'Two villages have merged.' }).click();
    await expect(page).toHaveURL(/\/units/);
    await expect(page.getByRole('dialog', { name: 'How to use this page' })).toContainText('never deleted');
  });
});
