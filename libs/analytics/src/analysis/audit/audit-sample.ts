import { createHash } from 'node:crypto';
import { type SampledLine, type AuditSample, MOST_HITS } from '@xiangtong/contracts';
import { formatYuan, hitCount, hitsIn, samplingInterval, type SamplingPlan } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { Cube } from '../../cube/cube';
import type { CubeScope } from '../../cube/question/scope';
import { readPlan, type Question } from '../question';
import {
  linesOfNothing,
  populationStatement,
  sampledLines,
  type AuditLineRow,
  type PopulationRow,
  type SampledRow,
} from '../sql/audit';
import { auditLines, run, type FindSubmissions } from './audit-lines';
const MOST_LINES_OF_NOTHING = 100;

/** Size: at least so many monetary units; or the interval in fen. */
export type SampleExtent = { readonly size: number } | { readonly interval: bigint };

export interface SampleQuestion extends Omit<Question, 'compare'> {
  readonly extent: SampleExtent;
  /** Any text; the default is the hash of the ledger at the position, which nobody can choose. */
  readonly seed?: string;
}

/** Throws AUDIT.TOO_LITTLE or AUDIT.SAMPLE_TOO_LARGE beside what the cube throws. */
export const auditSample = (
  cube: Pick<Cube, 'ask'>,
  { extent, seed: given, ...question }: SampleQuestion,
  scope: CubeScope,
  findSubmissions: FindSubmissions,
): Promise<AuditSample> =>
  readPlan(cube, question, scope, async (connection, plan, { ledgerHash }) => {
    const [population] = await run<PopulationRow>(connection, populationStatement(plan));
    const { lines, nothing, total } = population!;
    const seed = given ?? ledgerHash;
    const seedHash = createHash('sha256').update(seed, 'utf8').digest('hex');
    const interval = intervalOf(extent, total);
    const drawing = { interval, start: 1n + (BigInt(`0x${seedHash}`) % interval) };
    const hits = hitsWithin(total, drawing);
    const drawn = await run<SampledRow>(connection, sampledLines(plan, drawing));
    const page = { offset: 0, limit: MOST_LINES_OF_NOTHING };
    const empty = await run<AuditLineRow>(connection, linesOfNothing(plan, page));
    const sampled = await auditLines(drawn, findSubmissions);
    return {
      period: question.period,
      seed,
      seedHash,
      hits,
      interval: formatYuan(interval),
      start: formatYuan(drawing.start),
      population: { lines: Number(lines), total: formatYuan(total) },
      lines: sampled.map((line, index) => ({ ...line, ...placed(drawn[index]!, drawing) })),
      nothingSold: { total: Number(nothing), items: await auditLines(empty, findSubmissions) },
    };
  });

const placed = (
  { before, amount }: SampledRow,
  drawing: SamplingPlan,
): Pick<SampledLine, 'before' | 'hits'> => ({
  before: formatYuan(before),
  hits: hitsIn(before, amount, drawing).map(formatYuan),
});

const intervalOf = (extent: SampleExtent, total: bigint): bigint => {
  if ('interval' in extent) return extent.interval;
  const interval = samplingInterval(total, extent.size);
  if (interval === null)
    throw new DomainError('AUDIT.TOO_LITTLE', { total: formatYuan(total), size: extent.size });
  return interval;
};

const hitsWithin = (total: bigint, drawing: SamplingPlan): number => {
  const hits = hitCount(total, drawing);
  if (hits > MOST_HITS + 1)
    throw new DomainError('AUDIT.SAMPLE_TOO_LARGE', { hits: Number(hits), limit: MOST_HITS });
  return Number(hits);
};
