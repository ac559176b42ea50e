import type { CubeQuery, Language } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import { decimalOf, type CubeAnswer } from '../../../desk/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';

export const UNKNOWN = '000000';
export const ABROAD = '900000';

/** A place that goods went to. */
export interface Destination {
  readonly code: string;
  readonly name: string;
  /** Yuan. */
  readonly amount: string;
  /** Exact ratio of the total. */
  readonly share: string | null;
  readonly growth: string | null;
  /** Addresses of the amount and of its growth. */
  readonly figure: string;
  readonly growthFigure: string;
  /** First month with sales, as far as figures go back; undefined while it is not known. */
  readonly first: string | undefined;
}

const fen = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

export const shareOf = (amount: string, total: string | null): string | null =>
  total === null ? null : formatRatio(fen(amount), fen(total));

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
  return answer.rows.flatMap((row): Destination[] => {
    const amount = decimalOf(row, 'amount');
    // A place of the base period alone has no amount now.
    if (amount === null) return [];
    const code = String(row[dimension]);
    return [
      {
        code,
        name: answer.labels[dimension]?.[code]?.[language] ?? code,
        amount,
        share: shareOf(amount, total),
        growth: decimalOf(row, 'amount.growth'),
        figure: cellFigure(query, answer, row, 'amount'),
        growthFigure: cellFigure(query, answer, row, 'amount.growth'),
        first: first.get(code),
      },
    ];
  });
};
