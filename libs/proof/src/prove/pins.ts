import { isObject, type SealManifest } from '@xiangtong/contracts';
import { sha256 } from '@xiangtong/documents';
import type { LedgerPin } from '@xiangtong/ledger';
import { parseCheckpoint } from '../checkpoint/checkpoint-text';
import { readAnchor } from '../publish/verify/ledger-anchor';
import { parseRecordDigests, type RecordDigest } from '../records/record-digests';
import { readPrinted } from '../publish/verify/printed-file';
import { provedManifest } from '../publish/verify/verify-file';
import type { PinnedCheckpoint } from './prove-checkpoints';

/** Records kept outside the system, to be compared with what the system says now. */
export interface Pins {
  readonly entries: readonly LedgerPin[];
  /** SHA-256 of seals that were published at that time. */
  readonly seals: readonly { readonly sealHash: string; readonly pinnedBy: string }[];
  readonly records: readonly (RecordDigest & { readonly pinnedBy: string })[];
  readonly checkpoints: readonly PinnedCheckpoint[];
}

export const noPins: Pins = { entries: [], seals: [], records: [], checkpoints: [] };

export const togetherPins = (pins: readonly Pins[]): Pins => ({
  entries: pins.flatMap(({ entries }) => entries),
  seals: pins.flatMap(({ seals }) => seals),
  records: pins.flatMap(({ records }) => records),
  checkpoints: pins.flatMap(({ checkpoints }) => checkpoints),
});

/** The pin of a signed checkpoint. Null for other content. */
export const readCheckpointPin = (text: string, pinnedBy: string): Pins | null => {
  const checkpoint = parseCheckpoint(text);
  return checkpoint && { ...noPins, checkpoints: [{ checkpoint, pinnedBy }] };
};

/** A position and its hash with any words around them, as printed by reports, backups and proofs. */
const note = /^\D*(\d{1,15})\b.*?\b([0-9a-f]{64})\b/;

const pinsOfNotes = (text: string, pinnedBy: string): Pins | null => {
  const entries = text.split(/\r?\n/).flatMap((line): LedgerPin[] => {
    const [, seq, hash] = line.startsWith('#') ? [] : (note.exec(line) ?? []);
    return seq === undefined || hash === undefined ? [] : [{ seq: Number(seq), hash, pinnedBy }];
  });
  return entries.length > 0 ? { ...noPins, entries } : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * A heads file: the output of `ledger head` or `ledger verify --json`, the manifest of a backup or of evidence, or
 * lines of text with a position and a hash each. Null for other content.
 */
export const readHeads = (text: string, pinnedBy: string): Pins | null => {
  const data = parsed(text);
  if (data === undefined) return pinsOfNotes(text, pinnedBy);
  if (!isObject(data)) return Array.isArray(data) ? pinsOfParts([data], data, pinnedBy) : null;
  return pinsOfParts([data, data['ledger'], data['asOf']], data['seals'], pinnedBy, data['records']);
};

/** Evidence lists seals, a head their hashes. */
const sealHashes = (seals: unknown): readonly string[] =>
  (Array.isArray(seals) ? seals : []).flatMap((seal: unknown) => {
    if (typeof seal === 'string') return [sha256(seal)];
    return isObject(seal) && typeof seal['sealHash'] === 'string' ? [seal['sealHash']] : [];
  });

const pinsOfParts = (
  parts: readonly unknown[],
  seals: unknown,
  pinnedBy: string,
  records: unknown = [],
): Pins | null => {
  const positions = parts.flatMap((part) => [...(readAnchor(part)?.hashAt ?? [])]);
  if (positions.length === 0) return null;
  return {
    entries: positions.filter(([seq]) => seq > 0).map(([seq, hash]) => ({ seq, hash, pinnedBy })),
    seals: sealHashes(seals).map((sealHash) => ({ sealHash, pinnedBy })),
    records: parseRecordDigests(records).map((record) => ({ ...record, pinnedBy })),
    checkpoints: [],
  };
};

const pinOf = ({ asOf }: SealManifest, pinnedBy: string): readonly LedgerPin[] =>
  asOf.seq > 0 ? [{ seq: asOf.seq, hash: asOf.ledgerHash, pinnedBy }] : [];

/** The pins of a sealed file. Null for a file without a seal, or with a seal that is not its own. */
export const readSealPins = async (bytes: Buffer, pinnedBy: string): Promise<Pins | null> => {
  const { seal, carried } = await readPrinted(bytes);
  const manifest = seal === null ? null : provedManifest(seal, carried.manifest);
  if (seal === null || !manifest) return null;
  return { ...noPins, entries: pinOf(manifest, pinnedBy), seals: [{ sealHash: sha256(seal), pinnedBy }] };
};

type PinSource = 'head' | 'seal' | 'checkpoint';

const readers: Readonly<
  Record<PinSource, (bytes: Buffer, pinnedBy: string) => Pins | null | Promise<Pins | null>>
> = {
  head: (bytes, pinnedBy) => readHeads(bytes.toString('utf8'), pinnedBy),
  seal: readSealPins,
  checkpoint: (bytes, pinnedBy) => readCheckpointPin(bytes.toString('utf8'), pinnedBy),
};

/** What a file kept elsewhere pins. Null for a file of another kind. */
export const readPins = async (kind: PinSource, bytes: Buffer, pinnedBy: string): Promise<Pins | null> =>
  readers[kind](bytes, pinnedBy);
