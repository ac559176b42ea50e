import { formatQuantity } from '@xiangtong/domain';
import type { NewRevision, RevisionLine } from './revision';

/** The columns of revision_line that a line fills itself, besides its number, in the order of `lineParameters`. */
export const lineColumns =
  'product_id, destination, platform_id, flow, store, quantity, amount, orders, refund, measure, reported_quantity';

/** The types of `lineParameters`, the first of which is parameter `first` of the statement. */
export const lineArrays = (first: number): string =>
  ['int', 'int', 'smallint', 'text', 'text', 'numeric', 'bigint', 'int', 'bigint', 'text', 'numeric']
    .map((type, index) => `$${first + index}::${type}[]${index === FLOW ? '::"char"[]' : ''}`)
    .join(', ');

const FLOW = 3;
export const LINE_PARAMETERS = 11;

/**
 * Lines as one PostgreSQL array literal per column. The driver would inspect each of the thousands of values; here their
 * types are known.
 */
export const lineParameters = (lines: readonly RevisionLine[]): string[] => {
  const column = (value: (line: RevisionLine) => string | number): string => arrayOf(lines.map(value));
  const quantities = column(({ quantity }) => formatQuantity(quantity));
  const areInBaseUnits = lines.every(({ quantity, reportedQuantity }) => quantity === reportedQuantity);
  return [
    column(({ product }) => product.id),
    column(({ destination }) => destination),
    column(({ platform }) => platform.id),
    column(({ flow }) => (flow === 'up' ? 'u' : 'd')),
    column(({ store }) => (store === null ? 'null' : quoted(store))),
    quantities,
    column(({ amount }) => amount),
    column(({ orders }) => orders),
    column(({ refund }) => refund ?? 'null'),
    column(({ measure }) => quoted(measure)),
    areInBaseUnits ? quantities : column(({ reportedQuantity }) => formatQuantity(reportedQuantity)),
  ];
};

/** Of each line: the index of its revision in the list, from 1, and its own number. */
export const placeParameters = (revisions: readonly Pick<NewRevision, 'lines'>[]): [string, string] => [
  arrayOf(revisions.flatMap(({ lines }, index) => lines.map(() => index + 1))),
  arrayOf(revisions.flatMap(({ lines }) => lines.map((_, position) => position + 1))),
];

const arrayOf = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

/** JSON quotes text like array literals do, if it has no control characters; stores and codes have none. */
const quoted = (text: string): string => JSON.stringify(text);
