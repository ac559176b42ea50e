import { formatQuantity } from '@xiangtong/domain';
import type { NewRevision, RevisionLine } from './revision';

/** The columns of revision_line that a line fills itself, in the order of `lineParameters`. */
export const lineColumns =
  'line, product_id, destination, platform_id, flow, store, quantity, amount, orders, refund, measure, reported_quantity';

interface PlacedLine {
  readonly line: RevisionLine;
  /** Index of its revision in the list, from 1. */
  readonly place: number;
  readonly number: number;
}

/**
 * Lines as one PostgreSQL array literal per column, the index of the revision first. The driver would inspect each of
 * the thousands of values; here their types are known.
 */
export const lineParameters = (revisions: readonly NewRevision[]): string[] => {
  const placed = revisions.flatMap((revision, index) =>
    revision.lines.map((line, position): PlacedLine => ({ line, place: index + 1, number: position + 1 })),
  );
  const column = (value: (placed: PlacedLine) => string | number): string =>
    `{${placed.map(value).join(',')}}`;
  return [
    column(({ place }) => place),
    column(({ number }) => number),
    column(({ line }) => line.product.id),
    column(({ line }) => line.destination),
    column(({ line }) => line.platform.id),
    column(({ line }) => (line.flow === 'up' ? 'u' : 'd')),
    column(({ line }) => (line.store === null ? 'null' : quoted(line.store))),
    column(({ line }) => formatQuantity(line.quantity)),
    column(({ line }) => line.amount),
    column(({ line }) => line.orders),
    column(({ line }) => line.refund ?? 'null'),
    column(({ line }) => quoted(line.measure)),
    column(({ line }) => formatQuantity(line.reportedQuantity)),
  ];
};

/** JSON quotes text like array literals do, if it has no control characters; stores and codes have none. */
const quoted = (text: string): string => JSON.stringify(text);
