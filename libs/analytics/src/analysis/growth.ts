import type { CubeQuery, RevisedMeasure, GrowthPart, GrowthOnUnits, Growth } from '@xiangtong/contracts';
import {
  baseTotal,
  currentTotal,
  decomposeGrowth,
  formatMonth,
  formatRatio,
  growthRate,
  type GrowthClasses,
} from '@xiangtong/domain';
import { readGround } from '../cube/answer/ground';
import type { RawRow } from '../cube/answer/raw-row';
import { checkSize, toClasses } from '../cube/answer/response';
import { withBoundaries } from '../cube/boundary/with-boundaries';
import type { Cube } from '../cube/cube';
import { asRegistered } from '../cube/question/boundary';
import type { CubePlan, MappedPlan } from '../cube/question/plan';
import type { CubeScope } from '../cube/question/scope';
import type { pairCounts } from '../cube/sql/decomposition';
import { buildStatement } from '../cube/sql/statement';
import { measures } from '../cube/vocabulary/measures';
import { type EngineConnection, rows } from '../engine/engine';
import type { Question } from './question';

export interface GrowthQuestion extends Question, Pick<CubeQuery, 'boundaries' | 'baseAsOf'> {
  readonly measure: RevisedMeasure;
  readonly compare: 'yoy' | 'mom';
  /** Position of the first publication of the current period. */
  readonly currentAsOf?: number | undefined;
}

const DIGITS = 12;

/** Sums over 10^digits of the measure's last decimal, and counts of unit-months. */
interface Sums {
  readonly classes: GrowthClasses;
  readonly digits: number;
  readonly count: (name: (typeof pairCounts)[number]) => number;
}

const readSums = async (connection: EngineConnection, plan: MappedPlan): Promise<Sums> => {
  const { sql, parameters } = buildStatement({ ...plan, counted: true, unrated: true }, connection.words);
  const [summary = {}] = await rows<RawRow>(connection, sql, parameters);
  checkSize(summary, plan);
  return {
    classes: toClasses(summary),
    digits: plan.pairing.digits,
    count: (name) => Number(summary[name] ?? 0),
  };
};

const onUnits = (
  { classes, digits, count }: Sums,
  decimals: number,
  boundaries: string | null,
): GrowthOnUnits => {
  const contributions = decomposeGrowth(classes, DIGITS);
  const figure = (sum: bigint): string => formatRatio(sum, 10n ** BigInt(digits + decimals), decimals)!;
  const part = (
    name: GrowthPart['part'],
    now: bigint,
    base: bigint,
    pairs: GrowthPart['pairs'],
  ): GrowthPart => ({
    part: name,
    now: figure(now),
    base: figure(base),
    contribution: contributions[name],
    pairs,
  });
  const matched = count('matched_pairs');
  return {
    boundaries,
    parts: [
      part('continuing', classes.continuingNow, classes.continuingBase, { now: matched, base: matched }),
      part('entry', classes.entryNow, 0n, { now: count('entry_pairs'), base: 0 }),
      part('exit', 0n, classes.exitBase, { now: 0, base: count('exit_pairs') }),
      part('response', classes.responseNow, classes.responseBase, {
        now: count('response_now_pairs'),
        base: count('response_base_pairs'),
      }),
    ],
    comparableGrowth: contributions.comparableGrowth,
  };
};

/** Difference of two ratios, rounded once; null where one has no base. */
const difference = ([a, b]: readonly [bigint, bigint], [c, d]: readonly [bigint, bigint]): string | null =>
  formatRatio(a * d - c * b, b * d, DIGITS);

const growthOf = async (
  connection: EngineConnection,
  asked: CubePlan,
  { measure, compare, currentAsOf }: GrowthQuestion,
): Promise<Growth> => {
  const plan = await withBoundaries(connection, asked);
  const { decimals, unit } = measures[measure];
  const sums = await readSums(connection, plan);
  const reported = { ...plan, boundaries: null, mapping: null, pairing: asRegistered };
  const then = async (seq: number | null | undefined): Promise<GrowthClasses | null> =>
    seq == null ? null : (await readSums(connection, { ...plan, seq, current: false })).classes;
  const [firstBase, firstCurrent] = [await then(plan.baseAsOf), await then(currentAsOf)];
  const [now, base] = [currentTotal(sums.classes), baseTotal(sums.classes)];
  const figure = (sum: bigint): string => formatRatio(sum, 10n ** BigInt(sums.digits + decimals), decimals)!;
  return {
    ...(await readGround(connection, asked)),
    period: plan.period.text,
    compare,
    measure,
    unit,
    now: figure(now),
    base: figure(base),
    change: figure(now - base),
    growth: growthRate(now, base, DIGITS),
    onBoundaries: onUnits(sums, decimals, formatMonth(asked.boundaries ?? plan.period.to)),
    asReported: onUnits(await readSums(connection, reported), decimals, null),
    baseRevisionEffect: firstBase && difference([now, base], [now, baseTotal(firstBase)]),
    currentRevisionEffect: firstCurrent && difference([now, base], [currentTotal(firstCurrent), base]),
  };
};

/**
 * The full five-part decomposition (docs/methods.md, Growth): its parts as amounts on both sides, the number of
 * unit-months behind each, on boundaries and on units as reported, and the effect of revisions. Throws CUBE.INVALID
 * with every mistake.
 */
export const growth = (
  cube: Pick<Cube, 'ask'>,
  question: GrowthQuestion,
  scope: CubeScope,
): Promise<Growth> => {
  const { measure, currentAsOf, ...query } = question;
  const atLeast = Math.max(currentAsOf ?? 0, query.atLeast ?? 0);
  return cube.ask(
    { ...query, ...(atLeast > 0 && { atLeast }), measures: [measure], by: [] },
    scope,
    (connection, plan) => growthOf(connection, plan, question),
  );
};
