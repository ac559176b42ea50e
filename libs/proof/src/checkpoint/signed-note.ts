import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Signed notes of C2SP (c2sp.org/signed-note): a text, an empty line, and a line for each Ed25519 signature. */

/** The type of a signature: plain Ed25519. */
const ED25519 = Buffer.from([1]);

/** A public key under the name of the log that signs with it. */
export interface NoteKey {
  readonly name: string;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

export const publicKeyOf = (key: KeyObject): Buffer =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');

/** Four bytes that tell a verifier which of its keys a signature may be of. */
const keyIdOf = ({ name, publicKey }: NoteKey): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ED25519).update(publicKey).digest().subarray(0, 4);

/** Null for digits that no encoder writes: one note would have several texts, and a signed file several hashes. */
const bytesOf = (digits: string): Buffer | null => {
  const bytes = Buffer.from(digits, 'base64');
  return bytes.toString('base64') === digits ? bytes : null;
};

/** A key as people hand it on: `name+id+key`, the vkey of a signed note. */
export const formatKey = (key: NoteKey): string =>
  `${key.name}+${keyIdOf(key).toString('hex')}+${Buffer.concat([ED25519, key.publicKey]).toString('base64')}`;

/** Null for anything else, and for a key whose id is another one's. */
export const parseKey = (text: string): NoteKey | null => {
  const [, name, id, data] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  if (name === undefined || data === undefined) return null;
  const bytes = bytesOf(data);
  if (bytes?.length !== 33 || bytes[0] !== ED25519[0]) return null;
  const key = { name, publicKey: bytes.subarray(1) };
  return keyIdOf(key).toString('hex') === id ? key : null;
};

interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** Text as it is signed, with the line break at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const signatureLine = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/;

/** The parts of a signed note; null for any other text. */
export const parseNote = (note: string): SignedNote | null => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line): NoteSignature[] => {
    const [, name, data] = signatureLine.exec(line) ?? [];
    const bytes = bytesOf(data ?? '');
    if (name === undefined || bytes === null || bytes.length <= 4) return [];
    return [{ name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }];
  });
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : null;
};

/** `text` ends with a line break. */
export const signNote = (text: string, name: string, key: KeyObject): string => {
  const id = keyIdOf({ name, publicKey: publicKeyOf(key) });
  const signature = sign(null, Buffer.from(text), key);
  return `${text}\n— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
};

/** `of-another`: no signature claims to be of this key. Signatures of others, say of witnesses, are left alone. */
export type NoteFinding = 'signed' | 'forged' | 'of-another';

export const checkNote = ({ text, signatures }: SignedNote, key: NoteKey): NoteFinding => {
  const id = keyIdOf(key);
  const own = signatures.find(({ name, keyId }) => name === key.name && keyId.equals(id));
  if (!own) return 'of-another';
  const x = key.publicKey.toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(text), publicKey, own.signature) ? 'signed' : 'forged';
};
