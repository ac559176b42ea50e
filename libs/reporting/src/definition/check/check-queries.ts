import { columnsOf, dimensionsOf } from '../query-columns';
import { partLevels } from '../repetition';
import type { QueryDefinition, ReportDefinition } from '../report-definition';
import type { ReferenceCheck } from './reference-check';

/** Queries that must have been answered before. */
const dependencies: {
  readonly [S in QueryDefinition['source']]: (
    query: Extract<QueryDefinition, { source: S }>,
  ) => readonly string[];
} = {
  cube: ({ where }) => Object.values(where).flatMap((value) => (value.kind === 'first' ? [value.query] : [])),
  impact: () => [],
  records: () => [],
  join: ({ queries }) => queries.map(({ name }) => name),
  priceVolume: ({ products }) => [products.name],
};

export const dependenciesOf = <S extends QueryDefinition['source']>(
  query: Extract<QueryDefinition, { source: S }>,
): readonly string[] => dependencies[query.source](query);

/** Queries in an order in which each comes after those it refers to; `onCycle` names those that form a cycle. */
export const inDependencyOrder = (
  queries: readonly QueryDefinition[],
  onCycle: (query: QueryDefinition) => void,
): readonly QueryDefinition[] => {
  const known = new Set(queries.map(({ name }) => name));
  const done = new Set<string>();
  const ordered: QueryDefinition[] = [];
  let waiting = queries;
  while (waiting.length > 0) {
    const ready = waiting.filter((query) =>
      dependenciesOf(query).every((name) => done.has(name) || !known.has(name)),
    );
    if (ready.length === 0) {
      waiting.forEach(onCycle);
      break;
    }
    ready.forEach(({ name }) => done.add(name));
    ordered.push(...ready);
    waiting = waiting.filter(({ name }) => !done.has(name));
  }
  return ordered;
};

const checkReferences = (query: QueryDefinition, check: ReferenceCheck): void => {
  if (query.source !== 'cube') return;
  for (const value of Object.values(query.where)) {
    if (value.kind !== 'first') continue;
    const source = check.query(value.query, query.line, query.levels);
    if (source && !dimensionsOf(source).includes(value.dimension)) {
      check.fail(query.line, {
        zh: `查询“${source.name}”没有分组“${value.dimension}”`,
        en: `query "${source.name}" has no dimension "${value.dimension}"`,
      });
    }
  }
};

/** A computation may use earlier ones, so each is checked against the columns that exist at that point. */
const checkComputations = (query: QueryDefinition, check: ReferenceCheck): void => {
  if (query.source !== 'join') return;
  query.compute.forEach(({ name, line, left, right }, index) => {
    const before = { ...query, compute: query.compute.slice(0, index) };
    if (columnsOf(before).has(name))
      check.fail(line, { zh: `列“${name}”写了两次`, en: `the column "${name}" is there twice` });
    for (const operand of [left, right]) check.number(before, operand, line);
  });
};

export const checkQueries = (definition: ReportDefinition, check: ReferenceCheck): void => {
  for (const query of definition.queries.filter(({ sound }) => sound)) {
    for (const { key } of query.order) {
      check.column(query, key, query.line);
      if (query.source === 'cube' && /^baseUnit$|\.portion$/.test(key)) {
        check.fail(query.line, { zh: `不能按“${key}”排序`, en: `the cube cannot order by "${key}"` });
      }
    }
    checkReferences(query, check);
    checkComputations(query, check);
  }
  inDependencyOrder(definition.queries, ({ name, line }) =>
    check.fail(line, { zh: `查询“${name}”绕回到自己`, en: `query "${name}" refers to itself in a circle` }),
  );
  const first = definition.queries[0];
  const always = definition.queries.some(
    ({ source, levels }) =>
      source === 'cube' && partLevels(definition).every((level) => levels.includes(level)),
  );
  if (first && !always)
    check.fail(first.line, {
      zh: '至少要有一个用于所有范围的立方体查询：账本位置由它给出',
      en: 'one query for all scopes must read the cube: it gives the ledger position',
    });
};
