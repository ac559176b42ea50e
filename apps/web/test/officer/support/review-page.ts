import { expect, type Locator, type Page } from '@playwright/test';

/** Decisions that are not written yet. */
export const heldOf = (page: Page): Locator => page.getByRole('status', { name: '还没有写入的决定' });

export const queueOf = (page: Page): Locator => page.getByRole('list', { name: '待审核的报表' });

/** Ready once the whole report stands on the page: what was not seen is not accepted. */
const acceptButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^通过/ }).and(page.locator('[aria-busy=false]'));

export const accept = (page: Page): Promise<void> => acceptButton(page).click();

export const acceptByKey = async (page: Page): Promise<void> => {
  await expect(acceptButton(page)).toBeVisible();
  await page.keyboard.press('a');
};

export const writeNow = (page: Page): Promise<void> =>
  heldOf(page).getByRole('button', { name: '立即写入' }).click();
