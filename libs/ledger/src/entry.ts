import { createHash } from 'node:crypto';
import { formPeriod, type FormCode, type ImportSubject, type RevisionEntryKind } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';

/** An import as the ledger knows it: how much it was, never whom it is about. */
export interface ImportFacts {
  readonly subject: ImportSubject;
  /** Digits of the smallest division that contains all of it; empty if there is none. */
  readonly place: string;
  /** Rows of the file; `created` are the new ones, `updated` those that changed what was there. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  /** Hash of what was stored, without keys, persons, vouchers and incomes, which may be erased later. */
  readonly contentHash: Buffer;
}

export interface ImportEntryContent extends ImportFacts {
  readonly seq: number;
  readonly kind: 'import';
  readonly actor: string;
  readonly recordedAt: Date;
}

export interface EntryContent {
  readonly seq: number;
  readonly kind: RevisionEntryKind;
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

const isImport = (entry: EntryContent | ImportEntryContent): entry is ImportEntryContent =>
  entry.kind === 'import';

/** The hashed content of an entry: its fields and, last, the hash before it. */
export const entryText = (entry: EntryContent | ImportEntryContent, previousHash: Buffer): string =>
  isImport(entry) ? importText(entry, previousHash) : revisionText(entry, previousHash);

const importText = (entry: ImportEntryContent, previousHash: Buffer): string =>
  JSON.stringify([
    'xiangtong.import/1',
    entry.seq,
    entry.kind,
    entry.subject,
    entry.place,
    entry.rows,
    entry.created,
    entry.updated,
    entry.contentHash.toString('hex'),
    entry.actor,
    entry.recordedAt.toISOString(),
    previousHash.toString('hex'),
  ]);

const revisionText = (entry: EntryContent, previousHash: Buffer): string =>
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
export const hashEntry = (entry: EntryContent | ImportEntryContent, previousHash: Buffer): Buffer =>
  createHash('sha256').update(entryText(entry, previousHash)).digest();
