import { periodEnding, type Month, type PeriodType } from '@xiangtong/domain';

/** `sales` 销售情况, `capacity` 电商能力, `park` 产业园. */
export const forms = ['sales', 'capacity', 'park'] as const;
export type FormCode = (typeof forms)[number];

/** A form whose lines are values of indicators. */
export type IndicatorForm = Exclude<FormCode, 'sales'>;

/** Fixed for ever: stored periods are read by it. */
export const formPeriodTypes: Readonly<Record<FormCode, PeriodType>> = {
  sales: 'month',
  capacity: 'quarter',
  park: 'year',
};

/** The period of a form in its usual notation, from its last month: `2019-12`, `2019-Q4`, `2019`. */
export const formPeriod = (form: FormCode, month: Month): string =>
  periodEnding(formPeriodTypes[form], month).text;

/** Whether January needs its own report: no, together with February, or yes. */
export const januaryRules = ['exempt', 'with-february', 'reported'] as const;
export type JanuaryRule = (typeof januaryRules)[number];

export const unitKinds = ['village', 'park', 'centre', 'installation'] as const;
/**
 * `village` 村, `park` 电商产业园, `centre` the county's operation centre 运营中心, `installation` 下级平台: a county or township
 * whose figures its own installation publishes.
 */
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

export type PeriodState = 'open' | 'closed' | 'exempt';
