import type { Page } from '@playwright/test';

/** Counts what a hand does on the pages of this window: presses, and fields into which something was written. */
export const countTaps = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const add = (key: string): void =>
      sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key) ?? '0') + 1));
    window.addEventListener('click', ({ isTrusted, detail }) => isTrusted && detail > 0 && add('taps'), true);
    const written = new WeakSet<EventTarget>();
    window.addEventListener(
      'input',
      ({ target }) => {
        if (target === null || written.has(target)) return;
        written.add(target);
        add('fields');
      },
      true,
    );
  });
};

export interface Budget {
  readonly taps: number;
  readonly fields: number;
}

/** What a hand has done since `begin`; `seconds` are those of the machine, which neither reads nor thinks. */
export const tapsOf = async (
  page: Page,
  task: () => Promise<unknown>,
): Promise<Budget & { readonly seconds: number }> => {
  await page.evaluate(() => sessionStorage.clear());
  const started = performance.now();
  await task();
  const seconds = (performance.now() - started) / 1000;
  const read = (key: string): Promise<number> =>
    page.evaluate((name) => Number(sessionStorage.getItem(name) ?? '0'), key);
  return { taps: await read('taps'), fields: await read('fields'), seconds };
};
