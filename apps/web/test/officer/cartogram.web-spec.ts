import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

const READING = { timeout: 30_000 };

const hexagons = (page: Page, name: RegExp) => page.getByRole('list', { name }).getByRole('link');

const centreOf = async (page: Page, name: RegExp) => {
  const box = await page.getByRole('link', { name }).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};

test('the counties of a city stand where they lie, in layers, and lead on', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/overview?period=2019');
  await expect(hexagons(page, /区域示意图/)).toHaveCount(10, READING);
  await expect(page.getByRole('link', { name: '息烽县 销售额 2.68 亿元' })).toBeVisible();
  const [north, middle, south, west] = [
    await centreOf(page, /^息烽县 销售额/),
    await centreOf(page, /^云岩区 销售额/),
    await centreOf(page, /^花溪区 销售额/),
    await centreOf(page, /^清镇市 销售额/),
  ];
  expect(north.y).toBeLessThan(middle.y);
  expect(middle.y).toBeLessThan(south.y);
  expect(west.x).toBeLessThan(middle.x);
  await expect(page.getByText('按政府驻地的方位排列')).toBeVisible();

  const layers = page.getByRole('group', { name: '图层' });
  await layers.getByRole('link', { name: '增长' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layer=growth/);
  await expect(page.getByRole('link', { name: '云岩区 下降 2.65%' })).toBeVisible();
  await layers.getByRole('link', { name: '上报率' }).click();
  await expect(
    page.getByRole('link', { name: /^息烽县 应报 [\d,]+，已报 [\d,]+，上报率 98\.70%/ }),
  ).toBeVisible(READING);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'cartogram');

  await page.getByRole('link', { name: /^息烽县 应报/ }).click();
  await expect(page).toHaveURL(/scope=520122/);
  await expect(hexagons(page, /区域示意图/)).toHaveCount(11, READING);
});

test('townships without coordinates say that their places mean nothing; parks stand beside them', async ({
  page,
  signIn,
}) => {
  await signIn('xifeng');
  await page.goto('/map?period=2019');
  await expect(hexagons(page, /区域示意图/)).toHaveCount(11, READING);
  await expect(page.getByText('登记里没有各地的坐标，位置不表示方位')).toBeVisible();
  await expect(page.getByRole('link', { name: /^息烽县电子商务产业园 销售额 1,692\.90 万元/ })).toBeVisible();
  await expectAccessible(page);
});

test('stores and logistics points are points, as large as there are many', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/map?period=2019&layer=stores');
  const stores = page.getByRole('link', { name: /^息烽县 店铺 [\d,]+ 家$/ });
  await expect(stores).toBeVisible(READING);
  await expect(page.getByText(/点的面积表示多少，最大的是 [\d,]+。/)).toBeVisible();
  await page.getByRole('group', { name: '图层' }).getByRole('link', { name: '物流网点' }).press('Enter');
  await expect(page.getByText('点和数字：2019年四季度末的物流网点，个')).toBeVisible();
  await expect(page.getByRole('link', { name: /^息烽县 物流网点 [\d,]+ 个$/ })).toBeVisible(READING);
  await expectAccessible(page);
  await keepPicture(page, 'cartogram-points');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('names the places in English', async ({ page, signIn }) => {
    await signIn('guiyang');
    await page.goto('/overview?period=2019&layer=growth');
    await expect(page.getByRole('link', { name: 'Yunyan District: down 2.65%' })).toBeVisible(READING);
    await expect(page.getByRole('list', { name: 'Cartogram' })).not.toContainText(/[\u4e00-\u9fff]/);
  });
});
