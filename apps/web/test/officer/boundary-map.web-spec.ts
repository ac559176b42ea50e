import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { importMap } from '../support/import-map';

const READING = { timeout: 30_000 };
const APPROVAL = 'GS(2020)0001号';

/** A county that no other spec draws: a map is there for everybody. */
const COUNTY = '520121';

const map = (page: Page) => page.getByRole('region', { name: '边界地图', exact: true });
const picture = (page: Page) => page.getByRole('img', { name: /^开阳县各地的边界地图/ });

const openMap = async (
  page: Page,
  signIn: (username: string) => Promise<void>,
  address = '',
): Promise<void> => {
  await signIn('guiyang');
  await importMap(page, COUNTY, `审图号：${APPROVAL}`);
  await page.goto(`/map?period=2019&scope=${COUNTY}${address}`);
  await expect(picture(page)).toBeVisible(READING);
};

test('without an imported map nothing of it appears', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/map?period=2019&scope=520122');
  await expect(page.getByRole('list', { name: /区域示意图/ })).toBeVisible(READING);
  await expect(map(page)).toHaveCount(0);
});

test('an imported map has the layers of the cartogram and always its approval number', async ({
  page,
  signIn,
}) => {
  await openMap(page, signIn);
  await expect(picture(page)).toHaveAccessibleName(/图层：销售额，审图号：GS\(2020\)0001号/);
  await expect(picture(page).locator('svg')).toContainText(`审图号：${APPROVAL}`);
  await expect(map(page)).toContainText(`审图号：${APPROVAL}`);
  await page.getByRole('group', { name: '图层' }).getByRole('link', { name: '店铺' }).click();
  await expect(picture(page)).toHaveAccessibleName(/图层：店铺/, READING);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'boundary-map-stores');
});

test('the number goes with the picture, on paper and in a file', async ({ page, signIn }) => {
  await openMap(page, signIn, '&layer=logistics');
  await page.emulateMedia({ media: 'print' });
  await expect(picture(page).locator('svg')).toContainText(`审图号：${APPROVAL}`);
  await expect(map(page).getByRole('button')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const saved = page.waitForEvent('download');
  await map(page).getByRole('button', { name: '存为图片' }).press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('开阳县 物流网点.svg');
  expect(readFileSync(await download.path(), 'utf8')).toContain(`审图号：${APPROVAL}`);
});

test('a place of the map leads to its overview', async ({ page, signIn }) => {
  await openMap(page, signIn, '&layer=growth');
  await keepPicture(page, 'boundary-map-growth');
  await picture(page).click();
  await expect(page).toHaveURL(/\/overview\?scope=520121\d{6}/);
});

test('the provinces of an imported map have the arcs of the tiles, and lead to their cities', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await importMap(page, COUNTY, `审图号：${APPROVAL}`);
  await page.goto('/map?period=2019&ways=drawn');
  const provinces = page.getByRole('img', { name: /^各省份的边界地图，审图号：GS\(2020\)0001号/ });
  await expect(provinces).toBeVisible(READING);
  await expect(provinces.locator('svg')).toContainText(`审图号：${APPROVAL}`);
  await expect(provinces.locator('svg')).toContainText('贵');
  const arcs = provinces.locator('svg path[stroke-opacity="0.5"][fill="none"]');
  await expect(arcs).toHaveCount(10);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'boundary-map-provinces');
  await page.getByRole('link', { name: '不画流向' }).press('Enter');
  await expect(arcs).toHaveCount(0);
  await provinces.click();
  await expect(page).toHaveURL(/province=\d{6}/);
});
