import {
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  type CubeCompare,
  type CubeDimension,
} from '@xiangtong/contracts';
import type { ScopeLevel } from '../grammar/scope-level';
import { readLevels, readOrder } from './read-common';
import {
  impactTables,
  periodVariables,
  type CubeQueryDefinition,
  type ImpactQueryDefinition,
  type PeriodVariable,
  type QueryDefinition,
  type WhereValue,
} from './report-definition';
import type { YamlCursor, YamlFields } from './yaml-cursor';

/** The scope of a report cuts these; a definition that did so too could reach out of the scope. */
const scopeDimensions: readonly CubeDimension[] = [
  'unit',
  'village',
  'park',
  'township',
  'county',
  'prefecture',
];

const readWhereValue = (cursor: YamlCursor): WhereValue => {
  if (cursor.isList) return { kind: 'members', members: cursor.items().map((item) => item.text()) };
  const text = cursor.text();
  const match = /^\$first\.(\w+)\.(\w+)$/.exec(text);
  if (match) return { kind: 'first', query: match[1]!, dimension: match[2]! };
  if (text.startsWith('$')) cursor.fail(`"${text}" is no reference; write "$first.query.dimension"`);
  return { kind: 'members', members: [text] };
};

const readWhere = (cursor: YamlCursor | null): CubeQueryDefinition['where'] => {
  const where: Partial<Record<CubeDimension, WhereValue>> = {};
  for (const [name, value] of cursor?.entries() ?? []) {
    const dimension = cubeDimensions.find((known) => known === name);
    if (dimension === undefined) value.fail(`unknown dimension "${name}"`);
    else if (scopeDimensions.includes(dimension)) value.fail(`"${name}" is set by the scope of the report`);
    else where[dimension] = readWhereValue(value);
  }
  return where;
};

const readPeriod = (cursor: YamlCursor | null): PeriodVariable =>
  cursor?.oneOf(periodVariables, 'period') ?? '$period';

const readCompare = (cursor: YamlCursor | null): CubeCompare | null =>
  cursor?.oneOf(cubeCompares, 'comparison') ?? null;

const common = (name: string, fields: YamlFields, levels: readonly ScopeLevel[]) => ({
  name,
  sound: true,
  line: fields.line,
  levels: readLevels(fields.get('scopes'), levels),
  period: readPeriod(fields.get('period')),
  order: readOrder(fields.get('order')),
});

const cubeFields = ['measures', 'by', 'where', 'period', 'compare', 'order', 'limit', 'scopes'] as const;

const readCubeQuery = (
  name: string,
  cursor: YamlCursor,
  levels: readonly ScopeLevel[],
): CubeQueryDefinition => {
  const fields = cursor.fields(cubeFields);
  return {
    source: 'cube',
    ...common(name, fields, levels),
    measures: (fields.need('measures')?.items() ?? []).map((item) => item.oneOf(cubeMeasures, 'measure')),
    by: (fields.get('by')?.items() ?? []).map((item) => item.oneOf(cubeDimensions, 'dimension')),
    where: readWhere(fields.get('where')),
    compare: readCompare(fields.get('compare')),
    limit: fields.get('limit')?.integer() ?? null,
  };
};

const readImpactQuery = (
  name: string,
  cursor: YamlCursor,
  levels: readonly ScopeLevel[],
): ImpactQueryDefinition => {
  const fields = cursor.fields(['impact', 'period', 'order', 'scopes']);
  return {
    source: 'impact',
    ...common(name, fields, levels),
    table: fields.need('impact')?.oneOf(impactTables, 'impact table') ?? 'figures',
  };
};

const readQuery = (name: string, cursor: YamlCursor, levels: readonly ScopeLevel[]): QueryDefinition => {
  if (!/^\w+$/.test(name)) cursor.fail(`"${name}" is no name for a query; use letters and digits`);
  const before = cursor.mistakeCount;
  const isImpact = cursor.isMapping && cursor.entries().some(([field]) => field === 'impact');
  const query = isImpact ? readImpactQuery(name, cursor, levels) : readCubeQuery(name, cursor, levels);
  return { ...query, sound: cursor.mistakeCount === before };
};

/** A query with the field `impact` reads the impact summary, every other one the cube. */
export const readQueries = (
  cursor: YamlCursor | null,
  levels: readonly ScopeLevel[],
): readonly QueryDefinition[] =>
  (cursor?.entries() ?? []).map(([name, query]) => readQuery(name, query, levels));
