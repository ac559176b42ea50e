import { monthOf } from '@xiangtong/domain';
import type { Actor } from '../submission/submission';
import type { WorkflowDependencies } from '../workflow/workflow-tools';
import { bulkIntake, type BulkResult } from './bulk-intake';

export interface BulkRequest {
  readonly actor: Actor;
  /** Accept in the same step; each unit needs an actor who may review it. */
  readonly accept: boolean;
}

/** Takes streams of submissions in, against the catalogue as it stands when the stream begins. */
export class BulkDesk {
  constructor(private readonly dependencies: WorkflowDependencies) {}

  async intake(
    stream: AsyncIterable<Uint8Array>,
    { actor, accept }: BulkRequest,
  ): Promise<AsyncIterable<BulkResult[]>> {
    const { source, catalogue, clock } = this.dependencies;
    const context = { catalogue: await catalogue.current(), currentMonth: monthOf(clock.now()) };
    return bulkIntake(source, stream, { actor, accept, context, now: () => clock.now() });
  }
}
