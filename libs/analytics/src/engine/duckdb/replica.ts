import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DomainError, type Logger } from '@xiangtong/infrastructure';
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
import { ReaderGate } from '../reader-gate';
import { hasReached, PositionWaiters, registerVersion } from '../position-waiters';
import { Tail } from '../tail';
import { catchUp, rebuild, type CatchUpContext, type CatchUpResult } from './catch-up';
import { isDamage, ReplicaFile, type ReplicaSettings } from './replica-file';
import { columns, execute, rows } from './rows';
import { tableNames } from './schema';
import { watermark } from './watermark';
import { duckdbWords } from './words';

export interface ReplicaParts {
  readonly settings: ReplicaSettings;
  readonly ledger: LedgerReader;
  readonly reference: ReferenceCatalogue;
  readonly deadlines: ReadDeadlines;
  readonly logger: Logger;
  /** How often a follower looks without a notification, in milliseconds; default half a second. */
  readonly pollMs?: number;
}

/**
 * The read model of this process: a DuckDB file that follows the ledger. It can be deleted at any time and is rebuilt
 * identically. One connection writes; every reader works on its own snapshot, and neither waits for the other.
 */
export class Replica implements Engine {
  private file: ReplicaFile | undefined;
  private feed: LedgerFeed | undefined;
  private state: EngineState = 'closed';
  private mark = { seq: 0, referenceVersion: 0 };
  private progress: (state: RebuildProgress) => void = () => undefined;
  private writing: Promise<unknown> = Promise.resolve();
  private readonly gate = new ReaderGate();
  private readonly waiters = new PositionWaiters();
  private readonly tail: Tail;

  constructor(private readonly parts: ReplicaParts) {
    this.tail = new Tail(async () => (await this.write(catchUp)).moved, parts.logger, parts.pollMs);
  }

  /** Returns when the replica has reached the ledger's current position. */
  async open(options: OpenOptions = { mode: 'tail' }): Promise<void> {
    if (this.file) return;
    this.file = await ReplicaFile.open(this.parts.settings, (path, error) =>
      this.parts.logger.warn({ path, reason: String(error) }, 'the replica file is damaged and is rebuilt'),
    );
    this.progress = options.progress ?? this.progress;
    try {
      await this.catchUpNow();
    } catch (error) {
      await this.close();
      throw error;
    }
    this.state = options.mode === 'tail' ? 'following' : 'still';
    if (options.mode === 'tail') this.tail.start();
  }

  async close(): Promise<void> {
    await this.tail.stop();
    await this.writing.catch(() => undefined);
    await this.feed?.close();
    this.feed = undefined;
    const { file } = this;
    this.file = undefined;
    this.state = 'closed';
    this.waiters.rejectAll();
    await this.gate.exclusive(async () => file?.close());
  }

  /** The newest ledger position that readers see. */
  get currentSeq(): number {
    return this.mark.seq;
  }

  /** Changes whenever readers see something else: the ledger position and the state of the register. */
  get version(): string {
    return `${this.mark.seq}.${this.mark.referenceVersion}`;
  }

  isThere(): Promise<boolean> {
    return Promise.resolve(this.file !== undefined);
  }

  async status(): Promise<EngineStatus> {
    const head = await this.parts.ledger.head().catch(() => null);
    const facts = this.file
      ? await this.read(async (connection) => {
          const [row] = await connection.rows<{ facts: bigint }>('select count(*) as facts from fact');
          return Number(row?.facts);
        })
      : 0;
    return {
      state: this.state,
      file: this.file?.path ?? null,
      bytes: this.file ? fileBytes(this.file.path) : 0,
      seq: this.mark.seq,
      ledgerSeq: head?.seq ?? null,
      facts,
      referenceVersion: this.mark.referenceVersion,
    };
  }

  /** Rebuilds from the whole ledger; readers keep the old state until the new one is complete. */
  async rebuild(progress: (state: RebuildProgress) => void = this.progress): Promise<void> {
    const { state } = this;
    this.state = 'rebuilding';
    try {
      await this.write((connection, context) => rebuild(connection, { ...context, progress }));
      await this.catchUpNow();
    } finally {
      this.state = state;
    }
  }

  /** Applies what is missing now, without waiting for a notification. */
  async catchUpNow(): Promise<void> {
    while ((await this.write(catchUp)).moved);
  }

  async atLeast(seq: number, timeoutMs = 5_000): Promise<void> {
    const position = { seq, referenceVersion: await registerVersion(this.parts.reference) };
    if (hasReached(this.mark, position)) return;
    this.tail.wake();
    await this.waiters.wait(position, timeoutMs, () => this.notCaughtUp(seq));
  }

  async upTo(seq: number, timeoutMs?: number): Promise<void> {
    if (this.mark.seq >= seq) return;
    const head = await this.parts.ledger.head();
    await this.atLeast(Math.min(seq, head.seq), timeoutMs);
  }

  /**
   * Runs `use` with a connection inside one read-only transaction: everything it reads is of one position. If the file
   * turns out to be damaged, it is rebuilt and read again.
   */
  async read<T>(use: (connection: EngineConnection) => Promise<T>): Promise<T> {
    try {
      return await this.gate.shared(() => this.readOnce(use));
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.heal(error);
      return this.gate.shared(() => this.readOnce(use));
    }
  }

  private async readOnce<T>(use: (connection: EngineConnection) => Promise<T>): Promise<T> {
    const connection = await this.openFile().connect();
    try {
      await execute(connection, 'begin transaction read only');
      const result = await use(engineConnection(connection));
      await execute(connection, 'commit');
      return result;
    } finally {
      connection.closeSync();
    }
  }

  private openFile(): ReplicaFile {
    if (!this.file) throw new Error('the replica is closed');
    return this.file;
  }

  private notCaughtUp = (seq: number): DomainError =>
    new DomainError('CUBE.NOT_CAUGHT_UP', { wanted: seq, seq: this.mark.seq });

  /** One writer at a time, on a separate connection. */
  private write(
    work: (connection: DuckDBConnection, context: CatchUpContext) => Promise<CatchUpResult>,
  ): Promise<CatchUpResult> {
    const turn = this.writing.then(() => this.writeOnce(work));
    this.writing = turn.catch(() => undefined);
    return turn;
  }

  private async writeOnce(
    work: (connection: DuckDBConnection, context: CatchUpContext) => Promise<CatchUpResult>,
  ): Promise<CatchUpResult> {
    const attempt = async () => {
      // A failed step also drops the feed.
      const context = await this.context();
      return this.gate.shared(() => this.withConnection((connection) => work(connection, context)));
    };
    const result = await attempt().catch(async (error: unknown) => {
      if (!isDamage(error) || (await this.isSound())) throw error;
      await this.replaceFile(error);
      return attempt();
    });
    this.mark = result.mark;
    this.waiters.reached(result.mark);
    return result;
  }

  private async withConnection<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.openFile().connect();
    try {
      return await use(connection);
    } finally {
      connection.closeSync();
    }
  }

  private async context(): Promise<CatchUpContext> {
    if (this.feed?.broken !== false) this.feed = await this.parts.ledger.follow(() => this.tail.wake());
    return {
      feed: this.feed,
      reference: this.parts.reference,
      deadlines: this.parts.deadlines,
      scratch: (name) => this.openFile().scratch(name),
      progress: this.progress,
      onForeign: (reason) => this.parts.logger.warn({ reason }, 'the replica is rebuilt from the ledger'),
    };
  }

  private isSound(): Promise<boolean> {
    return this.gate.shared(() => this.withConnection(isReadable)).catch(() => false);
  }

  private async replaceFile(reason: unknown): Promise<void> {
    this.parts.logger.warn({ reason: String(reason) }, 'the replica file is damaged and is rebuilt');
    await this.gate.exclusive(() => this.openFile().replace());
  }

  /** Readers that hit the same damage wait for one repair. */
  private async heal(reason: unknown): Promise<void> {
    const turn = this.writing.then(async () => {
      if (!(await this.isSound())) await this.replaceFile(reason);
    });
    this.writing = turn.catch(() => undefined);
    await turn;
    await this.catchUpNow();
  }
}

export const engineConnection = (connection: DuckDBConnection): EngineConnection => ({
  words: duckdbWords,
  rows: (sql, parameters) => rows(connection, sql, parameters),
  columns: (sql, parameters) => columns(connection, sql, parameters),
  watermark: () => watermark(connection),
  interrupt: () => connection.interrupt(),
});

/** Reads every value: extremes and counts would come from statistics, without a look at the blocks. */
const isReadable = async (connection: DuckDBConnection): Promise<boolean> => {
  for (const table of tableNames) await rows(connection, `select bit_xor(hash(line)) from ${table} line`);
  return true;
};

const fileBytes = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
