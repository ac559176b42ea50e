import { columnFormatNames } from '../grammar/column-formats';
import type { ScopeLevel } from '../grammar/scope-level';
import {
  optionalTextKey,
  readLevels,
  readPath,
  readQueryName,
  readTextKey,
  readTextKeys,
  readView,
  viewFields,
} from './read-common';
import { readChart } from './read-chart';
import type {
  BlockDefinition,
  ColumnDefinition,
  ItemDefinition,
  ItemsTable,
  ProseBlock,
  RowsTable,
  TextKey,
  ValuePath,
} from './report-definition';
import type { YamlCursor, YamlFields } from './yaml-cursor';

const readColumn = (cursor: YamlCursor): ColumnDefinition => {
  const fields = cursor.fields(['key', 'label', 'format', 'unit', 'width']);
  return {
    line: fields.line,
    key: fields.need('key')?.text() ?? '',
    label: readTextKey(fields.need('label')),
    format: fields.get('format')?.oneOf([...columnFormatNames, 'row', 'unit'] as const, 'format') ?? 'text',
    unit: optionalTextKey(fields.get('unit')),
    width: fields.get('width')?.integer() ?? null,
  };
};

const readColumns = (fields: YamlFields): readonly ColumnDefinition[] =>
  (fields.need('columns')?.items() ?? []).map(readColumn);

/** A path, or `{text: key}`. */
const readItemValue = (cursor: YamlCursor): ValuePath | TextKey =>
  cursor.isMapping
    ? readTextKey(cursor.fields(['text']).need('text'))
    : { path: cursor.text(), line: cursor.line };

const readItem = (cursor: YamlCursor): ItemDefinition => {
  const fields = cursor.fields(['label', 'kind', 'format', 'unit', 'values']);
  return {
    line: fields.line,
    label: readTextKey(fields.need('label')),
    kind: fields.get('kind')?.oneOf(['body', 'total', 'part'] as const, 'kind of row') ?? 'body',
    format: fields.get('format')?.oneOf(columnFormatNames, 'format') ?? 'count',
    unit: optionalTextKey(fields.get('unit')),
    values: Object.fromEntries(
      (fields.need('values')?.entries() ?? []).map(([column, value]) => [column, readItemValue(value)]),
    ),
  };
};

const tableFields = [
  'table',
  'scopes',
  'when',
  'title',
  'columns',
  'notes',
  'query',
  'items',
  'total',
  'rest',
  ...viewFields,
];

const readTable = (fields: YamlFields, levels: readonly ScopeLevel[]): RowsTable | ItemsTable => {
  const common = {
    id: fields.need('table')?.text() ?? '',
    line: fields.line,
    levels: readLevels(fields.get('scopes'), levels),
    when: readPath(fields.get('when')),
    title: readTextKey(fields.need('title')),
    columns: readColumns(fields),
    notes: readTextKeys(fields.get('notes')),
  };
  const items = fields.get('items');
  if (items) return { kind: 'items', ...common, items: items.items().map(readItem) };
  return {
    kind: 'table',
    ...common,
    query: readQueryName(fields.need('query')),
    total: optionalTextKey(fields.get('total')),
    rest: optionalTextKey(fields.get('rest')),
    ...readView(fields),
  };
};

const readProse = (fields: YamlFields, levels: readonly ScopeLevel[]): ProseBlock => {
  const text = readTextKey(fields.need('prose'));
  return {
    kind: 'prose',
    id: text.key,
    line: fields.line,
    levels: readLevels(fields.get('scopes'), levels),
    when: readPath(fields.get('when')),
    text,
    see: (fields.get('see')?.items() ?? []).map((item) => ({ id: item.text(), line: item.line })),
  };
};

/** The first field of a block gives its kind. */
export const readBlock = (cursor: YamlCursor, levels: readonly ScopeLevel[]): readonly BlockDefinition[] => {
  const names = cursor.entries().map(([name]) => name);
  if (names.includes('prose')) return [readProse(cursor.fields(['prose', 'see', 'scopes', 'when']), levels)];
  if (names.includes('table')) return [readTable(cursor.fields(tableFields), levels)];
  if (names.includes('chart')) return [readChart(cursor, levels)];
  if (cursor.isMapping)
    cursor.fail({
      zh: '这里应为一段文字(prose)、一张表(table)或一幅图(chart)',
      en: 'a block is a prose, a table or a chart',
    });
  return [];
};
