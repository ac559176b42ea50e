import { Cube, Replica } from '@xiangtong/analytics';
import { ImpactReadModel } from '@xiangtong/impact';
import { LedgerReader } from '@xiangtong/ledger';
import type { SourceParts } from '@xiangtong/reporting';
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

export const sourceParts = ({ source, catalogue }: CliContext, replica: Replica): SourceParts => ({
  cube: new Cube(replica),
  impact: new ImpactReadModel(source, catalogue),
  reference: catalogue,
  ledger: new LedgerReader(source),
});

/** Takes the whole ledger over again, with a bar. */
export const rebuildReplica = async (replica: Replica): Promise<void> => {
  const progress = startProgress('replica rebuild', 'lines');
  await replica
    .rebuild(({ lines, totalLines }) => progress.update(lines, totalLines))
    .finally(() => progress.stop());
};
