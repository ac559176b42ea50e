import { addMonths, formatMonth, formatYuan, isPeriodEnd, periodEnding } from '@xiangtong/domain';
import type { IndicatorLineInput, IndicatorSubmissionInput } from '@xiangtong/contracts';
import {
  CENTRE,
  CENTRE_FLOOR_AREA,
  parkTotals,
  SEED,
  XIFENG_ENTREPRENEURS,
  years,
  type ParkTotals,
  type Year,
} from './facts';
import { months } from './plan';
import { apportion, Random } from './random';
import type { Store } from './stores';
import { isDue, isXifeng, type Unit } from './units';
import type { World } from './world';

/** A file of an indicator form: everything in it is submitted and accepted at one moment. */
export interface IndicatorBatch {
  readonly file: string;
  readonly recordedAt: string;
  readonly submissions: () => readonly IndicatorSubmissionInput[];
}

const quarterEnds = months.filter((month) => isPeriodEnd('quarter', month));

const at = (month: number, day: number): string =>
  `${formatMonth(month)}-${String(day).padStart(2, '0')}T10:00:00+08:00`;

/**
 * Stores that a unit has registered at the end of a quarter. The stores of a village that has left the register
 * continue under the first park of its county, so that none is lost.
 */
const storesAt = ({ units, stores }: World, unit: Unit, end: number): Store[] => {
  const takesOver = unit.kind === 'park' && unit.code.endsWith('P01');
  const left = units.filter(
    (other) => other.county === unit.county && other.validTo !== null && other.validTo < end,
  );
  return [unit, ...(takesOver ? left : [])]
    .flatMap((owner) => stores[owner.index] ?? [])
    .filter(({ openFrom }) => openFrom <= end);
};

const storeLines = (stores: readonly Store[]): IndicatorLineInput[] => {
  const counts = new Map<string, number>();
  for (const { platform } of stores) counts.set(platform, (counts.get(platform) ?? 0) + 1);
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([platform, value]) => ({ indicator: 'registeredStores', platform, value }));
};

/** Entrepreneurs by unit at the end of 2019: some to each store, in Xifeng to the published number exactly. */
const entrepreneursOf = (world: World): ReadonlyMap<Unit, number> => {
  const last = quarterEnds.at(-1)!;
  const wanted = new Map(
    world.units.map((unit) => {
      const random = new Random(SEED, 91, unit.index);
      return [unit, (world.stores[unit.index]?.length ?? 0) * random.integer(4, 8) + random.integer(0, 3)];
    }),
  );
  const inXifeng = world.units.filter((unit) => isXifeng(unit) && isDue(unit, last));
  const exact = apportion(
    XIFENG_ENTREPRENEURS,
    inXifeng.map((unit) => wanted.get(unit) ?? 0),
  );
  inXifeng.forEach((unit, index) => wanted.set(unit, exact[index] ?? 0));
  return wanted;
};

/** Of 100 entrepreneurs at the end of 2019, the number that existed at the end of each quarter. */
const GROWTH = [68, 71, 74, 79, 84, 89, 94, 100];

type Course = 'on-time' | 'late' | 'missing';

/** Xifeng is complete at the ends of both years: the published numbers are counted then. */
const courseOf = (unit: Unit, end: number): Course => {
  const value = new Random(SEED, 92, unit.index, end).float();
  if (isXifeng(unit) && end % 100 === 12) return 'on-time';
  if (value < 0.03) return 'late';
  return value < 0.04 ? 'missing' : 'on-time';
};

const capacityOf = (
  world: World,
  unit: Unit,
  end: number,
  entrepreneurs: number,
): IndicatorSubmissionInput => {
  const random = new Random(SEED, 93, unit.index);
  const points = unit.kind === 'park' ? random.integer(2, 4) : random.integer(1, 2);
  const share = GROWTH[quarterEnds.indexOf(end)] ?? 100;
  return {
    unit: unit.code,
    period: periodEnding('quarter', end).text,
    form: 'capacity',
    lines: [
      { indicator: 'entrepreneurs', value: Math.floor((entrepreneurs * share) / 100) },
      { indicator: 'logisticsPoints', value: points },
      ...storeLines(storesAt(world, unit, end)),
    ],
  };
};

const centreOf = (end: number): IndicatorSubmissionInput => ({
  unit: CENTRE.code,
  period: periodEnding('quarter', end).text,
  form: 'capacity',
  lines: [
    { indicator: 'trainees', value: new Random(SEED, 94, end).integer(180, 260) },
    { indicator: 'centreFloorArea', value: CENTRE_FLOOR_AREA },
  ],
});

const capacityBatches = (world: World): IndicatorBatch[] => {
  const entrepreneurs = entrepreneursOf(world);
  const of = (end: number, course: Course) =>
    world.units
      .filter((unit) => isDue(unit, end) && courseOf(unit, end) === course)
      .map((unit) => capacityOf(world, unit, end, entrepreneurs.get(unit) ?? 0));
  return quarterEnds.flatMap((end) => {
    const file = `capacity-${periodEnding('quarter', end).text}`;
    const next = addMonths(end, 1);
    return [
      {
        file: `${file}.ndjson`,
        recordedAt: at(next, 12),
        submissions: () => [...of(end, 'on-time'), ...(end >= CENTRE.validFrom ? [centreOf(end)] : [])],
      },
      { file: `${file}-late.ndjson`, recordedAt: at(next, 25), submissions: () => of(end, 'late') },
    ];
  });
};

/** Of each park the same share of every total, in both years. */
const parkSubmissions = ({ units }: World, year: Year): IndicatorSubmissionInput[] => {
  const parks = units.filter(({ kind }) => kind === 'park');
  const share = (key: keyof ParkTotals, salt: number): number[] =>
    apportion(
      parkTotals[year][key],
      parks.map((park) => new Random(SEED, 95, salt, park.index).integer(60, 160)),
    );
  const [resident, affiliated, jobs, investment, floor] = [
    share('residentEnterprises', 1),
    share('affiliatedEnterprises', 2),
    share('jobs', 3),
    share('investmentFen', 4),
    share('floorAreaCentiare', 5),
  ];
  return parks.map((park, index) => ({
    unit: park.code,
    period: String(year),
    form: 'park',
    lines: [
      { indicator: 'residentEnterprises', value: resident[index]! },
      { indicator: 'affiliatedEnterprises', value: affiliated[index]! },
      { indicator: 'jobs', value: jobs[index]! },
      { indicator: 'investment', value: formatYuan(investment[index]!) },
      { indicator: 'floorArea', value: formatYuan(floor[index]!) },
    ],
  }));
};

/** Files of the forms beside sales, in the order of their moments. */
export const indicatorBatches = (world: World): IndicatorBatch[] =>
  [
    ...capacityBatches(world),
    ...years.map((year) => ({
      file: `park-${year}.ndjson`,
      recordedAt: at((year + 1) * 100 + 2, 10),
      submissions: () => parkSubmissions(world, year),
    })),
  ].sort((left, right) => (left.recordedAt < right.recordedAt ? -1 : 1));

/** Parks have stores and entrepreneurs as well: they owe the form of the villages beside their own. */
export const assignments = ({ units }: World): (readonly [unit: string, form: string, from: string])[] =>
  units
    .filter(({ kind }) => kind === 'park')
    .map(({ code, validFrom }) => [code, 'capacity', formatMonth(validFrom)]);
