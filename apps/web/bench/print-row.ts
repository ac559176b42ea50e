import { expect } from '@playwright/test';

/** One line of the table; fails above `most`. Rows without a bar are told, not judged. */
export const printRow = (what: string, value: number, unit: string, most: number | null): void => {
  const bar = most === null ? '' : `≤ ${most} ${unit}`;
  const verdict = most === null ? '' : value <= most ? 'ok' : 'MISS';
  // eslint-disable-next-line no-console -- the table is what this program is for
  console.log(
    `| ${what.padEnd(56)} | ${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit.padEnd(2)} | ${bar.padEnd(10)} | ${verdict.padEnd(4)} |`,
  );
  if (most !== null) expect.soft(value, what).toBeLessThanOrEqual(most);
};
