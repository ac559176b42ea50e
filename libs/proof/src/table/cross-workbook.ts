import { dimensionName } from '@xiangtong/analytics';
import {
  reachedPart,
  takesPlace,
  targetsOf,
  type CubeColumn,
  type CubeRow,
  type FigureRule,
  type Language,
} from '@xiangtong/contracts';
import type { LargeCell, LargeColumn, LargeRow } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import { crossTable, type CrossTable } from '@xiangtong/reporting';
import {
  aboutSheet,
  cubeTableWords,
  figureCell,
  formatOf,
  headOf,
  type CubeTable,
  type TableContext,
} from './cube-table';
import type { LaidOutAnswers } from './table-answers';

/** Columns that Excel has. */
const MOST_COLUMNS = 16_384;

type Line = CrossTable['lines'][number];

const textColumn = (label: string, width: number): LargeColumn => ({
  label,
  kind: 'text',
  numberFormat: '',
  width,
});

/** Codes beside names, as in the list. */
const nameColumns = ({ dimensions }: CrossTable, language: Language): LargeColumn[] =>
  dimensions.flatMap((key) => {
    const name = dimensionName(key)[language];
    return [textColumn(cubeTableWords[language].code(name), 15), textColumn(name, 20)];
  });

/** Names of the members across, with the code where two are called the same. */
const titlesOf = ({ columns }: CrossTable): string[] =>
  columns.map(({ code, name }) =>
    columns.filter((other) => other.name === name).length > 1 ? `${name} ${code}` : name,
  );

/** A figure of a line, or how much of a target it has reached. */
interface Figure {
  readonly column: LargeColumn;
  /** Null where a line has none: those of many members are held against no target. */
  readonly cell: (line: Line) => LargeCell;
}

const marksOf = (rules: readonly FigureRule[], key: string): LargeColumn['marks'] =>
  rules.flatMap(({ column, kind, value }) => (kind === 'target' || column !== key ? [] : [{ kind, value }]));

const isOne = ({ dimensions }: CrossTable, line: Line): boolean =>
  line.kind === 'line' && line.members[0]!.code !== '' && takesPlace(codesOf(line, dimensions), dimensions);

const codesOf = ({ members }: Line, dimensions: CrossTable['dimensions']): CubeRow =>
  Object.fromEntries(dimensions.map((key, index) => [key, members[index]!.code]));

/** `code` null: over all members across. */
const figuresOf = (
  { table, rules, language }: Marked,
  title: string,
  code: string | null,
): readonly Figure[] =>
  table.figures.flatMap((figure): Figure[] => {
    const { key } = figure;
    const head = headOf(figure, language);
    const cell = figureCell(key, language);
    const numberFormat = formatOf(figure);
    const named = (label: string): string => (table.columns.length === 0 ? label : `${title} · ${label}`);
    const own: Figure = {
      column: { label: named(head), kind: 'number', width: 16, numberFormat, marks: marksOf(rules, key) },
      cell: (line) => cell(line.cellOf(code)),
    };
    const target = code === null ? targetsOf(rules).find(({ column }) => column === key) : undefined;
    if (!target) return [own];
    const label = named(`${head} · ${cubeTableWords[language].reached(target.value)}`);
    const reached: Figure = {
      column: { label, kind: 'number', width: 28, numberFormat: '0.00%' },
      cell: (line) => (isOne(table, line) ? reachedPart(line.cellOf(null)[key], target) : null),
    };
    return [own, reached];
  });

interface Marked {
  readonly table: CrossTable;
  readonly rules: readonly FigureRule[];
  readonly language: Language;
}

/** Totals first, then the members across. */
const allFigures = (marked: Marked): readonly Figure[] => {
  const { table, language } = marked;
  const across = titlesOf(table).map((title, index) => ({ title, code: table.columns[index]!.code }));
  const whole = { title: cubeTableWords[language].total, code: null };
  return [whole, ...across].flatMap(({ title, code }) => figuresOf(marked, title, code));
};

/** The value as the cells of the column show it. */
const valueText = ({ unit }: CubeColumn, value: string): string =>
  unit === 'ratio' ? `${Number((Number(value) * 100).toFixed(6))}%` : value;

/** What the marks mean, and the targets, by the columns they are about. */
const ruleRows = ({ table, rules, language }: Marked): [string, string][] =>
  table.figures.flatMap((figure) =>
    rules
      .filter(({ column }) => column === figure.key)
      .map(({ kind, value }): [string, string] => [
        headOf(figure, language),
        cubeTableWords[language].rules[kind](valueText(figure, value)),
      ]),
  );

/** The head is row 1, the totals are row 2. */
const FIRST_LINE = 3;

/** Runs of the lines that marks are about: of one member each, as on the page. */
const markedRuns = (table: CrossTable): [number, number][] => {
  const runs: [number, number][] = [];
  for (const [index, line] of table.lines.entries()) {
    if (!isOne(table, line)) continue;
    const row = FIRST_LINE + index;
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
};

const totalNames = ({ dimensions }: CrossTable, word: string): LargeCell[] =>
  dimensions.flatMap((_, place) => [null, place === 0 ? word : null]);

/** The pivot as it is seen: lines down, members across, totals first, marks and targets. Throws CUBE.TOO_MANY_COLUMNS. */
export const crossWorkbook = (asked: LaidOutAnswers, context: TableContext): CubeTable => {
  const { queries, answers, across, rules } = asked;
  const { language } = context;
  const { sheet, total } = cubeTableWords[language];
  const table = crossTable(queries, answers, across, language);
  const figures = allFigures({ table, rules, language });
  const columns = [...nameColumns(table, language), ...figures.map(({ column }) => column)];
  if (columns.length > MOST_COLUMNS) throw new DomainError('CUBE.TOO_MANY_COLUMNS', { limit: MOST_COLUMNS });
  const rowOf = (names: readonly LargeCell[], line: Line): LargeRow => [
    ...names,
    ...figures.map(({ cell }) => cell(line)),
  ];
  async function* rows(): AsyncGenerator<readonly LargeRow[]> {
    yield [rowOf(totalNames(table, total), table.totals)];
    for (const line of table.lines)
      yield [
        rowOf(
          line.members.flatMap(({ code, name }) => [code, name]),
          line,
        ),
      ];
  }
  const about = aboutSheet(queries.lines, answers.lines, context, ruleRows({ table, rules, language }));
  return { sheet, columns, rows, about, marked: markedRuns(table) };
};
