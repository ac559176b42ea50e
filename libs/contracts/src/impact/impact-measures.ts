import type { CubeQuery } from '../cube/cube';
import type { Additivity } from '../cube/cube-measures';
import type { IncomeClass, Mechanism } from './impact';
import type { ImpactDimension } from '../cube/impact-dimensions';
import type { BilingualText } from '../indicators';

export const mechanismNames: Readonly<Record<Mechanism, BilingualText>> = {
  employment: { zh: '务工就业', en: 'Employment' },
  order_purchase: { zh: '订单收购', en: 'Order purchase' },
  dividend: { zh: '入股分红', en: 'Dividend' },
  land_rent: { zh: '土地流转租金', en: 'Land rent' },
  asset_rent: { zh: '资产租赁', en: 'Asset rent' },
  subsidy: { zh: '补贴', en: 'Subsidy' },
  other: { zh: '其他', en: 'Other' },
};

export const incomeClassNames: Readonly<Record<IncomeClass, BilingualText>> = {
  wage: { zh: '工资性收入', en: 'Wages' },
  business: { zh: '经营净收入', en: 'Business' },
  property: { zh: '财产净收入', en: 'Property' },
  transfer: { zh: '转移净收入', en: 'Transfers' },
  other: { zh: '其他', en: 'Other' },
};

/**
 * What a measure is made of: `lines` of benefits; `movement`, the households of a period and of its base; `coverage`,
 * the register; `crossing`, registered poor households against the poverty line of a year.
 */
export type ImpactMeasureGroup = 'lines' | 'movement' | 'coverage' | 'crossing';

export interface ImpactMeasureMeaning extends BilingualText {
  readonly group: ImpactMeasureGroup;
  readonly unit: 'yuan' | 'count' | 'ratio';
  readonly decimals: number;
  readonly additivity: Additivity;
  readonly definition: BilingualText;
}

type Words = readonly [zh: string, en: string];

const meaning = (
  group: ImpactMeasureGroup,
  shape: Pick<ImpactMeasureMeaning, 'unit' | 'decimals' | 'additivity'>,
  [zh, en]: Words,
  [meansZh, means]: Words,
): ImpactMeasureMeaning => ({ group, ...shape, zh, en, definition: { zh: meansZh, en: means } });

const sum = { unit: 'yuan', decimals: 2, additivity: 'additive' } as const;
const count = { unit: 'count', decimals: 0, additivity: 'distinct' } as const;

const linesTable = {
  gross: meaning(
    'lines',
    sum,
    ['毛收入', 'Gross'],
    ['受益明细的收入之和。', 'Sum of the incomes of benefit lines.'],
  ),
  cost: meaning(
    'lines',
    sum,
    ['成本', 'Cost'],
    ['受益明细的成本之和。', 'Sum of the costs of benefit lines.'],
  ),
  net: meaning('lines', sum, ['净收益', 'Net benefit'], ['毛收入减去成本。', 'Gross less cost.']),
  netPaid: meaning(
    'lines',
    sum,
    ['已付净收益', 'Net paid'],
    ['已付的净收益。', 'Net benefit of paid lines.'],
  ),
  netClaimed: meaning(
    'lines',
    sum,
    ['申报净收益', 'Net claimed'],
    ['只有申报的净收益。', 'Net benefit of claimed lines.'],
  ),
  benefitLines: meaning(
    'lines',
    { ...count, additivity: 'additive' },
    ['受益笔数', 'Benefit lines'],
    ['受益明细的笔数。', 'Number of benefit lines.'],
  ),
  households: meaning(
    'lines',
    count,
    ['受益农户', 'Households'],
    ['不同的受益农户，每户只计一次。', 'Distinct benefited households; each counts once.'],
  ),
  persons: meaning(
    'lines',
    count,
    ['受益人口', 'Persons'],
    ['受益农户的家庭成员。', 'Members of the benefited households.'],
  ),
  registeredPoorHouseholds: meaning(
    'lines',
    count,
    ['受益建档立卡户', 'Registered poor households'],
    [
      '受益农户中的四类建档立卡户，不论何时脱贫。',
      'Of the households: the four registered poor kinds, lifted out or not.',
    ],
  ),
  registeredPoorPersons: meaning(
    'lines',
    count,
    ['受益建档立卡人口', 'Registered poor persons'],
    ['受益建档立卡户的家庭成员。', 'Members of the benefited registered poor households.'],
  ),
  monitoredHouseholds: meaning(
    'lines',
    count,
    ['受益监测户', 'Monitored households'],
    ['受益农户中的三类监测户。', 'Of the households: the three monitored kinds.'],
  ),
  householdsPaid: meaning(
    'lines',
    count,
    ['已兑付农户', 'Households paid'],
    ['至少有一笔已付收益的农户。', 'Households with at least one paid benefit.'],
  ),
  householdsClaimedOnly: meaning(
    'lines',
    count,
    ['仅申报农户', 'Households with claims only'],
    ['只有申报收益的农户。', 'Households whose benefits are only claimed.'],
  ),
  villagesDriven: meaning(
    'lines',
    count,
    ['带动村', 'Villages driven'],
    ['有受益户由别处的单位带动的村。', 'Home villages with a household served by a unit of another place.'],
  ),
  netPerHousehold: meaning(
    'lines',
    { ...sum, additivity: 'ratio' },
    ['户均净收益', 'Net per household'],
    ['净收益除以受益农户。', 'Net benefit divided by households.'],
  ),
  netPerPerson: meaning(
    'lines',
    { ...sum, additivity: 'ratio' },
    ['人均净收益', 'Net per person'],
    ['净收益除以受益人口。', 'Net benefit divided by persons.'],
  ),
} as const;

const moved = {
  newlyReached: ['新增', 'newly reached', '本期受益、上年同期没有', 'in the period and not a year before'],
  lost: ['退出', 'lost', '上年同期受益、本期没有', 'a year before and not in the period'],
  continuing: ['持续', 'continuing', '两期都受益', 'in both periods'],
} as const;

const standingWords = {
  crossed: [
    '越过贫困线',
    'crossed the poverty line',
    '基期在线下，算上净收益到线',
    'below before, at or above with the net benefit',
  ],
  notCrossed: [
    '未越过贫困线',
    'below the poverty line',
    '基期在线下，算上净收益仍在线下',
    'below before and with the net benefit',
  ],
  aboveBefore: ['原在贫困线上', 'above the poverty line before', '基期已在线上', 'at or above before'],
  withoutBaseline: [
    '无基期收入',
    'without a baseline',
    '没有上年收入',
    'without an income of the year before',
  ],
} as const;

const statusWords = {
  '': ['', '', '全部收益', 'all benefits'],
  Paid: ['（已付）', ', paid', '已付收益', 'paid benefits'],
  Claimed: ['（申报）', ', claimed', '申报收益', 'claimed benefits'],
} as const;

type MovedKey = keyof typeof moved;
type StandingKey = `${keyof typeof standingWords}${keyof typeof statusWords}`;

const movementTable = Object.fromEntries(
  Object.entries(moved).flatMap(([key, [zh, en, meansZh, means]]) => [
    [
      key,
      meaning(
        'movement',
        count,
        [`${zh}农户`, `Households ${en}`],
        [`${meansZh}的农户。`, `Households with benefits ${means}.`],
      ),
    ],
    [
      `${key}Net`,
      meaning(
        'movement',
        sum,
        [`${zh}户的净收益增减`, `Change of net benefit, ${en}`],
        [
          `${meansZh}的农户的净收益之差，三项之和是净收益的增减。`,
          `Change of the net benefit of households ${en}; the three sum to the change of net benefit.`,
        ],
      ),
    ],
  ]),
) as Readonly<Record<MovedKey | `${MovedKey}Net`, ImpactMeasureMeaning>>;

const crossingTable = Object.fromEntries(
  Object.entries(standingWords).flatMap(([key, [zh, en, meansZh, means]]) =>
    Object.entries(statusWords).map(([status, [markZh, mark, byZh, by]]) => [
      `${key}${status}`,
      meaning(
        'crossing',
        count,
        [`${zh}的户${markZh}`, `Households ${en}${mark}`],
        [
          `全年受益的建档立卡户，按${byZh}：${meansZh}。`,
          `Registered poor households with benefits of the year, by ${by}: ${means}.`,
        ],
      ),
    ]),
  ),
) as Readonly<Record<StandingKey, ImpactMeasureMeaning>>;

const coverageTable = {
  registeredHouseholds: meaning(
    'coverage',
    count,
    ['登记的建档立卡户', 'Registered households'],
    ['登记到时期最后一年的建档立卡户。', 'Registered poor households up to the last year of the period.'],
  ),
  reachedHouseholds: meaning(
    'coverage',
    count,
    ['受益的登记户', 'Registered households reached'],
    ['登记的建档立卡户中本期受益的。', 'Of the registered households: those with a benefit in the period.'],
  ),
  coverageRate: meaning(
    'coverage',
    { unit: 'ratio', decimals: 6, additivity: 'ratio' },
    ['覆盖率', 'Coverage'],
    ['受益的登记户除以登记的建档立卡户。', 'Registered households reached divided by registered households.'],
  ),
} as const;

/** Measures of households: one entry each, as those of sales are in `measureMeanings`. */
export const impactMeasureMeanings = { ...linesTable, ...movementTable, ...coverageTable, ...crossingTable };
export type ImpactMeasure = keyof typeof impactMeasureMeanings;
export const impactMeasures = Object.keys(impactMeasureMeanings) as readonly ImpactMeasure[];

export const isImpactMeasure = (name: unknown): name is ImpactMeasure =>
  typeof name === 'string' && Object.hasOwn(impactMeasureMeanings, name);

/** A question of POST /cube about households. */
export interface ImpactCubeQuery extends Pick<CubeQuery, 'period' | 'asOf' | 'atLeast' | 'order' | 'limit'> {
  readonly measures: readonly ImpactMeasure[];
  readonly by: readonly ImpactDimension[];
  readonly where?: Readonly<Partial<Record<ImpactDimension, string | readonly string[]>>>;
  readonly compare?: 'yoy';
}
