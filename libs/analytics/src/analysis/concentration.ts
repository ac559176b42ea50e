import {
  cubeDimensions,
  reason,
  groundOf,
  isTimeDimension,
  type CubeDimension,
  type SharedMeasure,
  type Concentration,
} from '@xiangtong/contracts';
import { effectiveNumber, formatRatio, formatScaled, herfindahl, topShare } from '@xiangtong/domain';
import type { Cube } from '../cube/cube';
import type { CubeScope } from '../cube/question/scope';
import {
  decimalsOf,
  exactCell,
  isNoMember,
  labelled,
  membersTable,
  ratioText,
  type Question,
} from './question';

/** All dimensions with members, except time. */
export const concentrationMembers: readonly CubeDimension[] = cubeDimensions.filter(
  (dimension) => !isTimeDimension(dimension),
);

export interface ConcentrationQuestion extends Omit<Question, 'compare'> {
  readonly measure: SharedMeasure;
  readonly over: CubeDimension;
}

const topCounts = [1, 3, 5, 10] as const;

/** How concentrated sales are. */
export const concentration = async (
  cube: Pick<Cube, 'query'>,
  question: ConcentrationQuestion,
  scope: CubeScope,
): Promise<Concentration> => {
  const { measure, over } = question;
  const table = await membersTable(cube, question, scope);
  const decimals = decimalsOf(table, measure);
  const all = table.rows.map((row) => ({ code: String(row[over]), value: exactCell(row[measure]) }));
  // The cube returns the largest first.
  const members = all.filter(({ code, value }) => value !== 0n && !isNoMember(over, code));
  const values = members.map(({ value }) => value);
  const total = values.reduce((sum, value) => sum + value, 0n);
  const others = all.reduce((sum, { value }) => sum + value, 0n) - total;
  return {
    ...groundOf(table),
    measure,
    over,
    period: question.period,
    n: members.length,
    total: formatScaled(total, decimals),
    leftOut: formatScaled(others, decimals),
    hhi: ratioText(herfindahl(values)),
    effectiveNumber: ratioText(effectiveNumber(values), 2),
    topShares: topCounts.map((first) => ({ first, share: ratioText(topShare(values, first)) })),
    largest: members.slice(0, Math.max(...topCounts)).map(({ code, value }) => ({
      member: labelled(table, over, code),
      value: formatScaled(value, decimals),
      share: formatRatio(value, total)!,
    })),
    reasons: members.length > 0 ? [] : [reason('NOTHING_SOLD', 'hhi', 'effectiveNumber', 'topShares')],
  };
};
