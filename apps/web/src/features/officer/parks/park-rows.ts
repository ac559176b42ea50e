import type { CubeQuery, Language } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import { decimalOf, type CubeAnswer, type CubeRow } from '../../../api/cube/use-cube';
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

/** A park, or all of them: what both answers say of it, see `holeOf`, and the output per square metre. */
export interface ParkRow {
  readonly code: string;
  readonly name: string;
  readonly row: CubeRow;
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

/** A row of an answer, or its totals. */
interface Found extends Answered {
  readonly row: CubeRow | undefined;
  readonly isTotal: boolean;
}

const addressesOf = (
  { query, answer, row, isTotal }: Found,
  columns: readonly ParkColumn[],
): ParkRow['figures'] =>
  row
    ? Object.fromEntries(
        columns.map((column) => [column, cellFigure(query, answer, isTotal ? null : row, column)]),
      )
    : {};

const rowOf = (
  member: { readonly code: string; readonly name: string },
  sales: Found,
  stated: Found | null,
): ParkRow => {
  const output = perArea(decimalOf(sales.row, 'amount'), decimalOf(stated?.row, 'floorArea'));
  return {
    ...member,
    row: { ...stated?.row, ...sales.row, perArea: output },
    figures: {
      perArea: closedFigure('quotient'),
      ...addressesOf(sales, ['amount', 'amount.growth']),
      ...(stated && addressesOf(stated, parkFigures)),
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
      stated && { ...stated, row: told.get(code), isTotal: false },
    ),
  );
  const total = rowOf(
    { code: 'total', name: '' },
    { ...sales, row: sales.answer.totals, isTotal: true },
    stated && { ...stated, row: stated.answer.totals, isTotal: true },
  );
  return { rows, total };
};

/** Largest first; what has no figure stands last. */
export const sortedParks = (rows: readonly ParkRow[], column: ParkColumn): ParkRow[] =>
  rows.toSorted((a, b) => {
    const [left, right] = [decimalOf(a.row, column), decimalOf(b.row, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return Number(right) - Number(left);
  });
