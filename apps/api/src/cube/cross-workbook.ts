import { dimensionName } from '@xiangtong/analytics';
import type { CubeColumn, Language } from '@xiangtong/contracts';
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

const figureColumns = (table: CrossTable, language: Language): LargeColumn[] => {
  const { figures } = table;
  const { columns } = table;
  const head = (title: string, figure: CubeColumn): LargeColumn => ({
    label: columns.length === 0 ? headOf(figure, language) : `${title} · ${headOf(figure, language)}`,
    kind: 'number',
    width: 16,
    numberFormat: formatOf(figure),
  });
  return [cubeTableWords[language].total, ...titlesOf(table)].flatMap((title) =>
    figures.map((figure) => head(title, figure)),
  );
};

const rowOf = (names: readonly LargeCell[], line: Line, table: CrossTable, language: Language): LargeRow => [
  ...names,
  ...[null, ...table.columns.map(({ code }) => code)].flatMap((code) => {
    const row = line.cellOf(code);
    return table.figures.map(({ key }) => figureCell(key, language)(row));
  }),
];

const totalNames = ({ dimensions }: CrossTable, word: string): LargeCell[] =>
  dimensions.flatMap((_, place) => [null, place === 0 ? word : null]);

/** The pivot as it is seen: lines down, members across, totals first. Throws CUBE.TOO_MANY_COLUMNS. */
export const crossWorkbook = (asked: LaidOutAnswers, context: TableContext): CubeTable => {
  const { queries, answers, across } = asked;
  const { language } = context;
  const { sheet, total } = cubeTableWords[language];
  const table = crossTable(queries, answers, across, language);
  const columns = [...nameColumns(table, language), ...figureColumns(table, language)];
  if (columns.length > MOST_COLUMNS) throw new DomainError('CUBE.TOO_MANY_COLUMNS', { limit: MOST_COLUMNS });
  async function* rows(): AsyncGenerator<readonly LargeRow[]> {
    yield [rowOf(totalNames(table, total), table.totals, table, language)];
    for (const line of table.lines) {
      const names = line.members.flatMap(({ code, name }) => [code, name]);
      yield [rowOf(names, line, table, language)];
    }
  }
  return { sheet, columns, rows, about: aboutSheet(queries.lines, answers.lines, context, []) };
};
