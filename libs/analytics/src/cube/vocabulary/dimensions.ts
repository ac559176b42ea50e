import { organisingModels, unitKinds, type CubeDimension } from '@xiangtong/contracts';
import type { MemberKind } from '../../engine/dimensions';
import type { Words } from '../../engine/words';

/** What a dimension is derived from: the fact itself, its unit, its product, or the month under which it is shown. */
export type DimensionSource = 'fact' | 'unit' | 'product' | 'month';

export interface DimensionDefinition {
  readonly zh: string;
  readonly en: string;
  readonly source: DimensionSource;
  /** SQL of the member's number over f (fact), u (unit), p (product); {month} is the shown month. */
  readonly key: (words: Words) => string;
  /** The column of facts from which the key is computed, where that is slower than grouping by the column first. */
  readonly column?: string;
  /** SQL of the code over {key}; null when the code is looked up among the members of `kind`. */
  readonly code: ((words: Words) => string) | null;
  /** Keys are in the order of their codes, in every engine. */
  readonly isOrdered?: true;
  /** Where names, and codes without a formula, come from. */
  readonly kind: MemberKind | null;
}

/** Codes of a fixed list, whose keys count from `first`. */
function listed(codes: readonly string[], first = 1) {
  return () =>
    `case {key} ${codes.map((code, index) => `when ${index + first} then '${code}'`).join(' ')} end`;
}

const sixDigits = () => `lpad({key}::varchar, 6, '0')`;

/**
 * City of a destination: if only the province is known, it stays there; counties under xx90 are cities of their own.
 */
export const cityKey =
  (code: string) =>
  ({ whole }: Words): string =>
    `(case when ${code} % 10000 = 0 or ${whole(code, '100')} % 100 = 90 then ${code} else ${whole(code, '100')} * 100 end)`;

export const provinceKey =
  (code: string) =>
  ({ whole }: Words): string =>
    `(${whole(code, '10000')} * 10000)`;

/** The 31 provinces of the mainland: not Hong Kong, Macao, Taiwan, abroad or unknown. */
export const isMainland = (code: string): string => `${code} between 110000 and 659999`;

/** Exhaustive: the only place where a dimension becomes SQL. */
export const dimensions: Readonly<Record<CubeDimension, DimensionDefinition>> = {
  unit: {
    zh: '填报单位',
    en: 'Reporting unit',
    source: 'fact',
    key: () => 'f.unit_id',
    code: null,
    kind: 'unit',
  },
  village: {
    zh: '行政村',
    en: 'Village',
    source: 'unit',
    key: () => 'u.village_key',
    code: null,
    kind: 'unit',
  },
  park: {
    zh: '电商产业园',
    en: 'E-commerce park',
    source: 'unit',
    key: () => 'u.park_key',
    code: null,
    kind: 'unit',
  },
  township: {
    zh: '乡镇、园区',
    en: 'Township or park',
    source: 'unit',
    key: () => 'u.township_key',
    code: null,
    kind: 'township',
  },
  county: {
    zh: '县区',
    en: 'County',
    source: 'unit',
    key: () => 'u.county_key',
    code: sixDigits,
    isOrdered: true,
    kind: 'division',
  },
  prefecture: {
    zh: '市州',
    en: 'Prefecture',
    source: 'unit',
    key: () => 'u.prefecture_key',
    code: sixDigits,
    isOrdered: true,
    kind: 'division',
  },
  unitKind: {
    zh: '单位类型',
    en: 'Kind of unit',
    source: 'unit',
    key: () => 'u.kind_key',
    code: listed(unitKinds),
    kind: null,
  },
  organisingModel: {
    zh: '组织模式',
    en: 'Organising model',
    source: 'unit',
    key: () => 'u.model_key',
    code: listed(['none', ...organisingModels], 0),
    kind: null,
  },
  product: {
    zh: '产品',
    en: 'Product',
    source: 'fact',
    key: () => 'f.product_id',
    code: null,
    kind: 'product',
  },
  category: {
    zh: '产品类别',
    en: 'Category',
    source: 'product',
    key: () => 'p.category_key',
    code: null,
    kind: 'category',
  },
  destination: {
    zh: '目的地',
    en: 'Destination',
    source: 'fact',
    key: () => 'f.destination',
    code: sixDigits,
    isOrdered: true,
    kind: 'division',
  },
  destinationProvince: {
    zh: '目的省份',
    en: 'Destination province',
    source: 'fact',
    key: provinceKey('f.destination'),
    column: 'destination',
    code: sixDigits,
    isOrdered: true,
    kind: 'division',
  },
  destinationCity: {
    zh: '目的城市',
    en: 'Destination city',
    source: 'fact',
    key: cityKey('f.destination'),
    column: 'destination',
    code: sixDigits,
    isOrdered: true,
    kind: 'division',
  },
  platform: {
    zh: '平台',
    en: 'Platform',
    source: 'fact',
    key: () => 'f.platform_id',
    code: null,
    kind: 'platform',
  },
  store: { zh: '店铺', en: 'Store', source: 'fact', key: () => 'f.store_id', code: null, kind: 'store' },
  flow: {
    zh: '流向',
    en: 'Flow',
    source: 'fact',
    key: () => 'f.flow',
    code: () => `case {key} when 'u' then 'up' else 'down' end`,
    kind: null,
  },
  month: {
    zh: '月份',
    en: 'Month',
    source: 'month',
    key: () => '{month}',
    code: ({ whole }) => `(${whole('{key}', '100')})::varchar || '-' || lpad(({key} % 100)::varchar, 2, '0')`,
    isOrdered: true,
    kind: null,
  },
  quarter: {
    zh: '季度',
    en: 'Quarter',
    source: 'month',
    key: ({ whole }) => `(${whole('{month}', '100')} * 10 + ${whole('({month} % 100 + 2)', '3')})`,
    code: ({ whole }) => `(${whole('{key}', '10')})::varchar || '-Q' || ({key} % 10)::varchar`,
    isOrdered: true,
    kind: null,
  },
  year: {
    zh: '年份',
    en: 'Year',
    source: 'month',
    key: ({ whole }) => `(${whole('{month}', '100')})`,
    code: () => '{key}::varchar',
    isOrdered: true,
    kind: null,
  },
};

/** Dimensions that depend only on the unit: they also limit what is due and reported. */
export const unitDimensions = [
  'unit',
  'village',
  'park',
  'township',
  'county',
  'prefecture',
  'unitKind',
  'organisingModel',
] as const;
export type UnitDimension = (typeof unitDimensions)[number];

export const isUnitDimension = (dimension: CubeDimension): dimension is UnitDimension =>
  (unitDimensions as readonly string[]).includes(dimension);
