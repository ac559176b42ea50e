import type { FigureColumn } from './figure-column';
import type { Pivot, PivotLine } from './pivot';

export interface TableFileWords {
  readonly dimensionNames: readonly string[];
  readonly codeName: (dimension: string) => string;
  readonly total: string;
}

const exact = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const lineCells = (line: PivotLine, { columns }: Pivot, figures: readonly FigureColumn[]): string[] => [
  ...figures.map(({ key }) => exact(line.whole[key])),
  ...columns.flatMap(({ code }) => figures.map(({ key }) => exact(line.cells.get(code)?.[key]))),
];

/** The table as rows of text: names with their codes, exact values as the service gives them, totals left to the reader. */
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
      ...lineCells(line, pivot, figures),
    ]),
  ];
};
