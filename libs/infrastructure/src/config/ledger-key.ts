import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { sep } from 'node:path';
import type { Environment } from './environment';
import { makeOnce, replaceFile, secretFile } from './secret-file';

/** The Ed25519 key that signs checkpoints of the ledger: one PEM file (PKCS 8), as `openssl pkey` reads it. */
export interface LedgerKeyStore {
  readonly file: string;
  /** The file is in the data folder: write access to that folder is enough to rewrite the ledger and sign it. */
  readonly isBesideData: boolean;
  /** Null before the first key, and after the file was lost. */
  read(): KeyObject | null;
  /** Makes the first key, if no other process has. */
  make(): KeyObject;
  /** A new key in a file beside, for a rotation: neither key is lost if the process ends before `adopt`. */
  prepare(): KeyObject;
  prepared(): KeyObject | null;
  /** Moves the prepared key into the file; the former key is gone. */
  adopt(): void;
}

const NAME = 'ledger.key';

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const generate = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

const readKey = (file: string): KeyObject => {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file}: not an Ed25519 key`);
  return key;
};

export const ledgerKey = (
  environment: Environment,
  dataDirectory: string,
  home: string = homedir(),
): LedgerKeyStore => {
  const file = secretFile(NAME, environment.LEDGER_KEY_FILE, environment, dataDirectory, home);
  const next = `${file}.next`;
  const readIf = (path: string): KeyObject | null => (existsSync(path) ? readKey(path) : null);
  return {
    file,
    isBesideData: file.startsWith(dataDirectory + sep),
    read: () => readIf(file),
    make: () => {
      makeOnce(file, pemOf(generate()));
      return readKey(file);
    },
    prepare: () => {
      replaceFile(next, pemOf(generate()));
      return readKey(next);
    },
    prepared: () => readIf(next),
    adopt: () => renameSync(next, file),
  };
};
