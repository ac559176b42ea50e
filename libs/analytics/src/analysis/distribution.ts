import {
  type CubeResponse,
  type TracedMember,
  reason,
  type Reason,
  type SharedMeasure,
  type DistributionMember,
  type Spread,
  type RankedRow,
  type Distribution,
  groundOf,
} from '@xiangtong/contracts';
import {
  exactQuantile,
  formatRatio,
  formatScaled,
  gini,
  lorenzPoints,
  rankChanges,
  type Fraction,
  type RankedMember,
} from '@xiangtong/domain';
import type { Cube } from '../cube/cube';
import type { CubeScope } from '../cube/question/scope';
import { member } from '../cube/trace/read-rows';
import { rows } from '../engine/engine';
import {
  decimalsOf,
  exactCell,
  isNoMember,
  labelled,
  membersTable,
  ratioText,
  readPlan,
  type Question,
} from './question';
import { respondentsStatement, type RespondentRow } from './sql/respondents';

export interface DistributionQuestion extends Omit<Question, 'compare'> {
  readonly measure: SharedMeasure;
  readonly over: DistributionMember;
  readonly compare?: 'yoy';
  /** A page of the ranking. */
  readonly offset: number;
  readonly limit: number;
}

interface Counted extends RankedMember {
  readonly member: TracedMember;
}

const points: readonly (readonly [string, Fraction])[] = [0n, 10n, 25n, 50n, 75n, 90n, 100n].map((p) => [
  formatRatio(p, 100n, 2)!,
  { numerator: p, denominator: 100n },
]);

/** How sales are spread over members, and which members won or lost places. */
export const distribution = async (
  cube: Pick<Cube, 'query' | 'ask'>,
  question: DistributionQuestion,
  scope: CubeScope,
): Promise<Distribution> => {
  const { measure, over, compare, offset, limit, ...sales } = question;
  const asked = { ...sales, ...(compare && { compare }) };
  const table = await membersTable(cube, { ...asked, measure, over }, scope);
  const found =
    over === 'store'
      ? sellers(table, question)
      : merged(table, question, await respondents(cube, { ...asked, asOf: table.asOf }, over, scope));
  const decimals = decimalsOf(table, measure);
  const values = valuesOf(found, 'now');
  const spread = spreadOf(values, decimals);
  return {
    ...groundOf(table),
    measure,
    over,
    period: question.period,
    ...spread,
    lorenz: lorenzOf(values),
    leftOut: formatScaled(leftOut(table, question), decimals),
    base: compare ? spreadOf(valuesOf(found, 'base'), decimals) : null,
    ranks: { total: found.length, offset, items: ranked(found, decimals).slice(offset, offset + limit) },
    reasons: reasonsOf(spread),
  };
};

const valuesOf = (members: readonly Counted[], side: 'now' | 'base'): bigint[] =>
  members.map((each) => each[side]).filter((value) => value !== null);

const codesOf = (table: CubeResponse, over: DistributionMember): string[] =>
  table.rows.map((row) => String(row[over])).filter((code) => !isNoMember(over, code));

const rowsByCode = (table: CubeResponse, { measure, over }: DistributionQuestion) =>
  new Map(
    table.rows.map((row) => [
      String(row[over]),
      { now: exactCell(row[measure]), base: exactCell(row[`${measure}.base`]) },
    ]),
  );

/** A store exists in a period if it sells something. */
const sellers = (table: CubeResponse, question: DistributionQuestion): Counted[] => {
  const sold = rowsByCode(table, question);
  return codesOf(table, question.over).map((code) => ({
    member: labelled(table, question.over, code),
    now: sold.get(code)!.now || null,
    base: sold.get(code)!.base || null,
  }));
};

/** A unit exists in a period if it reports, even a nil return. */
const merged = (
  table: CubeResponse,
  question: DistributionQuestion,
  reported: readonly RespondentRow[],
): Counted[] => {
  const sold = rowsByCode(table, question);
  return reported
    .filter(({ code }) => !isNoMember(question.over, code))
    .map(({ code, zh, en, now, base }) => ({
      member: member(code, zh, en),
      now: now ? (sold.get(code)?.now ?? 0n) : null,
      base: base ? (sold.get(code)?.base ?? 0n) : null,
    }));
};

const respondents = async (
  cube: Pick<Cube, 'ask'>,
  question: Question,
  over: DistributionMember,
  scope: CubeScope,
): Promise<readonly RespondentRow[]> => {
  const { reported } = await readPlan(cube, question, scope, async (connection, plan) => {
    const { sql, parameters } = respondentsStatement(plan, over)(connection.words);
    return { reported: await rows<RespondentRow>(connection, sql, parameters) };
  });
  return reported;
};

const leftOut = (table: CubeResponse, { measure, over }: DistributionQuestion): bigint =>
  table.rows
    .filter((row) => isNoMember(over, String(row[over])))
    .reduce((sum, row) => sum + exactCell(row[measure]), 0n);

const spreadOf = (values: readonly bigint[], decimals: number): Spread => {
  const total = values.reduce((sum, value) => sum + value, 0n);
  const scale = 10n ** BigInt(decimals);
  const figure = (value: Fraction | null): string | null =>
    value && formatRatio(value.numerator, value.denominator * scale, Math.max(decimals, 2));
  return {
    n: values.length,
    zeros: values.filter((value) => value === 0n).length,
    total: formatScaled(total, decimals),
    mean: values.length > 0 ? figure({ numerator: total, denominator: BigInt(values.length) }) : null,
    quantiles: points.map(([p, fraction]) => ({ p, value: figure(exactQuantile(values, fraction)) })),
    gini: ratioText(gini(values)),
  };
};

const lorenzOf = (values: readonly bigint[]): Distribution['lorenz'] => {
  const curve = lorenzPoints(values);
  const all = curve.at(-1);
  if (!all || all.amount === 0n) return [];
  return curve.map((point) => ({
    members: formatRatio(BigInt(point.members), BigInt(all.members))!,
    amount: formatRatio(point.amount, all.amount)!,
  }));
};

const ranked = (members: readonly Counted[], decimals: number): RankedRow[] => {
  const changes = rankChanges(members);
  const text = (value: bigint | null): string | null =>
    value === null ? null : formatScaled(value, decimals);
  const last = members.length + 1;
  return members
    .map((each, index) => ({
      member: each.member,
      value: text(each.now),
      baseValue: text(each.base),
      rank: changes[index]!.rank,
      baseRank: changes[index]!.baseRank,
      rankChange: changes[index]!.change,
    }))
    .sort(
      (a, b) =>
        (a.rank ?? last) - (b.rank ?? last) ||
        (a.baseRank ?? last) - (b.baseRank ?? last) ||
        (a.member.code < b.member.code ? -1 : 1),
    );
};

const reasonsOf = ({ n, gini: coefficient }: Spread): Reason[] => {
  if (n === 0) return [reason('NO_MEMBERS', 'mean', 'quantiles', 'gini', 'lorenz')];
  return coefficient === null ? [reason('NOTHING_SOLD', 'gini', 'lorenz')] : [];
};
