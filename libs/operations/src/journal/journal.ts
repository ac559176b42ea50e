import { mkdirSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from './failure';

interface Finished {
  /** When it began. */
  readonly at: string;
  readonly seconds: number;
  /** Folder of the backup. */
  readonly directory: string;
  /** Null: it is good. */
  readonly failure: Failure | null;
}

export interface BackupRecord extends Finished {
  readonly kind: 'backup';
  /** Null of one that failed. */
  readonly content: BackupContent | null;
}

export interface BackupContent {
  readonly isEncrypted: boolean;
  readonly bytes: number;
  readonly rows: number;
  /** Position of the ledger. */
  readonly entries: number;
}

export interface DrillRecord extends Finished {
  readonly kind: 'drill';
  /** When the backup was made; null where it cannot be read. */
  readonly madeAt: string | null;
  /** Null of one that failed. */
  readonly proved: Proved | null;
}

/** What a drill has found to be right. */
export interface Proved {
  readonly rows: number;
  readonly entries: number;
  readonly lines: number;
  readonly checkpoints: number;
}

export type OperationRecord = BackupRecord | DrillRecord;

/** Read at a time; ten years of days are beyond. */
const MOST = 4_000;

const parse = (line: string): OperationRecord[] => {
  try {
    return [JSON.parse(line) as OperationRecord];
  } catch {
    // Cut off by a crash or a full disk.
    return [];
  }
};

/**
 * What became of backups and drills on this machine: a line each, in a file, because it has to be told when the
 * database is away, and because it is true of this machine alone.
 */
export class Journal {
  /** Folder of what only these processes write. */
  readonly folder: string;

  constructor(dataDirectory: string) {
    this.folder = join(dataDirectory, 'operations');
  }

  async add(record: OperationRecord): Promise<void> {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    await appendFile(this.file, `${JSON.stringify(record)}\n`, { mode: 0o600, flush: true });
  }

  /** The newest first. */
  async read(): Promise<OperationRecord[]> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').slice(-MOST).flatMap(parse).reverse();
  }

  /** The newest of a kind. */
  async newest<Kind extends OperationRecord['kind']>(
    kind: Kind,
    isMeant: (record: OperationRecord) => boolean = () => true,
  ): Promise<Extract<OperationRecord, { kind: Kind }> | null> {
    const found = (await this.read()).find((record) => record.kind === kind && isMeant(record));
    return (found as Extract<OperationRecord, { kind: Kind }> | undefined) ?? null;
  }

  private get file(): string {
    return join(this.folder, 'backups.jsonl');
  }
}

export const isGood = ({ failure }: OperationRecord): boolean => failure === null;
