import {
  reason,
  type ReachLevel,
  type ReachedPlace,
  type ReachCount,
  type Reach,
} from '@xiangtong/contracts';
import { formatMonth, formatRatio, formatYuan, greatCircleMetres, type Coordinates } from '@xiangtong/domain';
import type { Cube } from '../../cube/cube';
import type { CubePlan } from '../../cube/question/plan';
import type { CubeScope } from '../../cube/question/scope';
import { member } from '../../cube/trace/read-rows';
import { type EngineConnection, rows } from '../../engine/engine';
import { readPlan, type Question } from '../question';
import {
  earliestStatement,
  flowsStatement,
  placesStatement,
  type EarliestRow,
  type FlowRow,
  type PlaceRow,
} from '../sql/reach';
import { seatOf, type Seats } from './seats';

export interface ReachQuestion extends Omit<Question, 'compare'> {
  /** Which places are listed; all levels are counted. */
  readonly level: ReachLevel;
}

/** Where the sales of a period go, since when, and how far. */
export const reach = (
  { cube, seats }: { readonly cube: Pick<Cube, 'ask'>; readonly seats: Seats },
  { level, ...question }: ReachQuestion,
  scope: CubeScope,
): Promise<Reach> =>
  readPlan(cube, question, scope, async (connection, plan) => {
    const lastMonth = plan.months.at(-1) ?? plan.period.to;
    const all = await run<PlaceRow>(connection, placesStatement(plan, lastMonth));
    const flows = await run<FlowRow>(connection, flowsStatement(plan));
    const [earliest] = await run<EarliestRow>(connection, earliestStatement(plan));
    const month = earliest?.month ?? null;
    return {
      period: question.period,
      ...countsOf(all, plan),
      earliestMonth: month === null ? null : formatMonth(month),
      ...amountsOf(flows, seats),
      level,
      places: all.filter((row) => row.level === level).map((row) => toPlace(row, plan)),
    };
  });

const run = <Row>(connection: EngineConnection, asked: ReturnType<typeof flowsStatement>): Promise<Row[]> => {
  const { sql, parameters } = asked(connection.words);
  return rows<Row>(connection, sql, parameters);
};

const isNew = ({ first_month: first }: PlaceRow, { months }: CubePlan): boolean =>
  first >= (months[0] ?? first);

const toPlace = (row: PlaceRow, plan: CubePlan): ReachedPlace => ({
  place: member(row.code, row.zh, row.en),
  firstMonth: formatMonth(row.first_month),
  firstUnit: member(row.unit, row.unit_zh, row.unit_en),
  isNew: isNew(row, plan),
  amount: formatYuan(row.amount),
});

const besideMainland = /^[78]/;

const countsOf = (
  all: readonly PlaceRow[],
  plan: CubePlan,
): Pick<Reach, 'provinces' | 'beside' | 'cities' | 'districts'> => {
  const count = (level: ReachLevel, beside = false): ReachCount => {
    const reached = all.filter((row) => row.level === level && besideMainland.test(row.code) === beside);
    return { reached: reached.length, new: reached.filter((row) => isNew(row, plan)).length };
  };
  return {
    provinces: count('province'),
    beside: count('province', true),
    cities: count('city'),
    districts: count('district'),
  };
};

interface Located {
  readonly amount: bigint;
  readonly metres: bigint;
}

const located = (flows: readonly FlowRow[], seats: Seats): Located[] =>
  flows.flatMap(({ county, destination, amount }) => {
    const [from, to] = [seats.get(county), seatOf(seats, destination)] as (Coordinates | undefined)[];
    return from && to ? [{ amount, metres: BigInt(greatCircleMetres(from, to)) }] : [];
  });

const amountsOf = (
  flows: readonly FlowRow[],
  seats: Seats,
): Pick<Reach, 'total' | 'unknown' | 'distance' | 'reasons'> => {
  const sum = (list: readonly { readonly amount: bigint }[]): bigint =>
    list.reduce((all, { amount }) => all + amount, 0n);
  const found = located(flows, seats);
  const [total, known] = [sum(flows), sum(found)];
  const unknown = sum(flows.filter(({ destination }) => destination === 0));
  const weighted = found.reduce((all, { amount, metres }) => all + amount * metres, 0n);
  const kilometres = formatRatio(weighted, known * 1_000n, 1);
  return {
    total: formatYuan(total),
    unknown: { amount: formatYuan(unknown), share: formatRatio(unknown, total) },
    distance: { kilometres, located: formatYuan(known), locatedShare: formatRatio(known, total) },
    reasons: [
      ...(total === 0n ? [reason('UNKNOWN_TOTAL', 'unknown.share', 'distance.locatedShare')] : []),
      ...(kilometres === null ? [reason('NOTHING_LOCATED', 'distance.kilometres')] : []),
    ],
  };
};
