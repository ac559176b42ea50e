import { expect, type CDPSession, type Page } from '@playwright/test';
import type { Reporter } from '../../test/support/office';

/** One line of the table; fails above `most`. Rows without a bar are told, not judged. */
export const printRow = (what: string, value: number, unit: string, most: number | null): void => {
  const bar = most === null ? '' : `≤ ${most} ${unit}`;
  const verdict = most === null ? '' : value <= most ? 'ok' : 'MISS';
  // oxlint-disable-next-line no-console -- the table is what this program is for
  console.log(
    `| ${what.padEnd(56)} | ${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit.padEnd(2)} | ${bar.padEnd(10)} | ${verdict.padEnd(4)} |`,
  );
  if (most !== null) expect.soft(value, what).toBeLessThanOrEqual(most);
};

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1440, height: 900 } };

/** 400 kbit/s each way and 400 ms, as WebPageTest's slow 3G; a processor of a quarter of the speed. */
export const slowPhone = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
};

export const entryOf = ({ unit }: Reporter): string => `/entry/${unit}/sales/2026-10`;

/** Seconds until `seen` is there after `begin`. */
export const seconds = async (
  begin: () => Promise<unknown>,
  seen: () => Promise<unknown>,
): Promise<number> => {
  const started = performance.now();
  await begin();
  await seen();
  return (performance.now() - started) / 1000;
};

/** Keeps how long each key waits until it is drawn. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = window as unknown as { delays: number[] };
    kept.delays = [];
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => kept.delays.push(performance.now() - timeStamp))),
      true,
    );
  });

/** The delays kept since `watchKeys`, as a row. */
export const printKeys = async (page: Page, what: string, most: number | null = 50): Promise<void> => {
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  const sorted = delays.sort((a, b) => a - b);
  printRow(what, sorted[Math.floor(sorted.length * 0.95)] ?? NaN, 'ms', most);
};
