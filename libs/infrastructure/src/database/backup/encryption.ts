import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { DomainError } from '../../errors/domain-error';

/** One step of a pipeline. */
type Stage = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Names of public keys: `age1…`. What is encrypted to them can be read with the secret of any of them. */
export type Recipients = readonly string[];

/** Lines of a key file: `AGE-SECRET-KEY-1…`. */
export type Identities = readonly string[];

const toWeb = (source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(source, { objectMode: false })) as ReadableStream<Uint8Array>;

const encrypterOf = (recipients: Recipients): Encrypter => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
};

/** Throws for a name that is none: mistyped, or the secret itself. */
export const checkRecipients = (recipients: Recipients): void => void encrypterOf(recipients);

const asItIs: Stage = (source) => source;

/** Encrypts in the format of age (C2SP), in pieces of 64 KiB; without recipients, the bytes stay as they are. */
export const encryptTo = (recipients: Recipients): Stage =>
  recipients.length === 0 ? asItIs : encryptFor(recipients);

const encryptFor = (recipients: Recipients): Stage =>
  async function* (source) {
    yield* await encrypterOf(recipients).encrypt(toWeb(source));
  };

const isOtherKey = (error: unknown): boolean =>
  error instanceof Error && /no identity matched/.test(error.message);

const decrypt = async (
  source: AsyncIterable<Uint8Array>,
  identities: Identities,
): Promise<ReadableStream<Uint8Array>> => {
  if (identities.length === 0) throw new DomainError('BACKUP.KEY_NEEDED');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(toWeb(source));
  } catch (cause) {
    throw isOtherKey(cause) ? new DomainError('BACKUP.OTHER_KEY', {}, [], { cause }) : cause;
  }
};

/** What `encryptTo` has written; as it is, when that was not encrypted. Throws BACKUP.KEY_NEEDED or BACKUP.OTHER_KEY. */
export const decryptWith = (
  identities: Identities,
  { isEncrypted }: { readonly isEncrypted: boolean },
): Stage => (isEncrypted ? decryptFor(identities) : asItIs);

const decryptFor = (identities: Identities): Stage =>
  async function* (source) {
    yield* await decrypt(source, identities);
  };

/** Whether a file can be read with these keys: its beginning says so. */
export const requireKey = async (path: string, identities: Identities): Promise<void> => {
  const file = await open(path);
  const content = file.createReadStream();
  try {
    const clear = await decrypt(content as AsyncIterable<Buffer>, identities);
    await clear.cancel().catch(() => undefined);
  } finally {
    content.destroy();
    await file.close().catch(() => undefined);
  }
};

/** Secrets of a file as `age-keygen` writes it: comments, and one secret per line. Throws BACKUP.KEY_FILE. */
export const readIdentities = (path: string): Identities => {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const secrets = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    const decrypter = new Decrypter();
    for (const secret of secrets) decrypter.addIdentity(secret);
    if (secrets.length > 0) return secrets;
  } catch (cause) {
    // The message of the library may repeat the line.
    const reason = (cause as NodeJS.ErrnoException).code ?? 'AGE-SECRET-KEY-1…';
    throw new DomainError('BACKUP.KEY_FILE', { file: path, reason });
  }
  throw new DomainError('BACKUP.KEY_FILE', { file: path, reason: 'AGE-SECRET-KEY-1…' });
};

/** A new pair: the text of its key file, and the name of its public half. */
export const makeIdentity = async (
  now: Date,
): Promise<{ readonly text: string; readonly recipient: string }> => {
  const secret = await generateX25519Identity();
  const recipient = await identityToRecipient(secret);
  return { text: `# created: ${now.toISOString()}\n# public key: ${recipient}\n${secret}\n`, recipient };
};
