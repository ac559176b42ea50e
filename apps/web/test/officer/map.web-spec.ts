import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

test('a province opens its cities; the unknown destination stays in sight', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop');
  await signIn('guiyang');
  await page.goto('/map?period=2019');
  const map = page.getByRole('list', { name: '货卖到了哪里' });
  await expect(map.getByRole('link')).toHaveCount(34, READING);
  await expect(page.getByRole('link', { name: /^目的地不明.*占 2\.66%/ })).toBeVisible();
  const places = page.getByRole('region', { name: '各省份' }).last().locator('tbody tr');
  await expect(places.last()).toContainText('目的地不明');
  const ways = page.getByRole('region', { name: '从哪里到哪里' }).locator('tbody tr');
  await expect(ways).toHaveCount(16);
  await expect(ways.last()).toContainText('目的地不明 占 2.66%');

  await map.getByRole('link', { name: /^广东省/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/province=440000/);
  await expect(page.getByRole('region', { name: '广东省的城市' }).last()).toContainText('广州市');
  await page.goBack();
  await expect(page.getByText('广州市')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '从哪里到哪里' })).toContainText('息烽县 → 广东省');
});

test('looks well at every width', async ({ page, signIn }) => {
  await signIn('xifeng');
  await page.goto('/map?period=2019&province=110000');
  await expect(
    page.getByRole('region', { name: '北京市的城市' }).last().locator('tbody tr').first(),
  ).toBeVisible(READING);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'map');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, signIn }, { project }) => {
    test.skip(project.name !== 'desktop');
    await signIn('guiyang');
    await page.goto('/map?period=2019');
    await expect(page.getByRole('link', { name: /^Guangdong/ }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'From where to where' })).toContainText('Guangdong');
    await expect(page.locator('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});
