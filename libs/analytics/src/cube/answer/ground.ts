import type { Ground } from '@xiangtong/contracts';
import { Parameters } from '../sql/parameters';
import { type EngineConnection, rows } from '../../engine/engine';
import { withBoundaries } from '../boundary/with-boundaries';
import type { CubePlan } from '../question/plan';
import { readAnswer } from './read-answer';
import { checkSize, toCoverage, toQuality } from './response';

/** The same for sales as a whole, for questions without a table. */
export const readGround = async (connection: EngineConnection, asked: CubePlan): Promise<Ground> => {
  const alone = { measures: ['amount'], by: [], compare: null, shift: 0, order: [], baseAsOf: null } as const;
  const plan = await withBoundaries(connection, { ...asked, ...alone, unrated: false });
  const { summary, rows: members } = await readAnswer(connection, plan);
  checkSize(summary, plan);
  return {
    asOf: plan.seq,
    ledgerHash: await hashAt(connection, plan.seq),
    coverage: toCoverage(summary),
    quality: toQuality(summary, plan, members),
  };
};

/** Hash of the ledger entry at a position, hex; that of the beginning is all zeros. */
export const hashAt = async (connection: EngineConnection, seq: number): Promise<string> => {
  const parameters = new Parameters(connection.words);
  const sql = `select lower(hex(hash)) as hash from entry where seq = ${parameters.bind(seq)}`;
  const [row] = await rows<{ hash: string }>(connection, sql, parameters.values);
  return row?.hash ?? '0'.repeat(64);
};
