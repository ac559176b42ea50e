import { scopeLevels, type ScopeLevel } from '../grammar/scope-level';
import { dimensionsOf } from './query-columns';
import { readLevels, readOrder } from './read-common';
import {
  operators,
  type Computation,
  type JoinQueryDefinition,
  type PriceVolumeQueryDefinition,
  type QueryDefinition,
} from './report-definition';
import type { YamlCursor, YamlFields } from './yaml-cursor';

/** Queries read so far: a query made from others comes after them, so that cycles are impossible. */
export type KnownQueries = ReadonlyMap<string, QueryDefinition>;

const COMPUTATION = /^([\w.]+)\s+([-+*/])\s+([\w.]+)$/;

/** `amount / floorArea` */
const readComputation = (name: string, cursor: YamlCursor): Computation[] => {
  if (!/^[a-zA-Z]\w*$/.test(name))
    cursor.fail({
      zh: `“${name}”不能作列名，请用字母和数字`,
      en: `"${name}" is no name for a column; use letters and digits`,
    });
  const text = cursor.text();
  const match = COMPUTATION.exec(text);
  const operator = operators.find((known) => known === match?.[2]);
  if (match && operator) return [{ name, line: cursor.line, left: match[1]!, operator, right: match[3]! }];
  if (text !== '')
    cursor.fail({
      zh: `“${text}”不是算式，请写“列 ${operators.join('|')} 列”`,
      en: `"${text}" is no computation; write "column ${operators.join('|')} column"`,
    });
  return [];
};

const readPart = (cursor: YamlCursor, known: KnownQueries): QueryDefinition[] => {
  const name = cursor.text();
  const query = known.get(name);
  if (query) return [query];
  if (name !== '')
    cursor.fail({
      zh: `没有查询“${name}”；由别的查询组成的查询要写在它们后面`,
      en: `unknown query "${name}"; a query made of others comes after them`,
    });
  return [];
};

/** Default: the levels at which all parts are run. */
const levelsOf = (fields: YamlFields, parts: readonly QueryDefinition[]): readonly ScopeLevel[] =>
  readLevels(
    fields.get('scopes'),
    scopeLevels.filter((level) => parts.every(({ levels }) => levels.includes(level))),
  );

const common = (name: string, fields: YamlFields, parts: readonly QueryDefinition[]) => ({
  name,
  sound: parts.every(({ sound }) => sound),
  line: fields.line,
  levels: levelsOf(fields, parts),
  period: parts[0]?.period ?? ('$period' as const),
  order: readOrder(fields.get('order')),
});

const checkDimensions = (cursor: YamlCursor, parts: readonly QueryDefinition[]): void => {
  const [first, ...others] = parts;
  for (const other of others) {
    if (first && String(dimensionsOf(first)) !== String(dimensionsOf(other)))
      cursor.fail({
        zh: `查询“${first.name}”和“${other.name}”的分组不同`,
        en: `queries "${first.name}" and "${other.name}" have different dimensions`,
      });
  }
};

export const readJoinQuery = (name: string, cursor: YamlCursor, known: KnownQueries): JoinQueryDefinition => {
  const fields = cursor.fields(['join', 'compute', 'order', 'scopes']);
  const queries = (fields.need('join')?.items() ?? []).flatMap((item) => readPart(item, known));
  checkDimensions(cursor, queries);
  return {
    source: 'join',
    ...common(name, fields, queries),
    queries,
    compute: (fields.get('compute')?.entries() ?? []).flatMap(([column, value]) =>
      readComputation(column, value),
    ),
  };
};

/** The products a price and volume comparison needs. */
const comparesProducts = (query: QueryDefinition): query is PriceVolumeQueryDefinition['products'] =>
  query.source === 'cube' &&
  String(query.by) === 'product' &&
  query.compare !== null &&
  query.limit === null &&
  ['amount', 'quantity'].every((name) => query.measures.some((measure) => measure === name));

/** Null when it reads no such query; the mistake is reported. */
export const readPriceVolumeQuery = (
  name: string,
  cursor: YamlCursor,
  known: KnownQueries,
): PriceVolumeQueryDefinition | null => {
  const fields = cursor.fields(['priceVolume', 'order', 'scopes']);
  const source = fields.need('priceVolume');
  const products = source ? readPart(source, known)[0] : undefined;
  if (products && comparesProducts(products))
    return { source: 'priceVolume', ...common(name, fields, [products]), products };
  if (products)
    source?.fail({
      zh: `查询“${products.name}”必须只按产品(product)分组，有 amount、quantity 和比较(compare)，没有 limit`,
      en: `query "${products.name}" must be by product alone, with amount, quantity and a comparison, without limit`,
    });
  return null;
};
