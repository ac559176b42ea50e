import type { Logger } from '@xiangtong/infrastructure';
import { Mismatch } from './apply-entries';
import type { Generations } from './generations';
import { loadAll, step, strangeness, type LoadContext } from './load';

/**
 * Loads what the ledger has. One process leads and follows the ledger; one at a time, which may be another, builds the
 * next set of tables.
 */
export class Loader {
  constructor(
    private readonly name: string,
    private readonly generations: Generations,
    private readonly logger: Logger,
  ) {}

  /** What is missing, if this process leads. Whether anything was loaded. */
  async load(context: LoadContext): Promise<boolean> {
    if (!(await context.feed.lead(this.name))) return false;
    const newest = await this.generations.newest();
    if (!newest) return this.build(context, null);
    const mark = await this.generations.markOf(newest);
    const reason = await strangeness(mark, context);
    if (reason) return this.replace(context, newest.number, reason);
    try {
      return (await step(newest.store, mark, context)) !== null;
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      return this.replace(context, newest.number, error.message);
    }
  }

  /** Beside the tables that are read, which may be followed meanwhile. */
  async rebuild(context: LoadContext): Promise<void> {
    const newest = await this.generations.newest();
    if (!(await this.build(context, newest?.number ?? null)))
      throw new Error('another process rebuilds these tables now');
  }

  private replace(context: LoadContext, number: number, reason: string): Promise<boolean> {
    this.logger.warn({ reason }, 'the tables in ClickHouse are rebuilt from the ledger');
    return this.build(context, number);
  }

  /** The set of tables after that number. False where another process makes it, or has made it. */
  private async build({ feed, ...context }: LoadContext, after: number | null): Promise<boolean> {
    const turn = `${this.name} rebuild`;
    if (!(await feed.lead(turn))) return false;
    try {
      if (((await this.generations.newest())?.number ?? null) !== after) return false;
      await this.makeNext({ ...context, feed });
      return true;
    } finally {
      // A broken feed has lost what it led.
      if (!feed.broken) await feed.follow(turn);
    }
  }

  private async makeNext(context: LoadContext): Promise<void> {
    const next = await this.generations.next();
    const reason = await strangeness(await this.generations.markOf(next), context);
    if (reason === null) {
      await loadAll(next.store, context).catch(async (error: unknown) => {
        if (error instanceof Mismatch) await this.generations.drop(next);
        throw error;
      });
      return this.generations.publish(next);
    }
    await this.generations.drop(next);
    return this.makeNext(context);
  }
}
