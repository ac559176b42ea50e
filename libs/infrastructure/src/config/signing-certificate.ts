import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Environment } from './environment';
import { pemCertificates } from './time-authority';

/** The certificate that signs published PDFs, with its key. */
export interface SigningCertificate {
  readonly file: string;
  /** The key stands in the data folder: a copy of the data can sign, too. */
  readonly isBesideData: boolean;
  readonly key: KeyObject;
  /** That of the bureau first, then those that vouch for it. */
  readonly chain: readonly X509Certificate[];
}

type Settings = Pick<
  Environment,
  'SIGNING_CERTIFICATE_FILE' | 'SIGNING_KEY_FILE' | 'SIGNING_PASSPHRASE_FILE'
>;

const CERTIFICATE = 'SIGNING_CERTIFICATE_FILE';
const KEY = 'SIGNING_KEY_FILE';
const PASSPHRASE = 'SIGNING_PASSPHRASE_FILE';

/** The reasons of the system name the file; what is in it is never told. */
const readSetting = (name: keyof Settings, file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${name}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
};

/** Messages of OpenSSL name places in its code: what is wrong and what to do is said here. */
const readKey = (file: string, passphraseFile: string | undefined): KeyObject => {
  const pem = readSetting(KEY, file);
  const isLocked = /ENCRYPTED/.test(pem);
  if (isLocked && passphraseFile === undefined)
    throw new Error(
      `${KEY}: the key in ${file} has a passphrase: name the file that has it in ${PASSPHRASE}`,
    );
  const passphrase = passphraseFile && readSetting(PASSPHRASE, passphraseFile).split(/\r?\n/)[0];
  try {
    return createPrivateKey({ key: pem, ...(isLocked && passphrase && { passphrase }) });
  } catch {
    throw new Error(
      isLocked
        ? `${PASSPHRASE}: the first line of ${passphraseFile} is not the passphrase of the key in ${file}`
        : `${KEY}: there is no private key (PEM) in ${file}`,
    );
  }
};

/** What every reader of PDFs verifies. */
const isKnown = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean =>
  asymmetricKeyType === 'rsa'
    ? (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
    : asymmetricKeyType === 'ec' &&
      /^(prime256v1|secp384r1|secp521r1)$/.test(asymmetricKeyDetails?.namedCurve ?? '');

const requireChain = (chain: readonly X509Certificate[], key: KeyObject, files: [string, string]): void => {
  const [certificateFile, keyFile] = files;
  if (!isKnown(key))
    throw new Error(
      `${KEY}: the key in ${keyFile} is neither RSA of 2048 bits or more nor of the curve P-256, P-384 or P-521`,
    );
  if (!chain[0]!.checkPrivateKey(key))
    throw new Error(
      `${KEY}: the key in ${keyFile} is not that of the first certificate in ${certificateFile}: give the pair that the authority has issued`,
    );
  const stranger = chain.findIndex((one, index) => index > 0 && !isIssuedBy(chain[index - 1]!, one));
  if (stranger > 0)
    throw new Error(
      `${CERTIFICATE}: certificate ${stranger + 1} in ${certificateFile} has not issued the one before it: put that of the bureau first, then the one that issued it, and so on`,
    );
};

const isIssuedBy = (one: X509Certificate, issuer: X509Certificate): boolean =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey);

/** Null when none is configured. Throws for what cannot sign; a certificate that has run out is told at publication. */
export const signingCertificate = (
  {
    SIGNING_CERTIFICATE_FILE: given,
    SIGNING_KEY_FILE: keyGiven,
    SIGNING_PASSPHRASE_FILE: passphrase,
  }: Settings,
  dataDirectory: string,
): SigningCertificate | null => {
  if (given === undefined && keyGiven === undefined) return null;
  if (given === undefined || keyGiven === undefined)
    throw new Error(`${CERTIFICATE} and ${KEY} go together: whose signature it is, and what signs`);
  const [file, keyFile] = [resolve(given), resolve(keyGiven)];
  const chain = pemCertificates(CERTIFICATE, readSetting(CERTIFICATE, file), file);
  const key = readKey(keyFile, passphrase && resolve(passphrase));
  requireChain(chain, key, [file, keyFile]);
  return { file, isBesideData: keyFile.startsWith(dataDirectory + sep), key, chain };
};
