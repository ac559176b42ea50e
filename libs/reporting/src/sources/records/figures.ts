import { createHash } from 'node:crypto';
import {
  formatMonth,
  type Month,
  addFractions,
  divideFractions,
  fractionOf,
  type Fraction,
} from '@xiangtong/domain';
import type { ReportingUnit } from '@xiangtong/reference';
import { dayText, periodName, type Name } from '@xiangtong/contracts';
import type { RecordsFigures, RecordsRow } from './records-table';

export const yuanOf = (fen: bigint): Fraction => ({ numerator: fen, denominator: 100n });

export const sumOf = (figures: readonly (Fraction | null | undefined)[]): Fraction =>
  figures.reduce<Fraction>((sum, figure) => (figure ? addFractions(sum, figure) : sum), fractionOf(0));

export const ratioOf = (
  part: Fraction | null | undefined,
  whole: Fraction | null | undefined,
): Fraction | null => (part && whole ? divideFractions(part, whole) : null);

/** Sums of columns that add up. */
export const sumsOf = (rows: readonly RecordsRow[], columns: readonly string[]): RecordsFigures =>
  Object.fromEntries(columns.map((column) => [column, sumOf(rows.map(({ figures }) => figures[column]))]));

/** A word that is the same in every language: a code, the name of an account, a text that a person wrote. */
export const sameInAll = (text: string): Name => ({ zh: text, en: text });

export const monthName = (month: Month): Name => ({
  zh: periodName(formatMonth(month), 'zh'),
  en: periodName(formatMonth(month), 'en'),
});

export const dayName = (instant: Date | null): Name =>
  instant ? { zh: dayText(instant, 'zh'), en: dayText(instant, 'en') } : { zh: '—', en: '—' };

/** Unit and month as members of a row. */
export const unitMonthMembers = (
  unit: Pick<ReportingUnit, 'code' | 'name'>,
  month: Month,
): Pick<RecordsRow, 'codes' | 'names'> => ({
  codes: { unit: unit.code, month: formatMonth(month) },
  names: { unit: unit.name, month: monthName(month) },
});

/**
 * `size` of the items, drawn by the hash of seed and key: nobody can choose them, and the same ledger always gives the
 * same ones.
 */
export const drawSample = <Item>(
  items: readonly Item[],
  size: number,
  seed: string,
  keyOf: (item: Item) => string,
): readonly Item[] =>
  items
    .map((item) => ({
      item,
      lot: createHash('sha256')
        .update(`${seed}\n${keyOf(item)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
