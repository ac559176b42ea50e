import { entryOf } from '@xiangtong/domain';
import {
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  type CubeCompare,
  type CubeDimension,
} from '@xiangtong/contracts';
import type { ScopeLevel } from '../grammar/scope-level';
import { recordsTableNames } from '../sources/records/table-names';
import { readLevels, readOrder } from './read-common';
import { readJoinQuery, readPriceVolumeQuery, type KnownQueries } from './read-derived-queries';
import {
  impactTables,
  periodVariables,
  type CubeQueryDefinition,
  type ImpactQueryDefinition,
  type PeriodVariable,
  type QueryDefinition,
  type RecordsQueryDefinition,
  type WhereValue,
} from './report-definition';
import type { YamlCursor, YamlFields } from './yaml-cursor';

/** The scope of a report filters these; a definition that filters them too could reach outside the scope. */
const scopeDimensions: readonly CubeDimension[] = [
  'unit',
  'village',
  'park',
  'township',
  'county',
  'prefecture',
];

const OWN_PROVINCE = '$ownProvince';

const readWhereValue = (cursor: YamlCursor): WhereValue => {
  if (cursor.isList) return { kind: 'members', members: cursor.items().map((item) => item.text()) };
  const text = cursor.text();
  if (text === OWN_PROVINCE) return { kind: 'ownProvince' };
  const match = /^\$first\.(\w+)\.(\w+)$/.exec(text);
  if (match) return { kind: 'first', query: match[1]!, dimension: match[2]! };
  if (text.startsWith('$'))
    cursor.fail({
      zh: `“${text}”不是引用，请写“$first.查询.分组”或“${OWN_PROVINCE}”`,
      en: `"${text}" is no reference; write "$first.query.dimension" or "${OWN_PROVINCE}"`,
    });
  return { kind: 'members', members: [text] };
};

const readWhere = (cursor: YamlCursor | null): CubeQueryDefinition['where'] => {
  const where: Partial<Record<CubeDimension, WhereValue>> = {};
  for (const [name, value] of cursor?.entries() ?? []) {
    const dimension = cubeDimensions.find((known) => known === name);
    if (dimension === undefined) value.fail({ zh: `没有分组“${name}”`, en: `unknown dimension "${name}"` });
    else if (scopeDimensions.includes(dimension))
      value.fail({
        zh: `“${name}”由报表的范围决定，定义里不能写`,
        en: `"${name}" is set by the scope of the report`,
      });
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

const readRecordsQuery = (
  name: string,
  cursor: YamlCursor,
  levels: readonly ScopeLevel[],
): RecordsQueryDefinition => {
  const fields = cursor.fields(['records', 'period', 'order', 'scopes']);
  return {
    source: 'records',
    ...common(name, fields, levels),
    table: fields.need('records')?.oneOf(recordsTableNames, 'records table') ?? recordsTableNames[0],
  };
};

type QueryReader = (
  name: string,
  cursor: YamlCursor,
  levels: readonly ScopeLevel[],
  known: KnownQueries,
) => QueryDefinition | null;

/** The field that names the source of a query; a query without it reads the cube. */
const readers: Readonly<Record<string, QueryReader>> = {
  impact: readImpactQuery,
  records: readRecordsQuery,
  join: (name, cursor, _, known) => readJoinQuery(name, cursor, known),
  priceVolume: (name, cursor, _, known) => readPriceVolumeQuery(name, cursor, known),
};

const readerOf = (cursor: YamlCursor): QueryReader => {
  const fields = cursor.isMapping ? cursor.entries().map(([field]) => field) : [];
  const telling = fields.find((field) => Object.hasOwn(readers, field));
  return entryOf(readers, telling ?? '') ?? readCubeQuery;
};

/** Placeholder for a query that could not be read, so that references to it do not repeat the mistake. */
const unreadable = (name: string, { line }: YamlCursor, levels: readonly ScopeLevel[]): QueryDefinition => ({
  source: 'impact',
  table: 'figures',
  name,
  line,
  levels,
  sound: false,
  period: '$period',
  order: [],
});

const readQuery = (
  name: string,
  cursor: YamlCursor,
  levels: readonly ScopeLevel[],
  known: KnownQueries,
): QueryDefinition => {
  if (!/^\w+$/.test(name))
    cursor.fail({
      zh: `“${name}”不能作查询名，请用字母和数字`,
      en: `"${name}" is no name for a query; use letters and digits`,
    });
  const before = cursor.mistakeCount;
  const query = readerOf(cursor)(name, cursor, levels, known) ?? unreadable(name, cursor, levels);
  return { ...query, sound: query.sound && cursor.mistakeCount === before };
};

export const readQueries = (
  cursor: YamlCursor | null,
  levels: readonly ScopeLevel[],
): readonly QueryDefinition[] => {
  const known = new Map<string, QueryDefinition>();
  for (const [name, query] of cursor?.entries() ?? []) known.set(name, readQuery(name, query, levels, known));
  return [...known.values()];
};
