import type { Locator, Page } from '@playwright/test';

/** Decisions that are not written yet. */
export const heldOf = (page: Page): Locator => page.getByRole('status', { name: '还没有写入的决定' });

export const queueOf = (page: Page): Locator => page.getByRole('list', { name: '待审核的报表' });
