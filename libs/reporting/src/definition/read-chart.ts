import { columnFormatNames } from '../grammar/column-formats';
import type { ScopeLevel } from '../grammar/scope-level';
import {
  optionalTextKey,
  readLevels,
  readPath,
  readQueryName,
  readTextKey,
  readView,
  viewFields,
} from './read-common';
import type { BarItem, ItemsChart, RowsChart, SeriesDefinition } from './report-definition';
import type { YamlCursor, YamlFields } from './yaml-cursor';

const chartTypes = ['bar', 'horizontal-bar', 'line', 'waterfall', 'tile-map'] as const;

const readSeries = (cursor: YamlCursor): SeriesDefinition => {
  const fields = cursor.fields(['value', 'label']);
  return {
    line: fields.line,
    value: fields.need('value')?.text() ?? '',
    label: readTextKey(fields.need('label')),
  };
};

const readBarItem = (cursor: YamlCursor): BarItem => {
  const fields = cursor.fields(['label', 'value', 'level']);
  const value = fields.need('value');
  return {
    label: readTextKey(fields.need('label')),
    value: { path: value?.text() ?? '', line: value?.line ?? fields.line },
    level: fields.get('level')?.oneOf(['true', 'false'] as const, 'answer') === 'true',
  };
};

const commonFields = ['chart', 'type', 'scopes', 'when', 'title', 'alternative', 'format', 'unit'];
const itemFields = [...commonFields, 'label', 'items'];
const rowFields = [...commonFields, 'query', 'category', 'series'];

const readCommon = (fields: YamlFields, levels: readonly ScopeLevel[]) => ({
  kind: 'chart' as const,
  id: fields.need('chart')?.text() ?? '',
  line: fields.line,
  levels: readLevels(fields.get('scopes'), levels),
  when: readPath(fields.get('when')),
  type: fields.need('type')?.oneOf(chartTypes, 'chart type') ?? 'bar',
  title: readTextKey(fields.need('title')),
  alternativeText: readTextKey(fields.need('alternative')),
  format: fields.need('format')?.oneOf(columnFormatNames, 'format') ?? 'count',
  unit: optionalTextKey(fields.get('unit')),
});

export const readChart = (cursor: YamlCursor, levels: readonly ScopeLevel[]): RowsChart | ItemsChart => {
  if (cursor.entries().some(([name]) => name === 'items')) {
    const fields = cursor.fields(itemFields);
    return {
      shape: 'items',
      ...readCommon(fields, levels),
      label: readTextKey(fields.need('label')),
      items: (fields.need('items')?.items() ?? []).map(readBarItem),
    };
  }
  const fields = cursor.fields([...rowFields, ...viewFields]);
  return {
    shape: 'rows',
    ...readCommon(fields, levels),
    query: readQueryName(fields.need('query')),
    category: fields.need('category')?.text() ?? '',
    series: (fields.need('series')?.items() ?? []).map(readSeries),
    ...readView(fields),
  };
};
