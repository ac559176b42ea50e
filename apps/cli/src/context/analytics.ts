import { Cube, cubeReference, makeEngine, type Engine } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import { LedgerReader } from '@xiangtong/ledger';
import { editionInForce } from '@xiangtong/proof';
import { createSourceParts, type SourceParts } from '@xiangtong/reporting';
import { startProgress } from '../terminal/progress';
import type { CliContext } from './cli-context';

/** Opens the engine of figures, caught up, and closes it in any case when `work` ends. */
export const withEngine = async <Result>(
  context: CliContext,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> => {
  const engine = makeEngine({
    config: context.config,
    ledger: new LedgerReader(context.source),
    reference: context.catalogue,
    deadlines: () => readDeadlines(context.source, context.catalogue),
    logger: context.logger,
  });
  await engine.open({ mode: 'once' });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};

/** Commands have no time limit: no other caller waits for their answers. */
const patience = { milliseconds: 3_600_000, atOnce: 4 };

export const cubeOf = ({ catalogue, source, config }: CliContext, engine: Engine): Cube => {
  const ledger = new LedgerReader(source);
  return new Cube(engine, {
    budget: patience,
    responseLimit: config.responseLimit,
    comparableDifference: config.comparableDifference,
    reference: cubeReference(catalogue),
    momentOf: (seq) => ledger.recordedAt(seq),
  });
};

export const sourceParts = (context: CliContext, engine: Engine): SourceParts =>
  createSourceParts(
    context.source,
    cubeOf(context, engine),
    context.catalogue,
    editionInForce(context.source, context.clock),
  );

/** Rebuilds from the whole ledger, with a progress bar. */
export const rebuildReplica = async (engine: Engine): Promise<void> => {
  const progress = startProgress('replica rebuild', 'lines');
  await engine
    .rebuild(({ lines, totalLines }) => progress.update(lines, totalLines))
    .finally(() => progress.stop());
};
