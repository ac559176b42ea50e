import type { Database } from '@xiangtong/infrastructure';
import { readHead, recomputedRoots } from '@xiangtong/ledger';
import { parseRecordDigests, type RecordDigest } from '../records/record-digests';
import { CheckpointStore, type StoredCheckpoint } from '../checkpoint/checkpoint-store';
import { parseCheckpoint, recordsHash, type SignedCheckpoint } from '../checkpoint/checkpoint-text';
import { unvouchedKeys } from '../checkpoint/key-chain';
import { signedEditions } from '../checkpoint/seal-statement';
import { checkNote, formatKey, parseNote, type NoteKey } from '../checkpoint/signed-note';

/** A checkpoint, and where it was kept; null for one that the system itself has kept. */
export interface PinnedCheckpoint {
  readonly checkpoint: SignedCheckpoint;
  readonly pinnedBy: string | null;
}

export interface CheckpointFault {
  /**
   * `chain-rewritten`: the first entries are not those that were signed. `tail-cut`: fewer entries than were signed.
   * `key-swapped`: the service no longer knows the key that signed. `key-unvouched`: nobody who was trusted before
   * vouches for the key. `checkpoint-altered`: not what the key signed. `records-unlisted`: the digests that were signed
   * are gone. `seal-signature-altered`: the edition, who published it or the note is not what was signed.
   */
  readonly reason:
    | 'chain-rewritten'
    | 'tail-cut'
    | 'key-swapped'
    | 'key-unvouched'
    | 'checkpoint-altered'
    | 'seal-signature-altered'
    | 'records-unlisted';
  /** The entries or the key. */
  readonly what: string;
  readonly pinnedBy: string | null;
}

export interface CheckpointProof {
  /** Those that the system has kept. */
  readonly checkpoints: number;
  readonly faults: readonly CheckpointFault[];
  /** The records that sound checkpoints sign, to be held against those of today. */
  readonly records: readonly (RecordDigest & { readonly pinnedBy: string | null })[];
}

const entriesOf = ({ origin, size }: SignedCheckpoint): string => `entries 1–${size} of ${origin}`;

/** Null when one of the keys has signed it. */
const signatureFault = (
  { checkpoint, pinnedBy }: PinnedCheckpoint,
  keys: readonly NoteKey[],
): CheckpointFault | null => {
  const findings = keys.map((key) => checkNote(checkpoint.note, key));
  if (findings.includes('signed')) return null;
  const reason = findings.includes('forged') ? 'checkpoint-altered' : 'key-swapped';
  return { reason, what: entriesOf(checkpoint), pinnedBy };
};

const treeFault = (
  { checkpoint, pinnedBy }: PinnedCheckpoint,
  roots: ReadonlyMap<number, Buffer>,
): CheckpointFault | null => {
  const root = roots.get(checkpoint.size);
  if (root?.equals(checkpoint.root)) return null;
  return { reason: root ? 'chain-rewritten' : 'tail-cut', what: entriesOf(checkpoint), pinnedBy };
};

/** Every seal is signed as its edition stands today, by a key of the ledger. */
const sealFaults = async (source: Database, keys: readonly NoteKey[]): Promise<CheckpointFault[]> =>
  (await signedEditions(source)).flatMap(({ seal, statement, note }) => {
    const parsed = parseNote(note);
    const holds = parsed?.text === statement && keys.some((key) => checkNote(parsed, key) === 'signed');
    return holds ? [] : [{ reason: 'seal-signature-altered', what: seal, pinnedBy: null }];
  });

/** The note of a stored checkpoint that cannot be read any more counts as altered. */
const parseStored = (
  { size, note }: StoredCheckpoint,
  faults: CheckpointFault[],
): readonly PinnedCheckpoint[] => {
  const checkpoint = parseCheckpoint(note);
  if (checkpoint?.size === size) return [{ checkpoint, pinnedBy: null }];
  faults.push({ reason: 'checkpoint-altered', what: `entries 1–${size}`, pinnedBy: null });
  return [];
};

/**
 * Every checkpoint, kept here or brought from outside, is signed by a known key and is the root of the entries of
 * today. Whoever owns the database can bring all that it holds into agreement, but not with a checkpoint that somebody
 * else has kept.
 */
export const proveCheckpoints = async (
  source: Database,
  outside: readonly PinnedCheckpoint[],
): Promise<CheckpointProof> => {
  const store = new CheckpointStore(source);
  const [keys, stored] = [await store.keys(), await store.all()];
  const faults: CheckpointFault[] = unvouchedKeys(keys).map((key) => ({
    reason: 'key-unvouched',
    what: formatKey(key),
    pinnedBy: null,
  }));
  const kept = stored.flatMap((each) => parseStored(each, faults));
  const all = [...outside, ...kept];
  const { seq } = await readHead(source.manager);
  const sizes = all.map(({ checkpoint }) => checkpoint.size).filter((size) => size <= seq);
  const roots = await recomputedRoots(source.manager, new Set(sizes));
  const signed = all.filter((each) => {
    const fault = signatureFault(each, keys);
    if (fault) faults.push(fault);
    return !fault;
  });
  // A root is compared even when the key is unknown: both facts matter.
  faults.push(...all.flatMap((each) => treeFault(each, roots) ?? []));
  faults.push(...(await sealFaults(source, keys)));
  const newest = signed.findLast(({ pinnedBy }) => pinnedBy === null);
  const holding = signed.filter((each) => each.pinnedBy !== null || each === newest);
  const records = holding.flatMap((each) => recordsOf(each, stored, faults));
  return { checkpoints: stored.length, faults, records };
};

const recordsOf = (
  { checkpoint, pinnedBy }: PinnedCheckpoint,
  stored: readonly StoredCheckpoint[],
  faults: CheckpointFault[],
): CheckpointProof['records'] => {
  if (checkpoint.records === null) return [];
  const list = stored.find(({ records }) => recordsHash(records) === checkpoint.records)?.records;
  if (list) return parseRecordDigests(list).map((record) => ({ ...record, pinnedBy }));
  faults.push({ reason: 'records-unlisted', what: entriesOf(checkpoint), pinnedBy });
  return [];
};
