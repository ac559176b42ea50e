import type { KeyObject } from 'node:crypto';
import { checkNote, formatKey, parseNote, signNote, type NoteKey } from './signed-note';

const STATEMENT = 'xiangtong.ledger-key/1';

/** A key of the ledger, and what the key before it has signed about it. */
export interface LedgerKey extends NoteKey {
  /** Null for the first key, and for one after a loss: nobody vouches for it. */
  readonly statement: string | null;
}

const statementText = (key: NoteKey): string => `${STATEMENT}\n${formatKey(key)}\n`;

/** The key before hands over to this one. */
export const vouchFor = (key: NoteKey, former: KeyObject): string =>
  signNote(statementText(key), key.name, former);

const isVouchedBy = ({ statement, ...key }: LedgerKey, former: NoteKey): boolean => {
  const note = statement === null ? null : parseNote(statement);
  return note?.text === statementText(key) && checkNote(note, former) === 'signed';
};

/** Keys, the oldest first, for which the one before them does not vouch; the first needs nobody. */
export const unvouchedKeys = (keys: readonly LedgerKey[]): LedgerKey[] =>
  keys.filter((key, index) => index > 0 && !isVouchedBy(key, keys[index - 1]!));

/** The keys that follow from one that is trusted, with it; null when it is not among them. */
export const followKeys = (keys: readonly LedgerKey[], trusted: NoteKey): readonly LedgerKey[] | null => {
  const start = keys.findIndex(
    ({ name, publicKey }) => name === trusted.name && publicKey.equals(trusted.publicKey),
  );
  if (start < 0) return null;
  const later = keys.slice(start);
  const broken = later.indexOf(unvouchedKeys(later)[0]!);
  return broken < 0 ? later : later.slice(0, broken);
};
