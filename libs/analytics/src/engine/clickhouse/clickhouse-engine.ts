import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type ClickHouseConfig, type Logger } from '@xiangtong/infrastructure';
import type { LedgerFeed, LedgerReader } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { ReadDeadlines } from '../deadlines';
import type {
  Engine,
  EngineConnection,
  EngineState,
  EngineStatus,
  OpenOptions,
  RebuildProgress,
} from '../engine';
import { hasReached, PositionWaiters, registerVersion } from '../position-waiters';
import { Tail } from '../tail';
import { connectionAt } from './connection';
import { Generations, type Generation } from './generations';
import type { LoadContext, Mark } from './load';
import { Loader } from './loader';
import { isGone, Store } from './store';

export interface ClickHouseParts {
  readonly place: ClickHouseConfig;
  readonly ledger: LedgerReader;
  readonly reference: ReferenceCatalogue;
  readonly deadlines: ReadDeadlines;
  readonly logger: Logger;
  /** Milliseconds between two looks for what another process has loaded. */
  readonly pollMs?: number;
}

const POLL_MS = 250;

/** What readers see: a set of tables up to a watermark. */
interface View {
  readonly generation: Generation;
  readonly mark: Mark;
}

/**
 * Facts in ClickHouse, shared by all processes. The one that holds the lead in PostgreSQL loads what the ledger has; all
 * read up to the watermark that they have seen. A loader may end anywhere: the next one repeats its batch.
 */
export class ClickHouseEngine implements Engine {
  private readonly generations: Generations;
  private readonly loader: Loader;
  private readonly waiters = new PositionWaiters();
  private readonly tail: Tail;
  private feed: LedgerFeed | undefined;
  private view: View | undefined;
  private state: EngineState = 'closed';
  private progress: (state: RebuildProgress) => void = () => undefined;
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ClickHouseParts) {
    const { server, database, cluster } = parts.place;
    this.generations = new Generations(new Store(server, null, cluster !== null), database, cluster);
    this.loader = new Loader(database, this.generations, parts.logger);
    this.tail = new Tail(() => this.follow(), parts.logger, parts.pollMs ?? POLL_MS);
  }

  async open(options: OpenOptions = { mode: 'tail' }): Promise<void> {
    if (this.state !== 'closed') return;
    this.progress = options.progress ?? this.progress;
    this.state = 'still';
    try {
      await this.generations.prepare();
      await this.catchUpNow();
    } catch (error) {
      const isThere = await this.isThere();
      await this.close();
      if (isThere) throw error;
      const { host } = new URL(this.parts.place.server);
      throw new Error(`ClickHouse does not answer at ${host}: start it, or correct CLICKHOUSE_URL`, {
        cause: error,
      });
    }
    if (options.mode === 'once') return;
    this.state = 'following';
    this.tail.start();
  }

  async close(): Promise<void> {
    await this.tail.stop();
    await this.working.catch(() => undefined);
    await this.feed?.close();
    this.feed = undefined;
    this.state = 'closed';
    this.waiters.rejectAll();
    await this.generations.close();
  }

  get currentSeq(): number {
    return this.view?.mark.seq ?? 0;
  }

  get version(): string {
    return `${this.currentSeq}.${this.view?.mark.referenceVersion ?? 0}`;
  }

  isThere(): Promise<boolean> {
    return this.generations.answer();
  }

  async status(): Promise<EngineStatus> {
    const head = await this.parts.ledger.head().catch(() => null);
    const { view } = this;
    const [row] = view
      ? await view.generation.store.rows<{ facts: bigint }>('select count(*) as facts from fact')
      : [];
    return {
      state: this.state,
      file: view?.generation.store.database ?? null,
      bytes: view ? await this.generations.bytes(view.generation) : 0,
      seq: this.currentSeq,
      ledgerSeq: head?.seq ?? null,
      facts: Number(row?.facts ?? 0),
      referenceVersion: view?.mark.referenceVersion ?? 0,
    };
  }

  /** Until everything is visible that the ledger and the register hold now, whoever loads it. */
  async catchUpNow(): Promise<void> {
    const { seq } = await this.parts.ledger.head();
    const { version } = await this.parts.reference.current();
    for (;;) {
      const moved = await this.follow();
      const { mark } = this.view ?? {};
      if (!moved && mark && mark.seq >= seq && mark.referenceVersion >= version) return;
      if (!moved) await pause(this.parts.pollMs ?? POLL_MS);
    }
  }

  /** Beside the tables that are read, which may be followed meanwhile. */
  async rebuild(progress: (state: RebuildProgress) => void = this.progress): Promise<void> {
    const { state } = this;
    this.state = 'rebuilding';
    try {
      await this.inTurn(async () => {
        await this.loader.rebuild({ ...(await this.context()), progress });
      });
      await this.catchUpNow();
    } finally {
      this.state = state;
    }
  }

  async atLeast(seq: number, timeoutMs = 5_000): Promise<void> {
    const position = { seq, referenceVersion: await registerVersion(this.parts.reference) };
    if (this.view && hasReached(this.view.mark, position)) return;
    this.tail.wake();
    await this.waiters.wait(
      position,
      timeoutMs,
      () => new DomainError('CUBE.NOT_CAUGHT_UP', { wanted: seq, seq: this.currentSeq }),
    );
  }

  async upTo(seq: number, timeoutMs?: number): Promise<void> {
    if (this.currentSeq >= seq) return;
    const head = await this.parts.ledger.head();
    await this.atLeast(Math.min(seq, head.seq), timeoutMs);
  }

  async read<T>(use: (connection: EngineConnection) => Promise<T>): Promise<T> {
    const read = () => {
      if (!this.view) throw new Error('the engine is closed');
      return use(connectionAt(this.view.generation.store, this.view.mark));
    };
    try {
      return await read();
    } catch (error) {
      if (!isGone(error)) throw error;
      await this.inTurn(() => this.look());
      return read();
    }
  }

  /** Loads what is missing, if this process leads, and looks what is visible. Whether anything is new. */
  private follow(): Promise<boolean> {
    return this.inTurn(async () => {
      const context = await this.context();
      const loaded = await this.loader.load(context);
      return (await this.look()) || loaded;
    });
  }

  /** Whether something else is visible than before. */
  private async look(): Promise<boolean> {
    const generation = await this.generations.newest();
    if (!generation) return false;
    const mark = await this.generations.markOf(generation);
    const seen = this.view;
    if (seen?.generation.number === generation.number && seen.mark.step === mark.step) return false;
    this.view = { generation, mark };
    this.waiters.reached(mark);
    return true;
  }

  private async context(): Promise<LoadContext> {
    if (this.feed?.broken !== false) this.feed = await this.parts.ledger.follow(() => this.tail.wake());
    const { reference, deadlines } = this.parts;
    return { feed: this.feed, reference, deadlines, progress: this.progress };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.working.then(work);
    this.working = turn.catch(() => undefined);
    return turn;
  }
}
