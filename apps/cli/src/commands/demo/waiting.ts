import { entryOf } from '@xiangtong/domain';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@xiangtong/collection';
import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { ManualClock } from '@xiangtong/infrastructure';
import type { CliContext } from '../../context/cli-context';
import { takeInExplained } from './explanations';

/** Units that have reported the month after the demo year, and its difference to the month before. */
const waiting: Readonly<Record<string, Change>> = {
  '520122001201': 'less',
  '520122001202': 'threefold',
  '520122001204': 'less',
  '520122001206': 'dear',
  '520123001201': 'less',
  '520123001202': 'threefold',
  '520123001203': 'less',
};
type Change = 'less' | 'threefold' | 'dear';

const EXPLANATION =
  '演示数据：年货节前订单集中，已与网店核对。Demo data: orders before the New Year fair, checked with the shop.';
const BEFORE = 'submissions-2019-12.ndjson';
const MONTH = '2020-01';
const HANDED_IN = new Date('2020-02-05T10:00:00+08:00');

/** A decimal string times a whole number, exactly. */
const times = (decimal: string, factor: bigint): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = (BigInt(whole + fraction) * factor).toString().padStart(fraction.length + 1, '0');
  const point = digits.length - fraction.length;
  return fraction === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
};

const changes: Readonly<Record<Change, (lines: readonly SalesLineInput[]) => SalesLineInput[]>> = {
  less: (lines) => lines.filter((_, index) => index % 5 !== 4),
  threefold: (lines) =>
    lines.map(({ quantity, amount, orders, ...line }) => ({
      ...line,
      quantity: times(String(quantity), 3n),
      amount: times(String(amount), 3n),
      orders: orders * 3,
    })),
  dear: ([first, ...others]) =>
    first ? [{ ...first, amount: times(String(first.amount), 10n) }, ...others] : [],
};

/** Submissions of the units above for the next month, made from everybody's submissions of the month before. */
export const waitingSubmissions = (before: readonly SubmissionInput[]): SubmissionInput[] =>
  before.flatMap(({ unit, lines }) => {
    const change = entryOf(waiting, unit);
    return change ? [{ unit, period: MONTH, lines: changes[change](lines) }] : [];
  });

/**
 * Submits a few reports and leaves them to the officers, so that there is something to review. Waiting submissions are
 * in no figure: neither in the ledger nor in a report.
 */
export const handInWaiting = async (context: CliContext, directory: string, actor: Actor): Promise<void> => {
  const before = (await readFile(join(directory, BEFORE), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SubmissionInput);
  const file = join(directory, 'waiting.ndjson');
  const handedIn = waitingSubmissions(before);
  await writeFile(file, handedIn.map((submission) => `${JSON.stringify(submission)}\n`).join(''));
  const options = { actor, accepter: null, clock: new ManualClock(HANDED_IN) };
  const refused = await takeInExplained(context, file, { ...options, explanation: EXPLANATION });
  if (refused > 0) throw new Error(`${file}: ${refused} submissions of the demo data were refused`);
};
