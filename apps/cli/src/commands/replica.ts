import { rebuildReplica, withReplica } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';

export type ReplicaAction = 'status' | 'rebuild';

export const replicaCommand = (action: ReplicaAction, options: OutputOptions): Promise<void> =>
  withContext((context) =>
    withReplica(context, async (replica) => {
      if (action === 'rebuild') await rebuildReplica(replica);
      const status = await replica.status();
      const { seq, ledgerSeq, facts, bytes, file } = status;
      print(
        status,
        `position ${seq} of ${ledgerSeq ?? '?'}, ${facts} facts, ${(bytes / 1e6).toFixed(1)} MB, ${file}`,
        options,
      );
    }),
  );
