import type {
  BlockDefinition,
  ColumnDefinition,
  ItemDefinition,
  ItemsChart,
  ItemsTable,
  ProseBlock,
  QueryDefinition,
  RowsChart,
  RowsTable,
  RowView,
} from '../report-definition';
import { kinds, type ReferenceCheck } from './reference-check';

const checkView = (
  { order, only }: RowView,
  query: QueryDefinition,
  line: number,
  check: ReferenceCheck,
): void => {
  for (const { key } of order) check.column(query, key, line);
  if (only) check.number(query, only.key, line);
};

const checkColumn = (column: ColumnDefinition, query: QueryDefinition, check: ReferenceCheck): void => {
  const { key, format, line } = column;
  if (format === 'row' || format === 'unit')
    return check.fail(line, {
      zh: `格式“${format}”只用于逐行写出(items)的表`,
      en: `format "${format}" needs a table of items`,
    });
  const kind = check.column(query, key, line);
  if (kind !== null && (kind === 'text') !== (format === 'text')) {
    check.fail(line, {
      zh: `列“${key}”是${kinds[kind]}，不能用格式“${format}”`,
      en: `column "${key}" is a ${kind} and cannot have the format "${format}"`,
    });
  }
};

const checkRowsTable = (table: RowsTable, check: ReferenceCheck): void => {
  const { line, levels, columns, total, rest } = table;
  check.texts([table.title, total, rest, ...table.notes], levels);
  check.texts(
    columns.flatMap(({ label, unit }) => [label, unit]),
    levels,
  );
  const limited = Object.keys(table.top).length > 0;
  if (rest && !limited) check.fail(line, { zh: '有“rest”就要有“top”', en: '"rest" needs "top"' });
  if (total && limited && !rest)
    check.fail(line, {
      zh: '有“total”又有“top”的表要写“rest”，否则各行加起来不等于合计',
      en: 'a table with "total" and "top" needs "rest", else its rows do not add up',
    });
  const query = check.query(table.query.name, table.query.line, levels);
  if (!query) return;
  checkView(table, query, line, check);
  for (const column of columns) checkColumn(column, query, check);
};

const checkItem = (item: ItemDefinition, table: ItemsTable, check: ReferenceCheck): void => {
  check.texts([item.label, item.unit], table.levels);
  for (const [name, value] of Object.entries(item.values)) {
    const column = table.columns.find(({ key }) => key === name);
    if (!column)
      check.fail(item.line, { zh: `表里没有列“${name}”`, en: `the table has no column "${name}"` });
    if ('key' in value) check.text(value, table.levels);
    else {
      const kind = check.path(value.path, value.line, table.levels);
      if (column && kind !== null && (kind === 'number') === (column.format === 'text')) {
        check.fail(value.line, {
          zh: `“${value.path}”是${kinds[kind]}，不能放在列“${name}”`,
          en: `"${value.path}" is a ${kind} and cannot stand in column "${name}"`,
        });
      }
    }
  }
};

const checkItemsTable = (table: ItemsTable, check: ReferenceCheck): void => {
  check.texts([table.title, ...table.notes], table.levels);
  check.texts(
    table.columns.flatMap(({ label, unit }) => [label, unit]),
    table.levels,
  );
  for (const item of table.items) checkItem(item, table, check);
};

/** The map contains only the province-level divisions, and a tile has space for one figure. */
const checkTileMap = ({ line, category, series }: RowsChart, check: ReferenceCheck): void => {
  if (category !== 'destinationProvince')
    check.fail(line, {
      zh: '瓦片图的类别(category)只能是“destinationProvince”',
      en: 'a tile map needs the category "destinationProvince"',
    });
  if (series.length !== 1)
    check.fail(line, { zh: '瓦片图要有且只有一个系列(series)', en: 'a tile map needs exactly one series' });
};

const checkChart = (chart: RowsChart | ItemsChart, check: ReferenceCheck): void => {
  const { line, levels } = chart;
  check.texts([chart.title, chart.alternativeText, chart.unit], levels);
  if (chart.shape === 'items') {
    if (chart.type === 'tile-map')
      check.fail(line, {
        zh: '瓦片图要写查询(query)，不能逐项写',
        en: 'a tile map needs a query, it has no items',
      });
    check.texts([chart.label, ...chart.items.map(({ label }) => label)], levels);
    for (const { value } of chart.items) {
      const kind = check.path(value.path, value.line, levels);
      if (kind !== null && kind !== 'number')
        check.fail(value.line, { zh: `“${value.path}”不是数`, en: `"${value.path}" is no number` });
    }
    return;
  }
  check.texts(
    chart.series.map(({ label }) => label),
    levels,
  );
  const query = check.query(chart.query.name, chart.query.line, levels);
  if (!query) return;
  checkView(chart, query, line, check);
  if (check.column(query, chart.category, line) === 'number')
    check.fail(line, { zh: `“${chart.category}”不是分组`, en: `"${chart.category}" is no dimension` });
  if (chart.type === 'tile-map') checkTileMap(chart, check);
  for (const series of chart.series) check.number(query, series.value, series.line);
};

const checks: {
  readonly [K in BlockDefinition['kind']]: (
    block: Extract<BlockDefinition, { kind: K }>,
    check: ReferenceCheck,
  ) => void;
} = {
  prose: ({ text, levels, see }: ProseBlock, check) => {
    check.text(text, levels);
    for (const { id, line } of see) check.shown(id, line);
  },
  table: checkRowsTable,
  items: checkItemsTable,
  chart: checkChart,
};

export const checkBlock = <K extends BlockDefinition['kind']>(
  block: Extract<BlockDefinition, { kind: K }>,
  check: ReferenceCheck,
): void => checks[block.kind](block, check);
