import { expect, type Locator, type Page } from '@playwright/test';

/** Decisions that are not written yet. */
export const heldOf = (page: Page): Locator => page.getByRole('status', { name: '还没有写入的决定' });

export const queueOf = (page: Page): Locator => page.getByRole('list', { name: '待审核的报表' });

/** By its key, once the whole report stands on the page: what was not seen is not accepted. */
export const acceptByKey = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: /^通过 A/ });
  await expect(button.and(page.locator('[aria-busy=false]'))).toBeVisible();
  await page.keyboard.press('a');
};
