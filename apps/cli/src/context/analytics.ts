import { Cube, Replica } from '@xiangtong/analytics';
import { LedgerReader } from '@xiangtong/ledger';
import { createSourceParts, type SourceParts } from '@xiangtong/reporting';
import { startProgress } from '../terminal/progress';
import type { CliContext } from './cli-context';

/** Opens the replica of this process, caught up, and closes it again whatever `work` does. */
export const withReplica = async <Result>(
  context: CliContext,
  work: (replica: Replica) => Promise<Result>,
): Promise<Result> => {
  const replica = new Replica({
    settings: context.config.duckdb,
    ledger: new LedgerReader(context.source),
    reference: context.catalogue,
    logger: context.logger,
  });
  await replica.open({ mode: 'once' });
  try {
    return await work(replica);
  } finally {
    await replica.close();
  }
};

export const sourceParts = ({ source, catalogue }: CliContext, replica: Replica): SourceParts =>
  createSourceParts(source, new Cube(replica), catalogue);

/** Takes the whole ledger over again, with a bar. */
export const rebuildReplica = async (replica: Replica): Promise<void> => {
  const progress = startProgress('replica rebuild', 'lines');
  await replica
    .rebuild(({ lines, totalLines }) => progress.update(lines, totalLines))
    .finally(() => progress.stop());
};
