import type { ConsistencyView, LedgerKeyView } from '@xiangtong/contracts';
import { isConsistent } from '@xiangtong/ledger';
import { parseCheckpoint, type SignedCheckpoint } from '../checkpoint/checkpoint-text';
import { followKeys, type LedgerKey } from '../checkpoint/key-chain';
import { checkNote, formatKey, parseKey, type NoteKey } from '../checkpoint/signed-note';
import { WitnessFolder } from './witness-folder';

/** What a witness asks of the service of a county. */
export interface WitnessedLedger {
  checkpoint(): Promise<string>;
  keys(): Promise<readonly LedgerKeyView[]>;
  consistency(from: number, to: number): Promise<ConsistencyView>;
}

/** The first three are well; anything else breaks what was signed before. */
type WitnessFinding =
  | 'first'
  | 'unchanged'
  | 'grown'
  | 'chain-rewritten'
  | 'tail-cut'
  | 'key-swapped'
  | 'checkpoint-altered';

const well: readonly WitnessFinding[] = ['first', 'unchanged', 'grown'];

export interface Witnessed {
  readonly finding: WitnessFinding;
  readonly isWell: boolean;
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Entries of the newest checkpoint that was kept; null at the first look. */
  readonly before: number | null;
  /** The key that is trusted from now on. */
  readonly key: string | null;
}

const toKey = ({ key, statement }: LedgerKeyView): readonly LedgerKey[] => {
  const parsed = parseKey(key);
  return parsed ? [{ ...parsed, statement }] : [];
};

/** The newest key that follows from the trusted one and has signed; without any trust, the newest of all. */
const signerAmong = (
  keys: readonly LedgerKey[],
  trusted: NoteKey | null,
  { note }: SignedCheckpoint,
): NoteKey | 'altered' | null => {
  const allowed = trusted ? (followKeys(keys, trusted) ?? [trusted]) : keys.slice(-1);
  const findings = allowed.map((key) => checkNote(note, key));
  const signer = allowed[findings.lastIndexOf('signed')];
  return signer ?? (findings.includes('forged') ? 'altered' : null);
};

const treeFinding = async (
  county: WitnessedLedger,
  before: SignedCheckpoint,
  now: SignedCheckpoint,
): Promise<WitnessFinding> => {
  if (now.size < before.size) return 'tail-cut';
  if (now.size === before.size) return now.root.equals(before.root) ? 'unchanged' : 'chain-rewritten';
  const { proof } = await county.consistency(before.size, now.size);
  const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
  return isConsistent(before, now, hashes) ? 'grown' : 'chain-rewritten';
};

/** What a witness has before it looks again. */
interface Kept {
  readonly trusted: NoteKey | null;
  readonly before: SignedCheckpoint | null;
}

const findingOf = async (
  county: WitnessedLedger,
  { trusted, before }: Kept,
  now: SignedCheckpoint,
): Promise<{ readonly finding: WitnessFinding; readonly signer: NoteKey | null }> => {
  const keys = (await county.keys()).flatMap(toKey);
  const signer = signerAmong(keys, trusted, now);
  if (signer === 'altered') return { finding: 'checkpoint-altered', signer: null };
  if (!signer || (before && before.origin !== now.origin)) return { finding: 'key-swapped', signer: null };
  return { finding: before ? await treeFinding(county, before, now) : 'first', signer };
};

/**
 * Looks at a county once and keeps its checkpoint, if it continues the one that was kept before. One that does not is
 * kept apart: with the one before it, it is the proof that the ledger was changed, and nothing later is taken as well.
 */
export const witness = async (
  county: WitnessedLedger,
  path: string,
  given: NoteKey | null = null,
): Promise<Witnessed> => {
  const folder = new WitnessFolder(path);
  const note = await county.checkpoint();
  const now = parseCheckpoint(note);
  if (!now) throw new Error('the service has answered something that is no signed checkpoint');
  const kept: Kept = { trusted: given ?? (await folder.key()), before: await folder.newest() };
  const { finding, signer } = await findingOf(county, kept, now);
  const isWell = well.includes(finding);
  if (signer && isWell) await folder.keep(now, note, signer);
  else await folder.keepBroken(finding, note);
  const { origin, size, root } = now;
  const key = (isWell ? signer : kept.trusted) ?? null;
  return {
    finding,
    isWell,
    origin,
    size,
    root: root.toString('base64'),
    before: kept.before?.size ?? null,
    key: key && formatKey(key),
  };
};
