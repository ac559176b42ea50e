import { expect, expectAccessible, keepPicture, test } from '../support/test';

const READING = { timeout: 30_000 };

const pagesOf = [
  ['xifeng', '/overview?period=2019&layer=growth'],
  ['xifeng', '/explore?period=2019&rows=township'],
  ['xifeng', '/map?period=2019'],
  ['xifeng', '/review'],
  ['xifeng', '/brief?period=2019'],
  ['xifeng', '/calendar'],
  ['libei', '/month'],
  ['libei', '/history'],
  ['auditor', '/materials'],
] as const;

for (const theme of ['dark', 'contrast'] as const)
  test(`every desk is legible in ${theme}`, async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'two widths are enough');
    test.setTimeout(240_000);
    await page.addInitScript((chosen) => localStorage.setItem('xiangtong.theme', chosen), theme);
    let who = '';
    for (const [user, path] of pagesOf) {
      if (user !== who) await signIn(user);
      who = user;
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible(READING);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectAccessible(page);
    }
    await page.goto('/verify');
    await expectAccessible(page);
    await keepPicture(page, `appearance-${theme}`);
  });

test('pages follow the device until somebody chooses, and keep the choice', async ({ page, signIn }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn('libei');
  await page.goto('/');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');

  await page.goto('/account');
  await page.getByRole('radio', { name: '跟随系统' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked();
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
});

test('what is printed is black on white, without what is pressed, as wide as A4', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'a finger and a mouse, the paper is the same');
  await page.addInitScript(() => localStorage.setItem('xiangtong.theme', 'dark'));
  await signIn('xifeng');
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins.
  await page.setViewportSize({ width: 703, height: 1032 });
  for (const path of ['/overview?period=2019', '/map?period=2019', '/units', '/calendar']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible(READING);
    await page.waitForLoadState('networkidle');
    const paper = await page.evaluate(() => ({
      background: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.body).color,
      over: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(paper, path).toEqual({ background: 'rgb(255, 255, 255)', ink: 'rgb(34, 32, 28)', over: 0 });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '退出登录' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: '搜索' })).toHaveCount(0);
  }
});
