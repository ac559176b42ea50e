import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

test('a province opens its cities; the unknown destination stays in sight', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
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

test('the largest ways are drawn as arcs and told in words', async ({ page, signIn }) => {
  await signIn('xifeng');
  await page.goto('/map?period=2019');
  const places = page.getByRole('region', { name: '各省份' }).last().locator('tbody tr');
  await expect(places.first()).toBeVisible(READING);
  const arcs = page.locator('path[data-to]');
  await expect(arcs).toHaveCount(0);
  await page.getByRole('link', { name: '画出流向' }).press('Enter');
  await expect(page).toHaveURL(/ways=drawn/);
  await expect(arcs).toHaveCount(10);
  const widths = await arcs.evaluateAll((paths) =>
    paths.map((path) => Number(path.getAttribute('stroke-width'))),
  );
  expect(widths).toEqual([...widths].sort((one, other) => other - one));
  expect(widths[0]).toBe(9);
  const told = page.getByText(/^弧线：从贵州省到销售额最多的 10 个省份/);
  await expect(told).toBeVisible();
  await expect(told).toContainText('广东省');
  await expectAccessible(page);
  await keepPicture(page, 'map-ways');
  await page.getByRole('link', { name: '不画流向' }).click();
  await expect(arcs).toHaveCount(0);
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
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('guiyang');
    await page.goto('/map?period=2019');
    await expect(page.getByRole('link', { name: /^Guangdong/ }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'From where to where' })).toContainText('Guangdong');
    // An imported map has an approval number, which is written alike in both languages.
    const notOfMaps = /(?<!GS\(\d{4}\)\d+)[\u4e00-\u9fff]/;
    await expect(page.locator('main')).not.toContainText(notOfMaps);
  });
});
