import { addMonths, formatMonth, formatYuan } from '@xiangtong/domain';
import type { SubmissionInput } from '@xiangtong/contracts';
import { SEED } from './facts';
import { linesOf, toInput, type Line } from './lines';
import { months, type UnitMonth } from './plan';
import { Random } from './random';
import type { World } from './world';

/** One NDJSON file: everything in it is submitted and accepted at one moment. */
export interface Batch {
  readonly file: string;
  /** ISO 8601 with China's offset. */
  readonly recordedAt: string;
  readonly submissions: () => Generator<SubmissionInput>;
}

export interface Withdrawal {
  readonly unit: string;
  readonly period: string;
  readonly reason: string;
  readonly recordedAt: string;
}

/**
 * Submitted on the 5th (before the deadline), the 20th (late), the 26th (corrections) and the 28th (withdrawals), at
 * ten o'clock.
 */
const at = (month: number, day: number): string =>
  `${formatMonth(month)}-${String(day).padStart(2, '0')}T10:00:00+08:00`;

const REASONS = ['店铺归属报错，整表撤回', '误把下月订单计入本月', '重复上报，按乡镇要求撤回'];

const submissionOf = ({ unit, month }: UnitMonth, lines: readonly Line[]): SubmissionInput => {
  const total = lines.reduce((sum, { fen }) => sum + fen, 0);
  const withTotal = new Random(SEED, 81, unit.index, month).chance(0.9);
  return {
    unit: unit.code,
    period: formatMonth(month),
    lines: lines.map(toInput),
    ...(withTotal ? { total: formatYuan(total) } : {}),
  };
};

type Slip = (lines: readonly Line[], random: Random) => Line[];

/** Mistakes in first submissions: lines forgotten, refunds not yet known, an amount counted twice. */
const slips: readonly Slip[] = [
  (lines, random) => {
    const offset = random.integer(0, 4);
    return lines.filter((_, index) => lines.length < 5 || index % 5 !== offset);
  },
  (lines, random) => {
    const share = random.between(0.02, 0.07);
    return lines.map((line) => ({ ...line, fen: line.fen + Math.ceil(line.fen * share), refundFen: 0 }));
  },
  (lines, random) => {
    const wrong = random.integer(0, lines.length - 1);
    return lines.map((line, index) =>
      index === wrong ? { ...line, fen: line.fen * 2, orders: line.orders * 2 } : line,
    );
  },
];

/** The first submission of a unit; it differs from the final lines if a correction follows. */
const firstLines = (world: World, unitMonth: UnitMonth): Line[] => {
  const lines = linesOf(world, unitMonth);
  if (unitMonth.course !== 'corrected') return lines;
  const random = new Random(SEED, 82, unitMonth.unit.index, unitMonth.month);
  return random.pick(slips)(lines, random);
};

function* submissions(
  world: World,
  chosen: readonly UnitMonth[],
  lines: typeof linesOf,
): Generator<SubmissionInput> {
  for (const unitMonth of chosen) yield submissionOf(unitMonth, lines(world, unitMonth));
}

const batchesOfMonth = (world: World, month: number): Batch[] => {
  const ofMonth = world.plan.filter(
    (unitMonth) => unitMonth.month === month && unitMonth.course !== 'missing',
  );
  const late = ofMonth.filter(({ course }) => course === 'late');
  const onTime = ofMonth.filter(({ course }) => course !== 'late');
  const file = `submissions-${formatMonth(month)}`;
  const next = addMonths(month, 1);
  return [
    {
      file: `${file}.ndjson`,
      recordedAt: at(next, 5),
      submissions: () => submissions(world, onTime, firstLines),
    },
    {
      file: `${file}-late.ndjson`,
      recordedAt: at(next, 20),
      submissions: () => submissions(world, late, linesOf),
    },
  ];
};

/** Corrections by the month in which they are submitted; they reach up to half a year back. */
const correctionBatches = (world: World): Batch[] => {
  const corrected = world.plan.filter(({ course }) => course === 'corrected');
  const handedIn = [...new Set(corrected.map(({ revisedIn }) => revisedIn ?? 0))].sort(
    (left, right) => left - right,
  );
  return handedIn.map((month) => ({
    file: `corrections-${formatMonth(month)}.ndjson`,
    recordedAt: at(month, 26),
    submissions: () =>
      submissions(
        world,
        corrected.filter(({ revisedIn }) => revisedIn === month),
        linesOf,
      ),
  }));
};

/** All files in the order of their moments. */
export const batches = (world: World): Batch[] =>
  [...months.flatMap((month) => batchesOfMonth(world, month)), ...correctionBatches(world)].sort(
    (left, right) => (left.recordedAt < right.recordedAt ? -1 : 1),
  );

export const withdrawals = (world: World): Withdrawal[] =>
  world.plan
    .filter(({ course }) => course === 'withdrawn')
    .map(({ unit, month, revisedIn }, index) => ({
      unit: unit.code,
      period: formatMonth(month),
      reason: REASONS[index % REASONS.length] ?? '',
      recordedAt: at(revisedIn ?? month, 28),
    }))
    .sort((left, right) => (left.recordedAt < right.recordedAt ? -1 : 1));
