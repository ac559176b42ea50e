import { entryOf } from '@xiangtong/domain';
import { groupBy } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { dataflowId, DATA_STRUCTURE } from '../model/artefacts';
import {
  attributeIds,
  isAttribute,
  isDimension,
  keyDimensions,
  MEASURE,
  type AttributeId,
  type DimensionId,
} from '../model/components';
import { keyOf, type EditionFigures, type Observation } from '../model/observation';
import { holds, passes, readFilter, type Filter } from './filters';
import { isOurs, selects, type Identification } from './identification';

export const ALL_DIMENSIONS = 'AllDimensions';

export interface DataPath extends Identification {
  readonly context: string;
  readonly key: string;
}

export interface DataQuery {
  readonly path: DataPath;
  /** One of these: a code or `*` for each dimension. */
  readonly keys: readonly (readonly string[])[];
  readonly filters: readonly Filter[];
  readonly firstN: number | null;
  readonly lastN: number | null;
  readonly dimensionAtObservation: DimensionId | typeof ALL_DIMENSIONS;
  readonly attributes: readonly AttributeId[];
  readonly hasMeasure: boolean;
}

const invalid = (parameter: string, value: string): DomainError =>
  new DomainError('SDMX.QUERY_INVALID', { parameter, value: value.slice(0, 200) });

const unsupported = (parameter: string, value: string): DomainError =>
  new DomainError('SDMX.UNSUPPORTED', { parameter, value: value.slice(0, 200) });

const readKeys = (written: string): readonly (readonly string[])[] =>
  written.split(',').map((key) => {
    const codes = key.split('.').map((code) => (code === '' ? '*' : code));
    if (codes.length > keyDimensions.length) throw invalid('key', written);
    return codes;
  });

const readCount = (parameter: string, written: string | null): number | null => {
  if (written === null) return null;
  if (!/^[1-9]\d{0,6}$/.test(written)) throw invalid(parameter, written);
  return Number(written);
};

const readAttributes = (written: string): readonly AttributeId[] => {
  const named = written.split(',').flatMap((one): readonly AttributeId[] => {
    if (['dsd', 'all', 'obs'].includes(one)) return attributeIds;
    if (['none', 'msd', 'dataset', 'series'].includes(one)) return [];
    if (!isAttribute(one)) throw invalid('attributes', written);
    return [one];
  });
  return attributeIds.filter((id) => named.includes(id));
};

const readMeasures = (written: string): boolean => {
  if (!['all', 'none', MEASURE].includes(written)) throw invalid('measures', written);
  return written !== 'none';
};

const readLayout = (written: string): DataQuery['dimensionAtObservation'] => {
  if (written === ALL_DIMENSIONS || isDimension(written)) return written;
  throw invalid('dimensionAtObservation', written);
};

/** Parameters of which only the value that changes nothing is understood. */
const without: Readonly<Record<string, string>> = { includeHistory: 'false' };

const known = [
  'firstNObservations',
  'lastNObservations',
  'dimensionAtObservation',
  'attributes',
  'measures',
  'format',
];

const checkNames = (asked: URLSearchParams): void => {
  for (const [name, value] of asked) {
    if (known.includes(name) || name.startsWith('c[') || entryOf(without, name) === value) continue;
    throw Object.hasOwn(without, name) || name === 'updatedAfter'
      ? unsupported(name, value)
      : invalid(name, value);
  }
};

const contexts = ['dataflow', 'datastructure', 'provisionagreement'];

/** Throws SDMX.QUERY_INVALID for what the standard does not know, SDMX.UNSUPPORTED for what this service does not. */
export const readDataQuery = (path: DataPath, asked: URLSearchParams): DataQuery => {
  checkNames(asked);
  if (!path.context.split(',').every((one) => one === '*' || contexts.includes(one)))
    throw invalid('context', path.context);
  return {
    path,
    keys: readKeys(path.key),
    filters: [...asked].flatMap(([name, value]) => {
      const [, id] = /^c\[(\w+)\]$/.exec(name) ?? [];
      if (name.startsWith('c[') && id === undefined) throw invalid(name, value);
      return id === undefined ? [] : [readFilter(id, value)];
    }),
    firstN: readCount('firstNObservations', asked.get('firstNObservations')),
    lastN: readCount('lastNObservations', asked.get('lastNObservations')),
    dimensionAtObservation: readLayout(asked.get('dimensionAtObservation') ?? 'TIME_PERIOD'),
    attributes: readAttributes(asked.get('attributes') ?? 'dsd'),
    hasMeasure: readMeasures(asked.get('measures') ?? 'all'),
  };
};

/** Whether the query asks for the figures of a report. */
export const asksForReport = ({ path }: Pick<DataQuery, 'path'>, report: string): boolean =>
  isOurs(path) &&
  ((selects(path.context, 'dataflow') && selects(path.id, dataflowId(report))) ||
    (selects(path.context, 'datastructure') && selects(path.id, DATA_STRUCTURE)));

/** Those in force; a query on seals asks for editions of their own, each with its figures, whatever newer ones print. */
export const editionsAsked = (
  { filters }: Pick<DataQuery, 'filters'>,
  editions: readonly EditionFigures[],
): readonly EditionFigures[] => {
  const ofSeals = filters.filter(({ component }) => component === 'SEAL');
  if (ofSeals.length === 0) return editions.filter(({ isReplaced }) => !isReplaced);
  return editions.filter(({ seal }) => ofSeals.every((filter) => holds(filter, seal)));
};

const matches = ({ dimensions }: Observation, codes: readonly string[]): boolean =>
  codes.every((code, at) => code === '*' || dimensions[keyDimensions[at]!] === code);

const bySeries = (observations: readonly Observation[]): ReadonlyMap<string, Observation[]> =>
  groupBy(observations, (observation) => keyOf(observation, keyDimensions));

/** Observations in the order of time within their series. */
const someOf = (
  own: readonly Observation[],
  first: number | null,
  last: number | null,
): readonly Observation[] =>
  own.filter((_, at) => (first !== null && at < first) || (last !== null && at >= own.length - last));

export const answerOf = (query: DataQuery, all: readonly Observation[]): readonly Observation[] => {
  const { keys, filters, firstN, lastN } = query;
  const found = all.filter(
    (observation) =>
      keys.some((key) => matches(observation, key)) && filters.every((filter) => passes(observation, filter)),
  );
  if (firstN === null && lastN === null) return found;
  return [...bySeries(found).values()].flatMap((own) => someOf(own, firstN, lastN));
};
