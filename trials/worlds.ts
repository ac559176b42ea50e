import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind } from './kinds/kind';
import type { Prepared } from './prepared';
import { ownServer } from './stage';
import { openWorld, TRIALS_EACH, type World } from './world';

/** The worlds of one worker: kinds without a stage of their own share one, until a trial finds something wrong. */
export class Worlds {
  private shared: World | null = null;
  private trials = 0;
  private own: World | null = null;

  constructor(
    private readonly prepared: Prepared,
    private readonly root: string,
  ) {}

  async of(kind: Kind): Promise<World> {
    if (kind.open) return (this.own = await this.make(kind));
    this.trials += 1;
    return (this.shared ??= await this.make(kind));
  }

  async leave(kind: Kind, isSound: boolean): Promise<void> {
    await this.own?.close();
    this.own = null;
    if (kind.open || (isSound && this.trials < TRIALS_EACH)) return;
    await this.close();
  }

  async close(): Promise<void> {
    await this.shared?.close();
    this.shared = null;
    this.trials = 0;
  }

  private async make(kind: Kind): Promise<World> {
    return openWorld(kind.open ?? ownServer, this.prepared, await mkdtemp(join(this.root, 'world-')));
  }
}
