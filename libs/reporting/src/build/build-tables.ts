import type { Cell, Column, Row, Table } from '../document/report-document';
import type {
  ColumnDefinition,
  ItemDefinition,
  ItemsTable,
  RowsTable,
} from '../definition/report-definition';
import {
  columnFormats,
  generalFormat,
  numberCell,
  textCell,
  type ColumnFormat,
} from '../grammar/column-formats';
import { figureWords } from '../grammar/words';
import { itemKeys, memberKey, REST_KEY, TOTAL_KEY } from '../trace/address';
import { figureOf, restOf, type DataRow, type Dataset } from './dataset';
import { tableNotes } from './nameless';
import { rowsShown, viewRows } from './row-order';
import type { Writer } from './writer';

type TableBody = Omit<Table, 'kind' | 'id' | 'number'>;

/** Rows of one table may have several units of measure: then the workbook shows values as they are. */
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

/** A month is a date to a workbook. */
const nameCell = (row: DataRow, key: string): Cell => {
  const month = key === 'month' ? row.codes.get(key) : null;
  return { ...textCell(row.names.get(key) ?? ''), ...(month && { date: month }) };
};

const dataCell = (column: ColumnDefinition, row: DataRow, data: Dataset, writer: Writer): Cell => {
  const format = formatOf(column);
  if (format.kind === 'text') return nameCell(row, column.key);
  return numberCell(figureOf(row, data.total, column.key), format, writer.reader.language);
};

/** Quantities of different products have no sum. */
const sumCell = (column: ColumnDefinition, row: DataRow, data: Dataset, writer: Writer): Cell =>
  column.format === 'quantity'
    ? textCell(figureWords[writer.reader.language].none)
    : dataCell(column, row, data, writer);

const sumRow = (label: string, table: RowsTable, row: DataRow, data: Dataset, writer: Writer): Row => ({
  kind: 'total',
  key: TOTAL_KEY,
  cells: table.columns.map((column, index) =>
    index === 0 ? textCell(label) : sumCell(column, row, data, writer),
  ),
});

const dataRow = (row: DataRow, table: RowsTable, data: Dataset, writer: Writer): Row => ({
  kind: 'body',
  key: memberKey(data.dimensions.map((dimension) => row.codes.get(dimension))),
  cells: table.columns.map((column) => dataCell(column, row, data, writer)),
});

/** Null when there is no row to show. */
export const buildRowsTable = (table: RowsTable, writer: Writer): TableBody | null => {
  const data = writer.values.dataset(table.query.name);
  const view = viewRows(data, table, writer.reader.level);
  const shown = rowsShown(view);
  if (shown.length === 0) return null;
  const body = view.rows.map((row) => dataRow(row, table, data, writer));
  if (table.rest && view.beyond > 0) {
    body.push({
      ...sumRow(writer.text(table.rest), table, restOf(data.total, shown), data, writer),
      kind: 'body',
      key: REST_KEY,
    });
  }
  body.push(...view.nameless.map((row) => dataRow(row, table, data, writer)));
  if (table.total) body.push(sumRow(writer.text(table.total), table, data.total, data, writer));
  return {
    title: writer.text(table.title),
    columns: table.columns.map((column) => buildColumn(column, writer)),
    rows: body,
    notes: [...writer.texts(table.notes), ...tableNotes(data, view, writer)],
  };
};

const unitOfItem = (item: ItemDefinition, writer: Writer): string =>
  item.unit ? writer.text(item.unit) : columnFormats[item.format].unit(writer.reader.language);

const itemCell = (column: ColumnDefinition, index: number, item: ItemDefinition, writer: Writer): Cell => {
  if (index === 0) return textCell(writer.text(item.label));
  if (column.format === 'unit') return textCell(unitOfItem(item, writer));
  const value = item.values[column.key];
  const format = column.format === 'row' ? columnFormats[item.format] : formatOf(column);
  if (value === undefined)
    return format.kind === 'number' ? numberCell(null, format, writer.reader.language) : textCell('');
  if ('key' in value) return textCell(writer.text(value));
  if (format.kind === 'number') {
    const cell = numberCell(writer.values.figure(value.path), format, writer.reader.language);
    return column.format === 'row' && cell.value !== null
      ? { numberFormat: format.numberFormat, ...cell }
      : cell;
  }
  const text = writer.values.at(value.path);
  return textCell(text?.kind === 'text' ? text.text : '');
};

export const buildItemsTable = (table: ItemsTable, writer: Writer): TableBody => {
  const keys = itemKeys(table.items.map(({ label }) => label.key));
  return {
    title: writer.text(table.title),
    columns: table.columns.map((column) => buildColumn(column, writer)),
    rows: table.items.map((item, index) => ({
      kind: item.kind,
      key: keys[index]!,
      cells: table.columns.map((column, at) => itemCell(column, at, item, writer)),
    })),
    notes: writer.texts(table.notes),
  };
};
