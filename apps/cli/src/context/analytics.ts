import { Cube, cubeReference, Replica } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import { LedgerReader } from '@xiangtong/ledger';
import { editionInForce } from '@xiangtong/proof';
import { createSourceParts, type SourceParts } from '@xiangtong/reporting';
import { startProgress } from '../terminal/progress';
import type { CliContext } from './cli-context';

/** Opens the replica of this process, caught up, and closes it in any case when `work` ends. */
export const withReplica = async <Result>(
  context: CliContext,
  work: (replica: Replica) => Promise<Result>,
): Promise<Result> => {
  const replica = new Replica({
    settings: context.config.duckdb,
    ledger: new LedgerReader(context.source),
    reference: context.catalogue,
    deadlines: () => readDeadlines(context.source, context.catalogue),
    logger: context.logger,
  });
  await replica.open({ mode: 'once' });
  try {
    return await work(replica);
  } finally {
    await replica.close();
  }
};

/** Commands have no time limit: no other caller waits for their answers. */
const patience = { milliseconds: 3_600_000, atOnce: 4 };

export const cubeOf = ({ catalogue, source }: CliContext, replica: Replica): Cube => {
  const ledger = new LedgerReader(source);
  return new Cube(replica, {
    budget: patience,
    reference: cubeReference(catalogue),
    momentOf: (seq) => ledger.recordedAt(seq),
  });
};

export const sourceParts = (context: CliContext, replica: Replica): SourceParts =>
  createSourceParts(
    context.source,
    cubeOf(context, replica),
    context.catalogue,
    editionInForce(context.source, context.clock),
  );

/** Rebuilds from the whole ledger, with a progress bar. */
export const rebuildReplica = async (replica: Replica): Promise<void> => {
  const progress = startProgress('replica rebuild', 'lines');
  await replica
    .rebuild(({ lines, totalLines }) => progress.update(lines, totalLines))
    .finally(() => progress.stop());
};
