import type { Cell, Column, Row, Table } from '@xiangtong/contracts';
import { itemKeys, REST_KEY, TOTAL_KEY } from '@xiangtong/documents';
import type {
  ColumnDefinition,
  ItemDefinition,
  ItemsTable,
  RowsTable,
} from '../definition/report-definition';
import { rateText } from '../grammar/figures';
import { columnFormats, generalFormat, textCell, type ColumnFormat } from '../grammar/column-formats';
import { SUPPRESSED } from '../grammar/gaps';
import { figureWords } from '../grammar/words';
import { figureOf, rowKey, valueOf, type DataRow, type Dataset } from './dataset/dataset';
import { isRanking, rowsShown, viewTableRows, type TableRows } from './dataset/row-order';
import { restOf } from './dataset/row-sums';
import { tableNotes } from './nameless';
import { TableNotes } from './table-notes';
import type { Writer } from './writer';

type TableBody = Omit<Table, 'kind' | 'id' | 'number'>;

/** Rows of one table may have different units of measure: then the workbook shows unscaled values. */
const mixed: ColumnFormat = { ...columnFormats.count, numberFormat: generalFormat };

const formatOf = ({ format }: ColumnDefinition): ColumnFormat => {
  if (format === 'row') return mixed;
  return format === 'unit' ? columnFormats.text : columnFormats[format];
};

const buildColumn = (column: ColumnDefinition, writer: Writer): Column => {
  const format = formatOf(column);
  return {
    key: column.key,
    label: writer.text(column.label),
    unit: column.unit ? writer.text(column.unit) : format.unit(writer.reader.language),
    kind: format.kind,
    numberFormat: format.numberFormat,
    width: column.width ?? (column.format === 'unit' ? 1 : format.width),
  };
};

/** The cell of a row's name; in a workbook, a month is a date. */
const nameCell = (row: DataRow, key: string): Cell => {
  const month = key === 'month' ? row.codes.get(key) : null;
  return { ...textCell(row.names.get(key) ?? ''), ...(month && { date: month }) };
};

/** The context for the cells of a table. */
interface Setting {
  readonly table: RowsTable;
  readonly data: Dataset;
  readonly notes: TableNotes;
  readonly writer: Writer;
}

const dataCell = (column: ColumnDefinition, row: DataRow, { data, notes }: Setting): Cell => {
  const format = formatOf(column);
  return format.kind === 'text'
    ? nameCell(row, column.key)
    : notes.cell(valueOf(row, data.total, column.key), format, column.key);
};

/** Quantities of different products have no sum. */
const sumCell = (column: ColumnDefinition, row: DataRow, setting: Setting): Cell =>
  column.format === 'quantity'
    ? textCell(figureWords[setting.writer.reader.language].none)
    : dataCell(column, row, setting);

const sumRow = (label: string, row: DataRow, setting: Setting): Row => ({
  kind: 'total',
  key: TOTAL_KEY,
  cells: setting.table.columns.map((column, index) =>
    index === 0 ? textCell(label) : sumCell(column, row, setting),
  ),
});

const dataRow = (row: DataRow, setting: Setting): Row => ({
  kind: 'body',
  key: rowKey(setting.data, row),
  cells: setting.table.columns.map((column) => dataCell(column, row, setting)),
});

/** The sum of what a table does not list, and its label; null where there is no such row. */
interface Rest {
  readonly label: string;
  readonly sum: DataRow;
}

/**
 * A table without such a row has one where rows are withheld, if a reader could compute it from the total. The rest that
 * is a single withheld row stays withheld, and a row without a figure says nothing.
 */
const findRest = (table: RowsTable, data: Dataset, view: TableRows, writer: Writer): Rest | null => {
  const isNeeded = view.withheld.length > 0 && table.total !== null && data.dimensions.length === 1;
  if (view.beyond === 0 || !(table.rest || isNeeded)) return null;
  if (view.beyond === 1 && view.withheld.length === 1) return null;
  const { withheldRest } = figureWords[writer.reader.language];
  const label = table.rest ? writer.text(table.rest) : withheldRest(data.dimensions[0]!);
  const sum = restOf(data.total, rowsShown(view));
  const hasFigures = table.columns.some(({ key }) => figureOf(sum, data.total, key) !== null);
  return hasFigures || view.withheld.length === 0 ? { label, sum } : null;
};

const restRow = ({ label, sum }: Rest, setting: Setting): Row => ({
  ...sumRow(label, sum, setting),
  kind: 'body',
  key: REST_KEY,
});

/** Longer lists say how many more rows there are. */
const MOST_RATES = 12;

/** Column → the comparable growth of the rows whose growth differs much from it. */
const comparableNotes = (
  { columns }: RowsTable,
  data: Dataset,
  rows: readonly DataRow[],
  writer: Writer,
): ReadonlyMap<string, string> => {
  const { language } = writer.reader;
  const words = figureWords[language];
  const ofGrowth = columns.filter(({ key }) => key.endsWith('.growth'));
  return new Map(
    ofGrowth.flatMap(({ key, label }) => {
      const rates = rows.flatMap((row) => {
        const value = valueOf(row, data.total, key);
        if (value?.kind !== 'number' || value.comparable === undefined) return [];
        const name = data.dimensions.map((dimension) => row.names.get(dimension) ?? '').join('—');
        return [words.comparableRate(name, value.comparable && rateText(value.comparable, language))];
      });
      if (rates.length === 0) return [];
      const column = ofGrowth.length > 1 ? writer.text(label) : null;
      const shown = rates.slice(0, MOST_RATES);
      return [
        [
          key,
          words.comparableNote(column, data.comparableDifference ?? 0, shown, rates.length - shown.length),
        ],
      ];
    }),
  );
};

/** How many rows are left out because they are withheld; not where a first N hides how many there are beyond it. */
const withheldNotes = (
  { top }: RowsTable,
  { withheld }: TableRows,
  rest: Rest | null,
  { reader }: Writer,
): readonly string[] => {
  if (withheld.length === 0) return [];
  const count = top[reader.level] === undefined ? withheld.length : null;
  return [figureWords[reader.language].withheldRows(count, rest?.label ?? null)];
};

/** A table in which less than one figure in ten is published says nothing. */
const isNearlyAllWithheld = (rows: readonly Row[]): boolean => {
  const cells = rows.flatMap((row) => row.cells);
  const printed = cells.filter(({ value }) => value !== null && value !== undefined).length;
  const withheld = cells.filter(({ text }) => text === SUPPRESSED).length;
  return withheld > 0 && printed * 10 < printed + withheld;
};

/**
 * Why a table has no rows to show: there are none, none among those published, hardly any figure is published, or it would
 * rank members of whom too few have reported.
 */
export type NoTable = 'empty' | 'unlisted' | 'withheld' | 'preliminary';

export const buildRowsTable = (table: RowsTable, writer: Writer): TableBody | NoTable => {
  const data = writer.values.dataset(table.query.name);
  if (writer.values.isUnranked(data) && isRanking(table, writer.reader.level)) return 'preliminary';
  const view = viewTableRows(data, table, writer.reader.level);
  const shown = rowsShown(view);
  if (shown.length === 0 && (view.withheld.length > 0 || data.isWithheld))
    return table.only ? 'unlisted' : 'withheld';
  if (shown.length === 0) return 'empty';
  const rest = findRest(table, data, view, writer);
  const own = [
    ...writer.texts(table.notes),
    ...tableNotes(data, view, writer),
    ...withheldNotes(table, view, rest, writer),
  ];
  const notes = new TableNotes(own, writer.reader, comparableNotes(table, data, shown, writer));
  const setting: Setting = { table, data, notes, writer };
  const members = view.rows.map((row) => dataRow(row, setting));
  const nameless = view.nameless.map((row) => dataRow(row, setting));
  if (data.isOfSales && isNearlyAllWithheld([...members, ...nameless])) return 'withheld';
  const rows = [
    ...members,
    ...(rest ? [restRow(rest, setting)] : []),
    ...nameless,
    ...(table.total ? [sumRow(writer.text(table.total), data.total, setting)] : []),
  ];
  return {
    title: writer.text(table.title),
    columns: table.columns.map((column) => buildColumn(column, writer)),
    rows,
    notes: notes.all,
  };
};

const unitOfItem = (item: ItemDefinition, writer: Writer): string =>
  item.unit ? writer.text(item.unit) : columnFormats[item.format].unit(writer.reader.language);

interface ItemSetting {
  readonly notes: TableNotes;
  readonly writer: Writer;
}

const itemCell = (
  column: ColumnDefinition,
  index: number,
  item: ItemDefinition,
  { notes, writer }: ItemSetting,
): Cell => {
  if (index === 0) return textCell(writer.text(item.label));
  if (column.format === 'unit') return textCell(unitOfItem(item, writer));
  const value = item.values[column.key];
  const format = column.format === 'row' ? columnFormats[item.format] : formatOf(column);
  if (value === undefined) return format.kind === 'number' ? notes.cell(null, format) : textCell('');
  if ('key' in value) return textCell(writer.text(value));
  const found = writer.values.at(value.path);
  if (format.kind !== 'number') return textCell(found?.kind === 'text' ? found.text : '');
  const cell = notes.cell(found, format);
  return column.format === 'row' && cell.value !== null
    ? { numberFormat: format.numberFormat, ...cell }
    : cell;
};

export const buildItemsTable = (table: ItemsTable, writer: Writer): TableBody => {
  const keys = itemKeys(table.items.map(({ label }) => label.key));
  const notes = new TableNotes(writer.texts(table.notes), writer.reader);
  return {
    title: writer.text(table.title),
    columns: table.columns.map((column) => buildColumn(column, writer)),
    rows: table.items.map((item, index) => ({
      kind: item.kind,
      key: keys[index]!,
      cells: table.columns.map((column, at) => itemCell(column, at, item, { notes, writer })),
    })),
    notes: notes.all,
  };
};
