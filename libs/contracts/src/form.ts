import { periodEnding, type Month, type PeriodType } from '@xiangtong/domain';

/** `sales` 销售情况, `capacity` 电商能力, `park` 产业园. */
export const forms = ['sales', 'capacity', 'park'] as const;
export type FormCode = (typeof forms)[number];

/** A form whose lines are values of indicators. */
export type IndicatorForm = Exclude<FormCode, 'sales'>;

/** Fixed for good: stored periods are read by it. */
export const formPeriodTypes: Readonly<Record<FormCode, PeriodType>> = {
  sales: 'month',
  capacity: 'quarter',
  park: 'year',
};

/** The period of a form as people write it, from its last month: `2019-12`, `2019-Q4`, `2019`. */
export const formPeriod = (form: FormCode, month: Month): string =>
  periodEnding(formPeriodTypes[form], month).text;

/** Whether January owes a report of its own: no, together with February, or yes. */
export const januaryRules = ['exempt', 'with-february', 'reported'] as const;
export type JanuaryRule = (typeof januaryRules)[number];

export const unitKinds = ['village', 'park', 'centre'] as const;
/** `village` 村, `park` 电商产业园, `centre` the county's operation centre 运营中心. */
export type UnitKind = (typeof unitKinds)[number];

/** Published forms of organisation; a unit may have none. */
export const organisingModels = ['producer-facility-shop', 'association-cooperative-shop'] as const;
export type OrganisingModel = (typeof organisingModels)[number];

export const organisingModelNames: Readonly<Record<OrganisingModel, { zh: string; en: string }>> = {
  'producer-facility-shop': {
    zh: '生产者+生产设施+网店',
    en: 'Producers, production facilities and online shops',
  },
  'association-cooperative-shop': {
    zh: '协会+合作社+网店',
    en: 'Associations, cooperatives and online shops',
  },
};

/** A `stock` is counted at the end of the period and never added over periods; a `flow` happened during it. */
export type IndicatorKind = 'stock' | 'flow';

/** Indicators of the forms beside `sales`; each is a measure of the cube. */
export const indicators = [
  'entrepreneurs',
  'registeredStores',
  'logisticsPoints',
  'trainees',
  'centreFloorArea',
  'residentEnterprises',
  'affiliatedEnterprises',
  'jobs',
  'investment',
  'floorArea',
] as const;
export type Indicator = (typeof indicators)[number];

export interface IndicatorMeaning {
  readonly form: IndicatorForm;
  readonly kind: IndicatorKind;
  readonly byPlatform: boolean;
  readonly decimals: number;
}

const stock = { kind: 'stock', byPlatform: false, decimals: 0 } as const;

/** Fixed for good: stored values are read by it. Names, bounds and who reports them are reference data. */
export const indicatorMeanings: Readonly<Record<Indicator, IndicatorMeaning>> = {
  entrepreneurs: { ...stock, form: 'capacity' },
  registeredStores: { ...stock, form: 'capacity', byPlatform: true },
  logisticsPoints: { ...stock, form: 'capacity' },
  trainees: { ...stock, form: 'capacity', kind: 'flow' },
  centreFloorArea: { ...stock, form: 'capacity', decimals: 2 },
  residentEnterprises: { ...stock, form: 'park' },
  affiliatedEnterprises: { ...stock, form: 'park' },
  jobs: { ...stock, form: 'park' },
  investment: { ...stock, form: 'park', decimals: 2 },
  floorArea: { ...stock, form: 'park', decimals: 2 },
};

/** One line of an indicator form as people send it. */
export interface IndicatorLineInput {
  readonly indicator: Indicator;
  /** Where the indicator is counted by platform, and only there. */
  readonly platform?: string;
  readonly value: string | number;
}

export type PeriodState = 'open' | 'closed' | 'exempt';
