import type { SealManifest } from '@xiangtong/contracts';
import { canonicalJson, sha256, sealOf } from '@xiangtong/documents';
import { verifyImports, type ImportFault } from '@xiangtong/impact';
import type { Database } from '@xiangtong/infrastructure';
import {
  verifyLedger,
  type LedgerFault,
  type LedgerPin,
  type LedgerVerification,
  type VerifyProgress,
} from '@xiangtong/ledger';
import { noPins, type Pins } from './pins';
import { proveCheckpoints, type CheckpointFault, type CheckpointProof } from './prove-checkpoints';
import { readRecordDigests, type RecordDigest, type RecordTable } from '../records/record-digests';

/** Records beside the ledger that were changed. */
export interface RecordFault {
  readonly reason: 'seal-changed' | 'seal-missing' | 'records-changed' | ImportFault['reason'];
  /** The seal, its hash if it is missing, the table, or the position of the import. */
  readonly what: string;
  /** The source of the pin; null where the rows themselves show the fault. */
  readonly pinnedBy: string | null;
}

export interface Proof extends Omit<LedgerVerification, 'faults'> {
  readonly seals: number;
  /** Signed checkpoints that the system has kept. */
  readonly checkpoints: number;
  /** Digests of the append-only tables beside the ledger, to be compared in a later proof. */
  readonly records: readonly RecordDigest[];
  readonly faults: readonly (LedgerFault | RecordFault | CheckpointFault)[];
}

interface SealRow {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly document: unknown;
  readonly changes: unknown;
}

const BATCH = 100;

const isWhole = ({ seal, manifest, document, changes }: SealRow): boolean =>
  sealOf(manifest) === seal &&
  sha256(canonicalJson(document)) === manifest.document &&
  (manifest.replaces === null || sha256(canonicalJson(changes)) === manifest.replaces.changesHash);

interface SealProof {
  readonly known: ReadonlySet<string>;
  readonly pins: readonly LedgerPin[];
  readonly faults: readonly RecordFault[];
}

/** Every published edition is what its seal was made of; each pins the ledger as it was then. */
const proveSeals = async (source: Database): Promise<SealProof> => {
  const [known, pins, faults] = [new Set<string>(), [] as LedgerPin[], [] as RecordFault[]];
  let last = '';
  for (;;) {
    const rows = await source.query<SealRow[]>(
      `select seal, manifest, document, changes from seal where seal > $1 order by seal limit ${BATCH}`,
      [last],
    );
    for (const row of rows) {
      known.add(sha256(row.seal));
      if (!isWhole(row)) faults.push({ reason: 'seal-changed', what: row.seal, pinnedBy: null });
      const { seq, ledgerHash } = row.manifest.asOf;
      if (seq > 0) pins.push({ seq, hash: ledgerHash, pinnedBy: row.seal });
    }
    last = rows.at(-1)?.seal ?? last;
    if (rows.length < BATCH) return { known, pins, faults };
  }
};

const recordFaults = async (source: Database, pinned: CheckpointProof['records']): Promise<RecordFault[]> => {
  const faults: RecordFault[] = [];
  for (const { table, last, rows, digest, pinnedBy } of pinned) {
    const until: Partial<Record<RecordTable, string>> = { [table]: last };
    const [now] = await readRecordDigests(source, until);
    if (now?.rows !== rows || now.digest !== digest)
      faults.push({ reason: 'records-changed', what: table, pinnedBy });
  }
  return faults;
};

const importFaults = async (source: Database): Promise<RecordFault[]> =>
  (await verifyImports(source)).map(({ reason, seq }) => ({ reason, what: String(seq), pinnedBy: null }));

/**
 * The whole proof: every hash of the ledger recomputed, the seals, and a comparison with earlier records. A ledger that
 * was rewritten from its first entry is consistent in itself; only pins kept elsewhere show the change.
 */
export const prove = async (
  source: Database,
  pins: Pins = noPins,
  progress?: VerifyProgress,
): Promise<Proof> => {
  const seals = await proveSeals(source);
  const ledger = await verifyLedger(source, progress, [...seals.pins, ...pins.entries]);
  const missing = pins.seals
    .filter(({ sealHash }) => !seals.known.has(sealHash))
    .map(({ sealHash, pinnedBy }): RecordFault => ({ reason: 'seal-missing', what: sealHash, pinnedBy }));
  const signed = await proveCheckpoints(source, pins.checkpoints);
  const faults = [
    ...ledger.faults,
    ...seals.faults,
    ...missing,
    ...signed.faults,
    ...(await importFaults(source)),
    ...(await recordFaults(source, [...pins.records, ...signed.records])),
  ];
  return {
    ...ledger,
    seals: seals.known.size,
    checkpoints: signed.checkpoints,
    records: await readRecordDigests(source),
    faults,
  };
};
