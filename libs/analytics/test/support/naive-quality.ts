import type { CubeQuality } from '@xiangtong/contracts';
import { addMonths } from '@xiangtong/domain';
import type { TestEvent, TestLine } from './events';
import type { Register } from './fixture';
import { naiveTargets } from './naive-boundaries';
import type { NaiveState } from './naive-state';
import { minus, over, rational, text, times, total, zero, type Rational } from './rational';

/** The reports of one unit of the boundaries for one month: those of the due units behind it. */
export interface OwedReports {
  readonly target: string;
  readonly month: number;
  /** `V1/201912` */
  readonly keys: readonly string[];
}

export interface QualityGround {
  readonly owed: readonly OwedReports[];
  readonly state: NaiveState;
  /** Entries up to the requested position. */
  readonly entries: readonly TestEvent[];
  readonly register: Register;
  readonly boundaries: number | null;
}

const magnitude = (value: Rational): Rational => (value.n < 0n ? minus(zero, value) : value);
const sold = (lines: readonly TestLine[] | null | undefined): Rational =>
  total((lines ?? []).map(({ amount }) => rational(amount)));

const firstAccepted = (entries: readonly TestEvent[], key: string): TestEvent | undefined =>
  entries.find(({ unit, month, lines }) => lines !== null && `${unit}/${month}` === key);

/** The share of a unit that goes to a target. */
const shareOf = (unit: string, target: string, { boundaries, register }: QualityGround): Rational =>
  boundaries === null
    ? rational(Number(unit === target))
    : (naiveTargets(unit, boundaries, register).get(target) ?? zero);

const weightOf = ({ target, month }: OwedReports, ground: QualityGround): Rational =>
  total(
    [...ground.register.catalogue.units.keys()].map((unit) =>
      times(sold(ground.state.get(`${unit}/${addMonths(month, -12)}`)), shareOf(unit, target, ground)),
    ),
  );

const rate = (part: Rational, whole: Rational): string | null => text(over(part, whole), 6);

/** MR, MAR and RMAR of monthly totals: first accepted against current. */
const naiveRevisions = (ground: QualityGround): CubeQuality['revisions'] => {
  const { owed, state, entries } = ground;
  const months = [...new Set(owed.map(({ month }) => month))].map((month) => {
    const of = (linesOf: (key: string) => readonly TestLine[] | null | undefined): Rational =>
      total(
        owed
          .filter((one) => one.month === month)
          .flatMap(({ target, keys }) =>
            keys.map((key) => times(sold(linesOf(key)), shareOf(key.split('/')[0]!, target, ground))),
          ),
      );
    const later = of((key) => state.get(key));
    return {
      later,
      revision: minus(
        later,
        of((key) => firstAccepted(entries, key)?.lines),
      ),
    };
  });
  const net = total(months.map(({ revision }) => revision));
  const absolute = total(months.map(({ revision }) => magnitude(revision)));
  const level = total(months.map(({ later }) => magnitude(later)));
  const yuan = (fen: Rational) => text(over(fen, rational(100 * months.length)), 2);
  return {
    meanRevision: yuan(net),
    meanAbsoluteRevision: yuan(absolute),
    relativeMeanAbsoluteRevision: rate(absolute, level),
  };
};

/** The indicators of docs/methods.md, Quality indicators, except those of estimates and of the table itself. */
export const naiveQuality = (ground: QualityGround): Omit<CubeQuality, 'imputationRate' | 'incoherence'> => {
  const { owed, state, entries } = ground;
  const isReported = ({ keys }: OwedReports) => keys.every((key) => state.has(key));
  const isTimely = ({ keys }: OwedReports) =>
    keys.every((key) => state.has(key) && !firstAccepted(entries, key)!.late);
  const reported = owed.filter(isReported);
  const timely = owed.filter(isTimely);
  const count = (list: readonly OwedReports[]) => rational(list.length);
  const weight = (list: readonly OwedReports[]) => total(list.map((one) => weightOf(one, ground)));
  return {
    timely: timely.length,
    responseRate: rate(count(reported), count(owed)),
    timelyRate: rate(count(timely), count(owed)),
    weightedResponseRate: rate(weight(reported), weight(owed)),
    weightedTimelyRate: rate(weight(timely), weight(owed)),
    revisions: naiveRevisions(ground),
  };
};
