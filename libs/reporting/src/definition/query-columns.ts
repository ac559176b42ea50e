import {
  movements,
  compareSuffixes,
  decompositionColumns,
  type ImpactFigures,
  type ImpactOfIncome,
  type LineStandings,
} from '@xiangtong/contracts';
import type { ValueKind } from '../grammar/value';
import { recordsTables } from '../sources/records/registry';
import type {
  Computation,
  CubeQueryDefinition,
  ImpactQueryDefinition,
  ImpactTable,
  JoinQueryDefinition,
  QueryDefinition,
  RecordsQueryDefinition,
} from './report-definition';

export type Columns = ReadonlyMap<string, ValueKind>;

export const coverageColumns = [
  'due',
  'reported',
  'rate',
  'unknownDestinationShare',
  'imputedShare',
] as const;

/**
 * Columns besides `amount`. Effects are in yuan, which add up to `amount.change` (`assortment`: products of one period
 * only), and in points, ratios of the base total. Rows have unit values; the total has the Fisher indexes and the
 * number of products sold in both periods.
 */
const priceVolumeColumns = [
  'price',
  'volume',
  'assortment',
  'pricePoints',
  'volumePoints',
  'assortmentPoints',
  'unitValue',
  'unitValueBase',
  'priceIndex',
  'volumeIndex',
  'matched',
] as const;
export type PriceVolumeColumn = (typeof priceVolumeColumns)[number];

const figures = [
  'households',
  'persons',
  'personKeys',
  'registeredPoorHouseholds',
  'registeredPoorPersons',
  'monitoredHouseholds',
  'householdsPaid',
  'householdsClaimedOnly',
  'householdsClaimed',
  'registeredPoorHouseholdsPaid',
  'registeredPoorHouseholdsClaimedOnly',
  'netIncome',
  'netIncomeRegisteredPoor',
  'netIncomePaid',
  'netIncomeClaimed',
  'gainPerHousehold',
  'gainPerPerson',
  'villagesDriven',
  'lines',
] as const satisfies readonly (keyof ImpactFigures)[];

const standings = [
  'crossed',
  'crossedPersons',
  'notCrossed',
  'notCrossedPersons',
  'aboveBefore',
  'aboveBeforePersons',
  'withoutBaseline',
  'withoutBaselinePersons',
] as const satisfies readonly (keyof LineStandings)[];

const ofIncome = [
  'households',
  'registeredPoorHouseholds',
  'householdsPaid',
  'householdsClaimed',
  'gross',
  'cost',
  'net',
  'netPaid',
  'netClaimed',
] as const satisfies readonly (keyof ImpactOfIncome)[];

const movementFigures = [
  'Households',
  'Persons',
  'RegisteredPoorHouseholds',
  'Net',
  'NetBase',
  'NetChange',
] as const;

const earlierFigures = ['Year', 'Treated', 'Control', 'Effect', 'StandardError', 'PValue'] as const;

interface ImpactShape {
  readonly dimension: string | null;
  readonly figures: readonly string[];
}

export const impactShapes: Readonly<Record<ImpactTable, ImpactShape>> = {
  figures: { dimension: null, figures },
  byMechanism: {
    dimension: 'mechanism',
    figures: ofIncome,
  },
  byIncomeClass: { dimension: 'incomeClass', figures: ofIncome },
  movement: {
    dimension: null,
    figures: [
      'firstTime',
      ...movements.flatMap((movement) => movementFigures.map((name) => `${movement}${name}`)),
    ],
  },
  bySourceUnit: {
    dimension: 'unit',
    figures: ['households', 'registeredPoorHouseholds', 'persons', 'net', 'villagesDriven'],
  },
  byHomeVillage: {
    dimension: 'village',
    figures: ['households', 'registeredPoorHouseholds', 'persons', 'net'],
  },
  coverage: { dimension: null, figures: ['benefited', 'registered', 'ratio'] },
  lineCrossings: {
    dimension: null,
    figures: [
      'year',
      'povertyLine',
      'weakSource',
      ...['', 'Paid', 'Claimed'].flatMap((status) => standings.map((name) => `${name}${status}`)),
    ],
  },
  doubts: { dimension: null, figures: ['year', 'all', 'open', 'answered'] },
  effects: {
    dimension: 'county',
    figures: [
      'treated',
      'control',
      'villages',
      'treatedChange',
      'controlChange',
      'effect',
      'standardError',
      'low',
      'high',
      'degreesOfFreedom',
      'pValue',
      'isEstimated',
      'isBeyondChance',
      'isWithinChance',
      'trendAlike',
      'trendApart',
      ...[1, 2].flatMap((years) => earlierFigures.map((name) => `before${years}${name}`)),
    ],
  },
};

/** `portion` is the figure's share of the total (占比). */
const withDerived = (names: readonly string[], compared: boolean): readonly string[] =>
  names.flatMap((name) => [
    name,
    `${name}.portion`,
    ...(compared ? compareSuffixes.map((suffix) => `${name}.${suffix}`) : []),
  ]);

interface QueryShape {
  readonly dimensions: readonly string[];
  /** Texts beside the dimensions. */
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

const unitOfProducts = (dimensions: readonly string[]): readonly string[] =>
  dimensions.includes('product') ? ['baseUnit'] : [];

const cubeShape = ({ by, measures, compare }: CubeQueryDefinition): QueryShape => ({
  dimensions: by,
  texts: unitOfProducts(by),
  numbers: [
    ...withDerived(measures, compare !== null),
    ...(compare === null || by.length > 0 ? [] : decompositionColumns),
  ],
});

const impactShape = ({ table }: ImpactQueryDefinition): QueryShape => {
  const { dimension, figures: columns } = impactShapes[table];
  return {
    dimensions: dimension === null ? [] : [dimension],
    texts: [],
    numbers: withDerived(columns, true),
  };
};

const recordsShape = ({ table }: RecordsQueryDefinition): QueryShape => {
  const { dimensions, texts, figures: columns } = recordsTables[table];
  return { dimensions, texts, numbers: withDerived(columns, false) };
};

/** A computed column has a base when both of its parts have one. */
const computedNumbers = (columns: readonly string[], compute: readonly Computation[]): readonly string[] => {
  const known = new Set(columns);
  for (const { name, left, right } of compute) {
    const compared = known.has(`${left}.base`) && known.has(`${right}.base`);
    for (const column of withDerived([name], compared)) known.add(column);
  }
  return [...known];
};

const joinShape = ({ queries, compute }: JoinQueryDefinition): QueryShape => {
  const shapes = queries.map((query) => ({ query, shape: shapeOf(query) }));
  const columns = shapes.flatMap(({ query, shape }) => shape.numbers.map((name) => `${query.name}.${name}`));
  const dimensions = shapes[0]?.shape.dimensions ?? [];
  return { dimensions, texts: unitOfProducts(dimensions), numbers: computedNumbers(columns, compute) };
};

const priceVolumeShape = (): QueryShape => ({
  dimensions: ['product'],
  texts: ['baseUnit'],
  numbers: [...withDerived(['amount'], true), ...priceVolumeColumns],
});

const shapes: {
  readonly [S in QueryDefinition['source']]: (query: Extract<QueryDefinition, { source: S }>) => QueryShape;
} = {
  cube: cubeShape,
  impact: impactShape,
  records: recordsShape,
  join: joinShape,
  priceVolume: priceVolumeShape,
};

const shapeOf = <S extends QueryDefinition['source']>(
  query: Extract<QueryDefinition, { source: S }>,
): QueryShape => shapes[query.source](query);

/** Dimensions of a query, codes named in the reader's language. */
export const dimensionsOf = (query: QueryDefinition): readonly string[] => shapeOf(query).dimensions;

/** Checking a definition looks up each value that it names. */
const known = new WeakMap<QueryDefinition, Columns>();

/** The columns of a row, and of the total, of a query. `baseUnit` is the unit of measure of the row's product. */
export const columnsOf = (query: QueryDefinition): Columns => {
  const columns = known.get(query) ?? findColumns(query);
  known.set(query, columns);
  return columns;
};

const findColumns = (query: QueryDefinition): Columns => {
  const { dimensions, texts, numbers } = shapeOf(query);
  return new Map<string, ValueKind>([
    ...[...dimensions, ...texts].map((name): [string, ValueKind] => [name, 'text']),
    ...numbers.map((name): [string, ValueKind] => [name, 'number']),
  ]);
};
