import {
  formPeriodTypes,
  indicatorMeanings,
  indicators,
  reportGaps,
  type CubeDimension,
  type CubeQuery,
  type CubeStanding,
  type Indicator,
  type ReportGap,
  type ReportsBehind,
} from '@xiangtong/contracts';
import {
  addMonths,
  formatMonth,
  hasEnoughReports,
  monthOf,
  parsePeriod,
  periodEnds,
  type Month,
  type PeriodType,
} from '@xiangtong/domain';
import { fakeLine, fakeUnits, memberOf } from './fake-data';

/** Months of the register; by default all units have existed since 2018 and stay. */
export type FakeRegister = Readonly<Record<string, { readonly from?: Month; readonly to?: Month }>>;

export interface FakeReports {
  readonly units?: readonly string[];
  readonly register?: FakeRegister;
  /** Months from this instant's on are not yet due. */
  readonly moment?: Date;
  readonly isReported: (unit: string, month: string) => boolean;
}

const dimensionsOfReports: readonly CubeDimension[] = [
  'unit',
  'park',
  'township',
  'county',
  'prefecture',
  'unitKind',
  'organisingModel',
  'month',
  'quarter',
];

const stateOf = (
  { register = {}, moment = new Date('2020-01-14T16:30:00Z'), isReported }: FakeReports,
  unit: string,
  month: Month,
): ReportGap | null => {
  const { from = 201801, to = 209912 } = register[unit] ?? {};
  if (isReported(unit, formatMonth(month))) return null;
  if (month < from) return 'notYetThere';
  if (month > to) return 'noLongerThere';
  return month >= monthOf(moment) ? 'notYetDue' : 'notReported';
};

interface UnitMonth {
  readonly member: (dimension: CubeDimension) => string;
  readonly state: ReportGap | null;
  readonly isLast: boolean;
}

const behind = (all: readonly UnitMonth[]): ReportsBehind => {
  const gapOf = (list: readonly UnitMonth[]): ReportGap | null =>
    list.some(({ state }) => state === null)
      ? null
      : (reportGaps.find((gap) => list.some(({ state }) => state === gap)) ?? null);
  const reported = all.filter(({ state }) => state === null);
  return {
    due: all.filter(({ state }) => state !== 'exempt' && state !== 'notYetThere' && state !== 'noLongerThere')
      .length,
    reported: reported.length,
    periods: new Set(reported.map(({ member }) => member('month'))).size,
    gap: gapOf(all),
    stockGap: gapOf(all.filter(({ isLast }) => isLast)),
  };
};

const isIndicator = (measure: string): measure is Indicator => indicators.some((one) => one === measure);

const periodTypeOf = ({ measures }: CubeQuery): PeriodType => {
  const stated = measures.find(isIndicator);
  return stated ? formPeriodTypes[indicatorMeanings[stated].form] : 'month';
};

/** How the reports behind an answer stand, as a fold over units and months. */
export const fakeStanding = (query: CubeQuery, reports: FakeReports): readonly CubeStanding[] => {
  const { from, to } = parsePeriod(query.period)!;
  const shift = query.compare === 'mom' ? -periodEnds('month', from, to).length : -12;
  const ends = periodEnds(periodTypeOf(query), from, to);
  const sideOf = (base: boolean): readonly UnitMonth[] =>
    (reports.units ?? [...fakeUnits.keys()])
      .filter((unit) =>
        Object.entries(query.where ?? {}).every(
          ([dimension, wanted]) =>
            !dimensionsOfReports.includes(dimension as CubeDimension) ||
            [wanted].flat().includes(memberOf(fakeLine({ unit }), dimension as CubeDimension) ?? ''),
        ),
      )
      .flatMap((unit) =>
        ends.map((month): UnitMonth => ({
          member: (dimension) => memberOf(fakeLine({ unit, month: formatMonth(month) }), dimension) ?? '',
          state: stateOf(reports, unit, base ? addMonths(month, shift) : month),
          isLast: month === ends.at(-1),
        })),
      );
  const [now, base] = [sideOf(false), query.compare ? sideOf(true) : null];
  const by = query.by.filter((dimension) => dimensionsOfReports.includes(dimension));
  const keyOf = ({ member }: UnitMonth): string => JSON.stringify(by.map(member));
  const isAnswered = ({ due, reported }: ReportsBehind): boolean =>
    hasEnoughReports({ due, reported, dueAmount: 0n, reportedAmount: 0n });
  const fewReports = (fits: (one: UnitMonth) => boolean): CubeStanding['fewReports'] => {
    if (query.basis === 'comparable') return null;
    if (!isAnswered(behind(now.filter(fits)))) return 'now';
    return base === null || isAnswered(behind(base.filter(fits))) ? null : 'base';
  };
  const standing = (fits: (one: UnitMonth) => boolean): Omit<CubeStanding, 'members'> => ({
    now: behind(now.filter(fits)),
    base: base && behind(base.filter(fits)),
    fewReports: fewReports(fits),
    stockFewReports: fewReports((one) => fits(one) && one.isLast),
  });
  if (now.length === 0) return [];
  const keys = by.length > 0 ? [...new Set(now.map(keyOf))] : [];
  return [
    { members: {}, ...standing(() => true) },
    ...keys.map((key) => ({
      members: Object.fromEntries(
        by.map((dimension, index) => [dimension, (JSON.parse(key) as string[])[index]!]),
      ),
      ...standing((one) => keyOf(one) === key),
    })),
  ];
};
