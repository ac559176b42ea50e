/** The subject of a report: a reporting unit (village, park, operation centre, lower installation) or a division. */
export const scopeLevels = [
  'village',
  'park',
  'centre',
  'installation',
  'township',
  'county',
  'prefecture',
  'province',
] as const;
export type ScopeLevel = (typeof scopeLevels)[number];

const unitLevels: readonly ScopeLevel[] = ['village', 'park', 'centre', 'installation'];

export const isUnitLevel = (level: ScopeLevel): boolean => unitLevels.includes(level);

export type MoneyScale = 'yuan' | 'wan' | 'yi';

/** Money in prose: full yuan for a village, 万元 for a county, 亿元 for a city. Tables of all levels are in 万元. */
export const proseScale: Readonly<Record<ScopeLevel, MoneyScale>> = {
  village: 'yuan',
  park: 'yuan',
  centre: 'yuan',
  installation: 'wan',
  township: 'yuan',
  county: 'wan',
  prefecture: 'yi',
  province: 'yi',
};
