import { canonicalJson, sha256 } from '@xiangtong/documents';
import type { TreeHead } from '@xiangtong/ledger';
import type { RecordDigest } from '../records/record-digests';
import { parseNote, type SignedNote } from './signed-note';

/** The line that a checkpoint has besides those of the format: the records beside the ledger. */
const RECORDS = 'xiangtong.records/1';

/** What is signed: so many entries, with this root, and these records beside them (c2sp.org/tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** The name of the ledger among all others. */
  readonly origin: string;
  /** SHA-256 of the canonical list of record digests, hex; null in a checkpoint that says nothing about records. */
  readonly records: string | null;
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

export const recordsHash = (records: readonly RecordDigest[]): string => sha256(canonicalJson(records));

export const checkpointText = ({ origin, size, root, records }: Checkpoint): string =>
  [
    origin,
    String(size),
    root.toString('base64'),
    ...(records === null ? [] : [`${RECORDS} ${records}`]),
    '',
  ].join('\n');

const HASH = /^[A-Za-z0-9+/]{43}=$/;
const SIZE = /^(0|[1-9]\d{0,14})$/;

/** Null for what is no signed checkpoint. Lines that others have added are passed over. */
export const parseCheckpoint = (text: string): SignedCheckpoint | null => {
  const note = parseNote(text);
  const [origin, size = '', root = '', ...others] = note?.text.split('\n') ?? [];
  if (!note || !origin || !SIZE.test(size) || !HASH.test(root)) return null;
  const records = others.find((line) => line.startsWith(`${RECORDS} `))?.slice(RECORDS.length + 1) ?? null;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), records, note };
};
