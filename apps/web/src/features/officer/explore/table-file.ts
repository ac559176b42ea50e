import { holeMark, holeOf, type Language } from '@xiangtong/contracts';
import type { CubeRow } from '../../../api/cube/use-cube';
import type { FigureColumn } from './figure-column';
import { cellOf, type Pivot, type PivotLine } from './pivot';

export interface TableFileWords {
  readonly dimensionNames: readonly string[];
  readonly codeName: (dimension: string) => string;
  readonly total: string;
  /** Of the reasons why a figure is missing. */
  readonly language: Language;
}

const exact = (row: CubeRow, key: string, language: Language): string => {
  const hole = holeOf(row, key);
  return hole ? holeMark(hole, language) : String(row[key] ?? '');
};

const lineCells = (
  line: PivotLine,
  pivot: Pivot,
  figures: readonly FigureColumn[],
  language: Language,
): string[] =>
  [line.whole, ...pivot.columns.map(({ code }) => cellOf(pivot, line, code))].flatMap((row) =>
    figures.map(({ key }) => exact(row, key, language)),
  );

/**
 * The table as rows of text: names with their codes, exact values as the service gives them or why there are none,
 * totals left to the reader.
 */
export const tableRows = (
  pivot: Pivot,
  lines: readonly PivotLine[],
  figures: readonly FigureColumn[],
  words: TableFileWords,
): string[][] => {
  const heads = figures.map(({ name }) => name);
  const acrossHeads = pivot.columns.flatMap(({ name }) => heads.map((head) => `${name} ${head}`));
  const wholeHeads = pivot.columns.length === 0 ? heads : heads.map((head) => `${words.total} ${head}`);
  const nameHeads = words.dimensionNames.flatMap((name) => [words.codeName(name), name]);
  return [
    [...nameHeads, ...wholeHeads, ...acrossHeads],
    ...lines.map((line) => [
      ...line.members.flatMap(({ code, name }) => [code, name]),
      ...lineCells(line, pivot, figures, words.language),
    ]),
  ];
};
