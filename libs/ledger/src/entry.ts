import { createHash } from 'node:crypto';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';

export const entryKinds = ['accept', 'supersede', 'withdraw'] as const;
/** `accept` puts a first revision in force, `supersede` replaces it by another one, `withdraw` takes it out. */
export type EntryKind = (typeof entryKinds)[number];

export interface EntryContent {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly form: FormCode;
  readonly unitCode: string;
  readonly month: Month;
  readonly submissionId: string;
  readonly revisionNumber: number;
  readonly contentHash: Buffer;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

/** The previous hash of the first entry. */
export const GENESIS_HASH = Buffer.alloc(32);

/** The hashed content of an entry: its fields and, last, the hash before it. */
export const entryText = (entry: EntryContent, previousHash: Buffer): string =>
  JSON.stringify([
    'xiangtong.entry/1',
    entry.seq,
    entry.kind,
    entry.form,
    entry.unitCode,
    formPeriod(entry.form, entry.month),
    entry.submissionId,
    entry.revisionNumber,
    entry.contentHash.toString('hex'),
    entry.actor,
    entry.reason,
    entry.recordedAt.toISOString(),
    previousHash.toString('hex'),
  ]);

/** The hash of an entry covers the one before it, so that no entry can change without all later ones. */
export const hashEntry = (entry: EntryContent, previousHash: Buffer): Buffer =>
  createHash('sha256').update(entryText(entry, previousHash)).digest();
