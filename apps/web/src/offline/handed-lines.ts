import type { SalesLineInput } from '@xiangtong/contracts';

/** What the page of orders hands over to the form with the navigation: sums only, nothing about buyers. */
export interface HandedLines {
  readonly orderLines: readonly SalesLineInput[];
}
