import { columnName, dimensionName } from '@xiangtong/analytics';
import {
  holeMark,
  holeOf,
  type CubeColumn,
  type Language,
  type Cell,
  type Column,
  type Row,
  type Table,
} from '@xiangtong/contracts';
import { fractionOf } from '@xiangtong/domain';
import { columnFormats, numberCell, textCell, type ColumnFormat } from '../grammar/column-formats';
import { figureWords } from '../grammar/words';
import type { CrossLine, CrossTable } from './cross-table';
import { viewedWords } from './viewed-words';

/** Money in 万元, ratios as in reports. */
const formatOf = ({ key, unit, decimals }: CubeColumn): ColumnFormat => {
  if (unit === 'yuan') return columnFormats.money;
  if (unit === 'ratio') return key.endsWith('.contribution') ? columnFormats.points : columnFormats.percent;
  return (decimals ?? 0) > 0 ? columnFormats.quantity : columnFormats.count;
};

interface FigureColumn {
  /** Member across; null: over all. */
  readonly member: string | null;
  readonly figure: CubeColumn;
  readonly column: Column;
}

const figureColumns = (table: CrossTable, language: Language): FigureColumn[] =>
  [null, ...table.columns].flatMap((member, place) =>
    table.figures.map((figure): FigureColumn => {
      const format = formatOf(figure);
      const name = columnName(figure.key)[language];
      return {
        member: member?.code ?? null,
        figure,
        column: {
          key: `${place}.${figure.key}`,
          label: member === null ? name : `${member.name} · ${name}`,
          unit: format.unit(language),
          kind: format.kind,
          numberFormat: format.numberFormat,
          width: format.width,
        },
      };
    }),
  );

const cellOf = (line: CrossLine, { member, figure }: FigureColumn, language: Language): Cell => {
  const row = line.cellOf(member);
  const hole = holeOf(row, figure.key);
  if (hole) return textCell(holeMark(hole, language));
  const value = row[figure.key];
  return numberCell(
    value === null || value === undefined ? null : fractionOf(value),
    formatOf(figure),
    language,
  );
};

const rowOf = (
  kind: Row['kind'],
  names: readonly string[],
  line: CrossLine,
  context: { readonly columns: readonly FigureColumn[]; readonly language: Language },
): Row => ({
  kind,
  cells: [...names.map(textCell), ...context.columns.map((column) => cellOf(line, column, context.language))],
});

const nameColumns = ({ dimensions }: CrossTable, language: Language): Column[] =>
  dimensions.map((key) => ({
    key,
    label: dimensionName(key)[language],
    unit: '',
    kind: 'text',
    numberFormat: '',
    width: 2,
  }));

export interface ViewedTableHead extends Pick<Table, 'id' | 'title' | 'notes'> {
  readonly number: number;
  readonly language: Language;
}

/** A pivot as a table of a document: totals first, exact figures behind the printed ones. */
export const viewedTable = (table: CrossTable, head: ViewedTableHead): Table => {
  const { number, language, ...rest } = head;
  const columns = figureColumns(table, language);
  const context = { columns, language };
  const { total } = viewedWords[language];
  const totalNames = table.dimensions.map((_, place) => (place === 0 ? total : ''));
  return {
    kind: 'table',
    ...rest,
    number: figureWords[language].tableNumber(number),
    columns: [...nameColumns(table, language), ...columns.map(({ column }) => column)],
    rows: [
      rowOf('total', totalNames, table.totals, context),
      ...table.lines.map((line) => {
        const names = line.members.map(({ name }) => name);
        return rowOf(line.kind === 'line' ? 'body' : 'total', names, line, context);
      }),
    ],
  };
};
