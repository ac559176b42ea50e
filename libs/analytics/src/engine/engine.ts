import type { Columns } from './columns';
import type { Words } from './words';

/** On the values of a statement that is made of an engine's words: no other engine takes it. */
export const madeOf = Symbol('words');

/** What a statement takes by name. */
export type SqlParameters = Readonly<Record<string, string | bigint | number | null>> & {
  readonly [madeOf]?: Words;
};

/** Why an engine gave up a statement that was correct; null for any other failure. */
export type SqlLimit = 'time' | 'overflow' | null;

/** A statement that failed, with everything needed to run it again by hand. */
export class SqlError extends Error {
  constructor(
    readonly sql: string,
    readonly parameters: SqlParameters,
    readonly limit: SqlLimit,
    cause: unknown,
  ) {
    const shown = JSON.stringify(parameters, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    ).slice(0, 2_000);
    super(`${cause instanceof Error ? cause.message : String(cause)}\nin: ${sql}\nwith: ${shown}`, { cause });
    this.name = 'SqlError';
  }
}

/** The position that the facts have reached, and in which ledger. */
export interface Watermark {
  readonly seq: number;
  /** Hash of entry `seq`, hex. */
  readonly hash: string;
  /** Hash of entry 1, hex: the identity of the ledger; null while it was empty. */
  readonly genesis: string | null;
  readonly referenceVersion: number;
}

/** Shows one state of the figures: all that is read through it is of one ledger position. */
export interface EngineConnection {
  /** What statements for it are made of. */
  readonly words: Words;
  /** `Row` states the types to which the SELECT list casts: bigint for wide integers. Throws SqlError. */
  rows<Row>(sql: string, parameters?: SqlParameters): Promise<Row[]>;
  /** The same by column. */
  columns(sql: string, parameters?: SqlParameters): Promise<Columns>;
  watermark(): Promise<Watermark>;
  /** Stops the statement that runs now, if any. */
  interrupt(): void;
}

export const rows = <Row>(
  connection: EngineConnection,
  sql: string,
  parameters?: SqlParameters,
): Promise<Row[]> => connection.rows<Row>(sql, parameters);

export interface RebuildProgress {
  readonly lines: number;
  readonly totalLines: number;
}

export interface OpenOptions {
  /** `tail` follows the ledger until closed; `once` catches up and stays where it is. */
  readonly mode: 'tail' | 'once';
  readonly progress?: (state: RebuildProgress) => void;
}

export type EngineState = 'closed' | 'rebuilding' | 'following' | 'still';

export interface EngineStatus {
  readonly state: EngineState;
  /** The file, or the database of ClickHouse. */
  readonly file: string | null;
  readonly bytes: number;
  readonly seq: number;
  /** Head of the ledger; null while PostgreSQL does not answer. */
  readonly ledgerSeq: number | null;
  readonly facts: number;
  readonly referenceVersion: number;
}

/** Keeps the facts of the ledger in tables, and shows them to questions. */
export interface Engine {
  /** The newest ledger position that readers see. */
  readonly currentSeq: number;
  /** Changes whenever readers see something else: the ledger position and the state of the register. */
  readonly version: string;
  /** Returns when the ledger's current position is visible. */
  open(options?: OpenOptions): Promise<void>;
  close(): Promise<void>;
  /** Applies the entries that are missing now, without waiting for a notification. */
  catchUpNow(): Promise<void>;
  /** Applies the whole ledger again; readers keep the old state until the new one is complete. */
  rebuild(progress?: (state: RebuildProgress) => void): Promise<void>;
  /** Whether questions can be answered now. */
  isThere(): Promise<boolean>;
  status(): Promise<EngineStatus>;
  /**
   * Resolves when entry `seq` and the register as it is now are visible to readers; CUBE.NOT_CAUGHT_UP after the
   * timeout.
   */
  atLeast(seq: number, timeoutMs?: number): Promise<void>;
  /** The same, or the newest entry if the ledger has not reached it. */
  upTo(seq: number, timeoutMs?: number): Promise<void>;
  /** Everything that `use` reads is of one position. */
  read<T>(use: (connection: EngineConnection) => Promise<T>): Promise<T>;
}
