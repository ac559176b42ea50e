import { monthOf } from '@xiangtong/domain';
import type { Accepter, Actor } from '../submission/submission';
import type { WorkflowDependencies } from '../workflow/workflow-tools';
import { bulkIntake, type BulkResult } from './bulk-intake';

export interface BulkRequest {
  readonly actor: Actor;
  /** Accepts in the same step what others have submitted; null leaves everything to the officers. */
  readonly accepter: Accepter | null;
  /** History with its own times, accepted before this system; for the operator of the machine. */
  readonly isMigration?: boolean;
  /** Ends the stream after this many refused submissions. */
  readonly refusedAtMost?: number;
}

/** Imports streams of submissions, against the catalogue at the start of the stream. */
export class BulkDesk {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  async intake(
    stream: AsyncIterable<Uint8Array>,
    { isMigration, ...request }: BulkRequest,
  ): Promise<AsyncIterable<BulkResult[]>> {
    const { source, catalogue, clock } = this.dependencies;
    const context = { catalogue: await catalogue.current(), currentMonth: monthOf(clock.now()) };
    const history = isMigration ? { historyUntil: clock.now() } : {};
    return bulkIntake(source, stream, { ...request, context, now: () => clock.now(), ...history });
  }
}
