import { dimensionsOf } from './query-columns';
import type { ReferenceCheck } from './reference-check';
import type { QueryDefinition, ReportDefinition } from './report-definition';

/** Queries whose first row another query refers to. */
export const dependenciesOf = (query: QueryDefinition): readonly string[] =>
  query.source === 'impact'
    ? []
    : Object.values(query.where).flatMap((value) => (value.kind === 'first' ? [value.query] : []));

/** Queries in an order in which each comes after those it refers to; `onCycle` names the ones that never can. */
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
  if (query.source === 'impact') return;
  for (const value of Object.values(query.where)) {
    if (value.kind !== 'first') continue;
    const source = check.query(value.query, query.line, query.levels);
    if (source && !dimensionsOf(source).includes(value.dimension)) {
      check.fail(query.line, `query "${source.name}" has no dimension "${value.dimension}"`);
    }
  }
};

export const checkQueries = (definition: ReportDefinition, check: ReferenceCheck): void => {
  for (const query of definition.queries.filter(({ sound }) => sound)) {
    for (const { key } of query.order) {
      check.column(query, key, query.line);
      if (query.source === 'cube' && /^baseUnit$|\.portion$/.test(key)) {
        check.fail(query.line, `the cube cannot order by "${key}"`);
      }
    }
    checkReferences(query, check);
  }
  inDependencyOrder(definition.queries, ({ name, line }) =>
    check.fail(line, `query "${name}" refers to itself in a circle`),
  );
  const first = definition.queries[0];
  const always = definition.queries.some(
    ({ source, levels }) => source === 'cube' && definition.scopes.every((level) => levels.includes(level)),
  );
  if (first && !always)
    check.fail(first.line, 'one query for all scopes must read the cube: it gives the ledger position');
};
