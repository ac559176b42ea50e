import type { CubeQuery, Language } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import { decimalOf, type CubeAnswer, type CubeRow } from '../../../desk/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { closedFigure } from '../../../desk/figure-panel/closed-figure';

export const parkFigures = [
  'residentEnterprises',
  'affiliatedEnterprises',
  'jobs',
  'investment',
  'floorArea',
] as const;

export const parkColumns = ['amount', 'amount.growth', ...parkFigures, 'perArea'] as const;
export type ParkColumn = (typeof parkColumns)[number];

/** A park, or all of them: exact decimals, null where there is no figure. */
export interface ParkRow {
  readonly code: string;
  readonly name: string;
  readonly values: Readonly<Record<ParkColumn, string | null>>;
  /** Addresses, see `FigureDoor`. */
  readonly figures: Readonly<Partial<Record<ParkColumn, string>>>;
}

const cents = (decimal: string): bigint => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
};

/** Yuan per square metre; null without a floor area. */
export const perArea = (amount: string | null, floorArea: string | null): string | null =>
  amount === null || floorArea === null ? null : formatRatio(cents(amount), cents(floorArea), 2);

export interface Answered {
  readonly query: CubeQuery;
  readonly answer: CubeAnswer;
}

const rowOf = (
  member: { readonly code: string; readonly name: string },
  sales: Answered & { readonly row: CubeRow | undefined; readonly isTotal: boolean },
  stated: (Answered & { readonly row: CubeRow | undefined }) | null,
): ParkRow => {
  const amount = decimalOf(sales.row, 'amount');
  const floorArea = decimalOf(stated?.row, 'floorArea');
  const statedValues = Object.fromEntries(parkFigures.map((key) => [key, decimalOf(stated?.row, key)]));
  const place = (row: CubeRow | undefined): CubeRow | null => (sales.isTotal ? null : (row ?? null));
  return {
    ...member,
    values: {
      ...(statedValues as Record<(typeof parkFigures)[number], string | null>),
      amount,
      'amount.growth': decimalOf(sales.row, 'amount.growth'),
      perArea: perArea(amount, floorArea),
    },
    figures: {
      perArea: closedFigure('quotient'),
      ...(sales.row && {
        amount: cellFigure(sales.query, sales.answer, place(sales.row), 'amount'),
        'amount.growth': cellFigure(sales.query, sales.answer, place(sales.row), 'amount.growth'),
      }),
      ...(stated?.row &&
        Object.fromEntries(
          parkFigures.map((key) => [key, cellFigure(stated.query, stated.answer, place(stated.row), key)]),
        )),
    },
  };
};

/** Parks of either answer side by side, and all of them together as the service adds them up. */
export const parkRows = (
  sales: Answered,
  stated: Answered | null,
  language: Language,
): { readonly rows: ParkRow[]; readonly total: ParkRow } => {
  const byCode = ({ answer }: Answered): Map<string, CubeRow> =>
    new Map(answer.rows.map((row) => [String(row['park']), row]));
  const [sold, told] = [byCode(sales), stated ? byCode(stated) : new Map<string, CubeRow>()];
  const nameOf = (code: string): string =>
    (sales.answer.labels['park']?.[code] ?? stated?.answer.labels['park']?.[code])?.[language] ?? code;
  const rows = [...new Set([...sold.keys(), ...told.keys()])].map((code) =>
    rowOf(
      { code, name: nameOf(code) },
      { ...sales, row: sold.get(code), isTotal: false },
      stated && { ...stated, row: told.get(code) },
    ),
  );
  const total = rowOf(
    { code: 'total', name: '' },
    { ...sales, row: sales.answer.totals, isTotal: true },
    stated && { ...stated, row: stated.answer.totals },
  );
  return { rows, total };
};

/** Largest first; what has no figure stands last. */
export const sortedParks = (rows: readonly ParkRow[], column: ParkColumn): ParkRow[] =>
  rows.toSorted((a, b) => {
    const [left, right] = [a.values[column], b.values[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return Number(right) - Number(left);
  });
