import type { ImpactFigures } from '@xiangtong/contracts';
import type { ValueKind } from '../grammar/value';
import type { ImpactTable, QueryDefinition } from './report-definition';

export type Columns = ReadonlyMap<string, ValueKind>;

/** Columns that follow from a figure and its base; `portion` is the figure's share of the total (占比). */
export const derivedSuffixes = ['base', 'change', 'growth', 'contribution', 'share'] as const;

export const decompositionColumns = ['continuing', 'entry', 'exit', 'response', 'comparableGrowth'] as const;

export const coverageColumns = [
  'due',
  'reported',
  'rate',
  'unknownDestinationShare',
  'imputedShare',
] as const;

const figures = [
  'households',
  'persons',
  'personKeys',
  'registeredPoorHouseholds',
  'registeredPoorPersons',
  'monitoredHouseholds',
  'netIncome',
  'netIncomeRegisteredPoor',
  'netIncomePaid',
  'gainPerHousehold',
  'gainPerPerson',
  'villagesDriven',
  'lines',
] as const satisfies readonly (keyof ImpactFigures)[];

interface ImpactShape {
  readonly dimension: string | null;
  readonly figures: readonly string[];
}

export const impactShapes: Readonly<Record<ImpactTable, ImpactShape>> = {
  figures: { dimension: null, figures },
  byMechanism: {
    dimension: 'mechanism',
    figures: ['households', 'registeredPoorHouseholds', 'gross', 'cost', 'net'],
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
      'crossed',
      'crossedPersons',
      'notCrossed',
      'aboveBefore',
      'withoutBaseline',
    ],
  },
};

const withDerived = (names: readonly string[], compared: boolean): readonly string[] =>
  names.flatMap((name) => [
    name,
    `${name}.portion`,
    ...(compared ? derivedSuffixes.map((suffix) => `${name}.${suffix}`) : []),
  ]);

const numbers = (names: readonly string[]): [string, ValueKind][] => names.map((name) => [name, 'number']);

/** Dimensions of a query, codes named in the reader's language. */
export const dimensionsOf = (query: QueryDefinition): readonly string[] => {
  if (query.source === 'cube') return query.by;
  const { dimension } = impactShapes[query.table];
  return dimension === null ? [] : [dimension];
};

/** What a row, and the total, of a query holds. `baseUnit` is the unit of measure of the row's product. */
export const columnsOf = (query: QueryDefinition): Columns => {
  const names = query.source === 'cube' ? query.measures : impactShapes[query.table].figures;
  const compared = query.source === 'impact' || query.compare !== null;
  const dimensions = dimensionsOf(query);
  const texts = dimensions.includes('product') ? [...dimensions, 'baseUnit'] : dimensions;
  return new Map<string, ValueKind>([
    ...texts.map((name): [string, ValueKind] => [name, 'text']),
    ...numbers(withDerived(names, compared)),
    ...(query.source === 'cube' && compared ? numbers(decompositionColumns) : []),
  ]);
};
