import { rebuildReplica, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';

export type ReplicaAction = 'status' | 'rebuild';

export const replicaCommand = (action: ReplicaAction, options: OutputOptions): Promise<void> =>
  withContext((context) =>
    withEngine(context, async (engine) => {
      if (action === 'rebuild') await rebuildReplica(engine);
      const status = await engine.status();
      const { seq, ledgerSeq, facts, bytes, file } = status;
      print(
        status,
        `position ${seq} of ${ledgerSeq ?? '?'}, ${facts} facts, ${(bytes / 1e6).toFixed(1)} MB, ${file}`,
        options,
      );
    }),
  );
