import { indicators, sharedMeasures } from '@xiangtong/contracts';
import { addFractions, fractionOf, subtractFractions, type Fraction } from '@xiangtong/domain';
import { emptyRow, isSuppressedIn, namedRows, type DataRow, type Dataset } from './dataset';

const zero = fractionOf(0);

/** Measures whose parts sum to the total; distinct counts do not. */
const additive = new Set<string>([
  ...sharedMeasures,
  'gross',
  'cost',
  'net',
  'price',
  'volume',
  'assortment',
  ...indicators,
]);

/** `parkSales.amount.base` is as additive as `amount`. */
const isAdditive = (column: string): boolean =>
  additive.has(
    column
      .replace(/\.base$/, '')
      .split('.')
      .at(-1) ?? '',
  );

/**
 * Total minus the rows shown: the value of `其余`. Where one of these is not published, what is left would be its figure
 * and that of others.
 */
export const restOf = (total: DataRow, shown: readonly DataRow[]): DataRow => {
  const withheld = [...additiveColumnsOf(total)].flatMap((column) => {
    const row = [total, ...shown].find((one) => isSuppressedIn(one, column));
    return row ? [[column, row.gaps!.get(column)!] as const] : [];
  });
  const rest = differenceFrom(total, shown);
  for (const [column] of withheld) rest.delete(column);
  return {
    codes: new Map(),
    names: new Map(),
    figures: rest,
    ...(withheld.length > 0 && { gaps: new Map(withheld) }),
  };
};

const additiveColumnsOf = ({ figures, gaps }: DataRow): ReadonlySet<string> =>
  new Set([...figures.keys(), ...(gaps?.keys() ?? [])].filter(isAdditive));

const differenceFrom = (total: DataRow, shown: readonly DataRow[]): Map<string, Fraction> =>
  new Map(
    [...total.figures]
      .filter(([column]) => isAdditive(column))
      .map(([column, figure]) => [
        column,
        subtractFractions(
          figure,
          shown.reduce((sum, row) => addFractions(sum, row.figures.get(column) ?? zero), zero),
        ),
      ]),
  );

/** Rows combined into one; figures that cannot be added are left out. */
export const sumOf = ({ total }: Dataset, rows: readonly DataRow[]): DataRow => {
  const columns = [...total.figures.keys()].filter(isAdditive);
  return {
    ...emptyRow,
    figures: new Map(
      columns.map((column) => [
        column,
        rows.reduce((sum, row) => addFractions(sum, row.figures.get(column) ?? zero), zero),
      ]),
    ),
  };
};

export const leadingSum = (data: Dataset, count: number): DataRow =>
  sumOf(data, namedRows(data).slice(0, count));
