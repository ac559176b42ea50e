import { monthsBetween, parseMonth } from '@xiangtong/domain';

export interface LineageUnit {
  readonly code: string;
  readonly name: string;
  /** First and last month reported; null: goes on. */
  readonly from: string;
  readonly to: string | null;
}

export interface LineageLink {
  readonly predecessor: string;
  readonly successor: string;
  /** First month of the successor. */
  readonly month: string;
  readonly weight: string;
}

export interface Lineage {
  readonly units: readonly LineageUnit[];
  readonly links: readonly LineageLink[];
}

export interface Bar extends LineageUnit {
  /** Months from the left edge, the last one included. */
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

export interface Bend extends LineageLink {
  readonly at: number;
  readonly fromRow: number;
  readonly toRow: number;
}

export interface LineagePicture {
  readonly bars: readonly Bar[];
  readonly bends: readonly Bend[];
  /** Januaries within. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly months: number;
}

const monthsFrom = (origin: string, month: string): number =>
  monthsBetween(parseMonth(origin)!, parseMonth(month)!);

const byTime = (one: LineageUnit, other: LineageUnit): number =>
  one.from.localeCompare(other.from) || one.code.localeCompare(other.code);

const yearsOf = (origin: string, months: number): { year: number; at: number }[] => {
  const first = Number(origin.slice(0, 4));
  return Array.from({ length: Math.ceil(months / 12) + 1 }, (_, index) => ({
    year: first + index,
    at: monthsFrom(origin, `${first + index}-01`),
  })).filter(({ at }) => at >= 0 && at < months);
};

/** One line a unit over months, the oldest on top; `now` (`2026-11`) is where those end that go on. */
export const lineagePicture = ({ units, links }: Lineage, now: string): LineagePicture => {
  const sorted = [...units].sort(byTime);
  const origin = sorted[0]?.from ?? now;
  const ends = sorted.flatMap(({ from, to }) => [from, to ?? now]);
  const last = ends.reduce((latest, month) => (month > latest ? month : latest), origin);
  const months = monthsFrom(origin, last) + 1;
  const rows = new Map(sorted.map(({ code }, row) => [code, row]));
  return {
    months,
    years: yearsOf(origin, months),
    bars: sorted.map((unit, row) => ({
      ...unit,
      row,
      start: monthsFrom(origin, unit.from),
      end: Math.max(monthsFrom(origin, unit.to ?? last), monthsFrom(origin, unit.from)) + 1,
    })),
    bends: links.flatMap((link) => {
      const [fromRow, toRow] = [rows.get(link.predecessor), rows.get(link.successor)];
      if (fromRow === undefined || toRow === undefined) return [];
      return [{ ...link, fromRow, toRow, at: monthsFrom(origin, link.month) }];
    }),
  };
};
