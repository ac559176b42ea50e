import type { KeyObject } from 'node:crypto';
import { checkNote, parseNote, publicKeyOf, signNote, type NoteKey } from './signed-note';

/** Signs texts under the name of a ledger. */
export class NoteSigner {
  readonly key: NoteKey;

  constructor(
    name: string,
    private readonly privateKey: KeyObject,
  ) {
    this.key = { name, publicKey: publicKeyOf(privateKey) };
  }

  /** `text` ends with a line break. */
  sign(text: string): string {
    return signNote(text, this.key.name, this.privateKey);
  }
}

/** Whether the note is of exactly this text, and the key has signed it. */
export const holdsNote = (note: string, text: string, key: NoteKey): boolean => {
  const parsed = parseNote(note);
  return parsed?.text === text && checkNote(parsed, key) === 'signed';
};
