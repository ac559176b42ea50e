import { isObject, type SealManifest, type AnchorFinding } from '@xiangtong/contracts';
import { sha256 } from '@xiangtong/documents';
import type { RecordDigest } from '../../records/record-digests';

export const HEAD_SCHEMA = 'xiangtong.ledger-head/1';

/**
 * The data that an auditor keeps outside the system: the newest entry, and the seals published until then. Only hashes
 * of seals are listed, so that the list can be shared without leading anybody to a report.
 */
export interface LedgerHeadExport {
  readonly schema: typeof HEAD_SCHEMA;
  readonly seq: number;
  readonly hash: string;
  /** The append-only tables beside the ledger at that time. */
  readonly records: readonly RecordDigest[];
  readonly seals: readonly {
    /** SHA-256 of the seal's hexadecimal digits. */
    readonly sealHash: string;
    /** Ledger position that the seal pins. */
    readonly seq: number;
    readonly ledgerHash: string;
    /** SHA-256 of the published files. */
    readonly files: readonly string[];
  }[];
}

/** What is known about a ledger without the service. */
export interface LedgerAnchor {
  readonly hashAt: ReadonlyMap<number, string>;
  /** Files by the hash of their seal; null where the export lists no seals. */
  readonly seals: ReadonlyMap<string, readonly string[]> | null;
}

interface Position {
  readonly seq: number;
  readonly hash: string;
}

const hash = /^[0-9a-f]{64}$/;

const position = (seq: unknown, digest: unknown): Position[] =>
  typeof seq === 'number' && Number.isSafeInteger(seq) && typeof digest === 'string' && hash.test(digest)
    ? [{ seq, hash: digest }]
    : [];

const sealsOf = (seals: unknown): LedgerAnchor['seals'] =>
  Array.isArray(seals)
    ? new Map(
        seals
          .filter(isObject)
          .map(({ sealHash, files }) => [String(sealHash), Array.isArray(files) ? files.map(String) : []]),
      )
    : null;

/**
 * Reads an exported head: that of `ledger head`, the answer of `ledger verify --json`, `{seq, hash}`, or entries of
 * `GET /ledger`. Null for other data.
 */
export const readAnchor = (data: unknown): LedgerAnchor | null => {
  if (Array.isArray(data)) {
    const entries = data.filter(isObject).flatMap(({ seq, hash: digest }) => position(seq, digest));
    return entries.length > 0 ? { hashAt: mapOf(entries), seals: null } : null;
  }
  if (!isObject(data)) return null;
  const [newest] = position(data['seq'] ?? data['entries'], data['hash'] ?? data['head']);
  if (!newest) return null;
  const pinned = Array.isArray(data['seals']) ? data['seals'].filter(isObject) : [];
  const positions = pinned.flatMap(({ seq, ledgerHash }) => position(seq, ledgerHash));
  return { hashAt: mapOf([...positions, newest]), seals: sealsOf(data['seals']) };
};

const mapOf = (positions: readonly Position[]): ReadonlyMap<number, string> =>
  new Map(positions.map(({ seq, hash: digest }) => [seq, digest]));

/** Does the ledger confirm this seal: by its list of seals, or at least by the entry that the seal pins? */
export const anchorFinding = (
  seal: string,
  { asOf }: SealManifest,
  { hashAt, seals }: LedgerAnchor,
): AnchorFinding => {
  const known = hashAt.get(asOf.seq);
  if (known !== undefined && known !== asOf.ledgerHash) return 'other-ledger';
  if (seals) return seals.has(sha256(seal)) && known !== undefined ? 'published' : 'not-in-head';
  return known === undefined ? 'not-in-head' : 'position';
};
