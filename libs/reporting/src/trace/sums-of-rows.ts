import { addFractions, fractionOf, subtractFractions, type Fraction } from '@xiangtong/domain';
import { figureOf } from '../compose/dataset/dataset';
import { askedBy } from './asked-query';
import { keysOf, rowIn } from './dataset-rows';
import type { Explain } from './derived';
import { explained, type Explained } from './figure-part';
import type { Subject } from './subject';
import type { TraceContext } from './trace-context';

const zero = fractionOf(0);

const sumOf = (parts: readonly Explained[], pick: (one: Explained) => Fraction | null): Fraction =>
  parts.reduce((sum, one) => addFractions(sum, pick(one) ?? zero), zero);

/** Rows of an answer summed in one figure: the leading ones, or the rest of the total. Its operands are the rows. */
export const explainSumOfRows = async (
  subject: Subject,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const data = await context.dataset(subject.query.name);
  const operand = context.forOperand();
  const rows: Explained[] = [];
  for (const key of keysOf(data, subject.row, context) ?? [])
    rows.push(await explain({ ...subject, row: { kind: 'member', key } }, operand));
  const reported = figureOf(rowIn(data, subject.row, context), data.total, subject.column);
  const sum = sumOf(rows, ({ traced }) => traced);
  const total =
    subject.row.kind === 'rest' ? await explain({ ...subject, row: { kind: 'total' } }, operand) : null;
  const operands = total ? [total, ...rows] : rows;
  return explained(subject, context, {
    query: operands[0]?.part.query ?? askedBy(subject.query, context),
    reported,
    traced: reported === null ? null : total ? subtractFractions(total.traced ?? zero, sum) : sum,
    formula: total ? 'total − Σ rows shown' : 'Σ leading rows',
    operands,
  });
};
