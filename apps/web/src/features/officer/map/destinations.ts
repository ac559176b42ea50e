import { placesFirst, type CubeQuery, type Language } from '@xiangtong/contracts';
import { shareOf } from '../../../api/cube/share-of';
import { decimalOf, type CubeAnswer, type CubeRow } from '../../../api/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';

export const ABROAD = '900000';

/** A place that goods went to. */
export interface Destination {
  readonly code: string;
  readonly name: string;
  /** Amount and its growth. */
  readonly row: CubeRow;
  /** Yuan. */
  readonly amount: string;
  /** Exact ratio of the total. */
  readonly share: string | null;
  /** Not known, or not as closely as the others: it takes no place among them and comes last. */
  readonly isUnplaced: boolean;
  /** Addresses of the amount and of its growth. */
  readonly figure: string;
  readonly growthFigure: string;
  /** First month with sales, as far as figures go back; undefined while it is not known. */
  readonly first: string | undefined;
}

/** Member → first month in which it has an amount, from an answer by `dimension` and month. */
export const firstMonths = (answer: CubeAnswer, dimension: string): Map<string, string> => {
  const first = new Map<string, string>();
  for (const row of answer.rows) {
    const [code, month] = [String(row[dimension]), String(row['month'])];
    const known = first.get(code);
    if (Number(row['amount'] ?? 0) > 0 && (known === undefined || month < known)) first.set(code, month);
  }
  return first;
};

export const destinationsOf = (
  query: CubeQuery,
  answer: CubeAnswer,
  first: ReadonlyMap<string, string>,
  language: Language,
): Destination[] => {
  const dimension = query.by[0]!;
  const total = decimalOf(answer.totals, 'amount');
  const { places, others } = placesFirst(answer.rows, query.by);
  const destinationOf = (row: CubeRow, isUnplaced: boolean): Destination[] => {
    const amount = decimalOf(row, 'amount');
    if (amount === null) return [];
    const code = String(row[dimension]);
    return [
      {
        code,
        row,
        amount,
        isUnplaced,
        first: first.get(code),
        name: answer.labels[dimension]?.[code]?.[language] ?? code,
        share: shareOf(amount, total),
        figure: cellFigure(query, answer, row, 'amount'),
        growthFigure: cellFigure(query, answer, row, 'amount.growth'),
      },
    ];
  };
  return [
    ...places.flatMap((row) => destinationOf(row, false)),
    ...others.flatMap((row) => destinationOf(row, true)),
  ];
};
