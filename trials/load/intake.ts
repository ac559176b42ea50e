import { setTimeout as pause } from 'node:timers/promises';
import type { SalesLineInput } from '@xiangtong/contracts';
import { sendBulk, type Acknowledged } from '../ground';
import { PATIENCE_MS, type Caller } from './caller';
import type { Journal } from './journal';
import type { UnitMonth } from './unit-month';

/** Units and months with the lines that each reports. */
export type Batch = readonly { readonly month: UnitMonth; readonly lines: readonly SalesLineInput[] }[];

interface Imported {
  readonly code?: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const heads = '填报单位,报告期,商品,目的地,平台,数量,金额(元),订单数';

const csvOf = (batch: Batch): string =>
  [
    heads,
    ...batch.flatMap(({ month: { unit, period }, lines }) =>
      lines.map(({ product, destination, platform, quantity, amount, orders }) =>
        [unit, period, product, destination, platform, quantity, amount, orders].join(','),
      ),
    ),
    '',
  ].join('\n');

/** A file is taken in whole or not at all: after a repetition it is all new, or all there already. */
export const importFile = async (reporter: Caller, batch: Batch, journal: Journal): Promise<void> => {
  const body = new FormData();
  body.append('file', new Blob([csvOf(batch)]), 'month.csv');
  const path = '/submissions/import?submit=true';
  let answer = await reporter.untilAnswered<Imported>(path, { body });
  // The file that got no answer is being taken in at this moment.
  while (answer.again && answer.body.code === 'SUBMISSION.CONCURRENT_CHANGE')
    answer = { ...(await reporter.untilAnswered<Imported>(path, { body })), again: true };
  const { created, changed, unchanged } = answer.body;
  if (answer.status !== 200 || changed > 0 || (created !== batch.length && unchanged !== batch.length))
    journal.find('half', `${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  if (answer.status === 200) for (const { month, lines } of batch) month.record(lines);
};

/** One person hands in a stream, another sends the same and accepts; each again until it is through. */
export const streamAndAccept = async (
  sender: Caller,
  accepter: Caller,
  batch: Batch,
  journal: Journal,
): Promise<void> => {
  await stream(sender, batch, false, journal);
  for (const { month, lines } of batch) month.record(lines);
  const results = await stream(accepter, batch, true, journal);
  batch.forEach(({ month }, index) => {
    month.id = results[index]?.id ?? '';
    month.status = 'accepted';
    month.entries.push({ kind: 'accept', number: 1, seq: results[index]?.seq ?? null });
  });
};

const stream = async (
  { address, token }: Caller,
  batch: Batch,
  accept: boolean,
  journal: Journal,
): Promise<readonly Acknowledged[]> => {
  const told = new Map<string, Acknowledged>();
  const lines = batch.map(
    ({ month: { unit, period }, lines }) => `${JSON.stringify({ unit, period, lines })}\n`,
  );
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const sentAt = performance.now();
    const answer = await sendBulk(address, { token, lines, accept, piece: 5, pauseMs: 10 });
    const { acknowledged, failed, error, status } = answer;
    compare(acknowledged, told, journal);
    if (acknowledged.length > 0) journal.acknowledge(sentAt);
    if (status === 200 && answer.summary && !failed && !error) return acknowledged;
    journal.refuse(failed?.code ?? error?.message ?? String(status));
    await pause(50);
  }
  throw new Error('the stream never came through');
};

/** What a repetition says of a submission is what was said first. */
const compare = (
  acknowledged: readonly Acknowledged[],
  told: Map<string, Acknowledged>,
  journal: Journal,
): void => {
  for (const result of acknowledged) {
    const before = told.get(result.id);
    if (before && before.seq !== result.seq)
      journal.find('lost', `bulk: ${JSON.stringify(before)} became ${JSON.stringify(result)}`);
    if (result.result === 'refused') journal.find('other', `bulk refused ${JSON.stringify(result)}`);
    told.set(result.id, result);
  }
};
