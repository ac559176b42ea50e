import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** Registers come over the line before all of them are searched. */
const READING = { timeout: 20_000 };

const field = (page: Page) => page.getByRole('combobox', { name: /^(找单位|Find units)/ });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

test('everything is found by Ctrl+K, and opened by Enter', async ({ page, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'a phone has no keys');
  await signIn('xifeng');
  await page.goto('/people');
  // Also out of a field.
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(options(page).filter({ hasText: '审核' })).toHaveCount(1);
  await field(page).pressSequentially('lbc');
  await expect(options(page).first()).toContainText('立碑村', READING);
  await field(page).fill('永阳街道');
  await expect(options(page).filter({ hasText: '地区' })).toHaveText([/^永阳街道/], READING);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/overview\?scope=520122001000/);

  await page.keyboard.press('Control+k');
  await field(page).fill('qingjiao');
  await expect(options(page).first()).toContainText('青椒', READING);
  await expect(options(page).first()).toContainText('产品');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/explore\?where=product/);

  await page.keyboard.press('Control+k');
  await field(page).fill('年度公报');
  await expect(options(page).filter({ hasText: '报表' }).first()).toBeVisible(READING);
  await field(page).fill('没有这个东西');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('没有找到“没有这个东西”');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('no key is lost at ten milliseconds a key', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(field(page)).toBeFocused();
  const typed = 'xifengxiandianzishangwuchanyeyuan';
  await field(page).pressSequentially(typed, { delay: 10 });
  await expect(field(page)).toHaveValue(typed);
  await expect(options(page).first()).toContainText('息烽县电子商务产业园', READING);
});

test('a thumb finds and opens; people find what is theirs alone', async ({ page, signIn }) => {
  await signIn('libei');
  await page.goto('/');
  await page.getByRole('button', { name: '搜索' }).click();
  await expectAccessible(page);
  await keepPicture(page, 'search');
  // A product and a county lead to pages that a reporter does not have; another village is not theirs.
  for (const text of ['青椒', '息烽县', '纪念塔社区']) {
    await field(page).fill(text);
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('没有找到', READING);
  }
  await field(page).fill('立碑');
  await options(page).filter({ hasText: '单位' }).click();
  await expect(page).toHaveURL(/\/history\?unit=520122001208/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('names in either language lead there, and what was copied from a report', async ({ page, signIn }) => {
    await signIn('auditor');
    await page.goto('/');
    await page.getByRole('button', { name: 'Search' }).click();
    await field(page).fill('libei');
    await expect(options(page).first()).toContainText('Libei Village', READING);
    await field(page).fill('a0'.repeat(32));
    await expect(options(page)).toHaveText([/Verify the seal a0a0a0a0a0a0…/]);
    await expectAccessible(page);
    await field(page).fill('cube:2019:yoy@1204/amount.growth/county=520122');
    await options(page).first().click();
    await expect(page).toHaveURL(/\/trace\?figure=cube/);
  });
});
