import type { ImpactDimension, ImpactMeasureGroup } from '@xiangtong/contracts';
import { classOfLine } from '../summary/incomes';

/** SQL of a member's code, over `line` (a benefit with its shown month), `unit` and `household`. */
const codes: Readonly<Record<ImpactDimension, string>> = {
  unit: 'unit.code',
  county: 'left(unit.division, 6)',
  prefecture: `left(unit.division, 4) || '00'`,
  homeVillage: 'household.village',
  homeTownship: 'left(household.village, 9)',
  homeCounty: 'left(household.village, 6)',
  homePrefecture: `left(household.village, 4) || '00'`,
  mechanism: 'line.mechanism',
  incomeClass: classOfLine,
  month: `(line.month / 100) || '-' || lpad((line.month % 100)::text, 2, '0')`,
  year: '(line.month / 100)::text',
};

export const homeDimensions = ['homeVillage', 'homeTownship', 'homeCounty', 'homePrefecture'] as const;
export const unitPlaces = ['county', 'prefecture'] as const;

/** What can be filtered by; months and years are chosen by the period. */
export const filterDimensions = [
  'unit',
  ...unitPlaces,
  ...homeDimensions,
  'mechanism',
  'incomeClass',
] as const satisfies readonly ImpactDimension[];

const everything = Object.keys(codes) as readonly ImpactDimension[];

/** Dimensions by which the measures of each group can be broken down. */
export const fittingDimensions: Readonly<Record<ImpactMeasureGroup, readonly ImpactDimension[]>> = {
  lines: everything,
  movement: everything,
  coverage: homeDimensions,
  crossing: ['unit', ...unitPlaces, ...homeDimensions, 'year'],
};

/** Columns `d0`, `d1`, … with the codes of the members. */
export const memberColumns = (by: readonly ImpactDimension[]): string =>
  by.map((dimension, index) => `${codes[dimension]} as d${index},`).join(' ');

export const memberNames = (by: readonly ImpactDimension[]): readonly string[] =>
  by.map((_, index) => `d${index}`);

/**
 * `group by` of rows and totals at once: totals are counted, not summed. `each` is what both are counted by before;
 * `is_total` tells them apart.
 */
export const rowsAndTotals = (by: readonly ImpactDimension[], each?: string) => {
  const names = memberNames(by);
  const sets = by.length === 0 ? [[]] : [names, []];
  const list = sets.map((set) => `(${[...set, ...(each ? [each] : [])].join(', ')})`);
  return {
    isTotal: by.length === 0 ? 'true as is_total' : `grouping(${names[0]}) = 1 as is_total`,
    members: names.map((name) => `${name},`).join(' '),
    groupBy: `group by grouping sets (${list.join(', ')})`,
  };
};
