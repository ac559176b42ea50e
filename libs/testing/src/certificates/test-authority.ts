import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const digits = body.length.toString(16);
  const size = hex(digits.padStart(digits.length + (digits.length % 2), '0'));
  const isLong = body.length > 0x7f;
  return Buffer.concat([Buffer.from(isLong ? [tag, 0x80 + size.length] : [tag]), size, body]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const COMMON_NAME = hex('0603550403');
const BASIC_CONSTRAINTS = hex('0603551d13');
const KEY_USAGE = hex('0603551d0f');
const CRITICAL = hex('0101ff');
const algorithms: Readonly<Record<string, Buffer>> = {
  ec: sequence(hex('06082a8648ce3d040302')),
  rsa: sequence(hex('06092a864886f70d01010b'), hex('0500')),
};

const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));

/** UTCTime, valid before 2050 (RFC 5280). */
const timeOf = (time: Date): Buffer =>
  der(0x17, Buffer.from(`${time.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const extension = (type: Buffer, value: Buffer): Buffer => sequence(type, CRITICAL, der(0x04, value));

const pemOf = (bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(/.{1,64}/g)!;
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

/** A certificate of the tests, with its key. */
export interface TestCertificate {
  readonly name: string;
  readonly key: KeyObject;
  readonly pem: string;
}

interface Wanted {
  readonly issuer?: TestCertificate;
  readonly isAuthority?: boolean;
  readonly type?: 'ec' | 'rsa';
  readonly from?: Date;
  readonly to?: Date;
}

const keyPair = (type: 'ec' | 'rsa') =>
  type === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Issues a certificate (X.509); without an issuer it vouches for itself. */
export const testCertificate = (name: string, wanted: Wanted = {}): TestCertificate => {
  const {
    isAuthority = false,
    type = 'ec',
    from = new Date('2019-01-01'),
    to = new Date('2049-01-01'),
  } = wanted;
  const { privateKey: key, publicKey } = keyPair(type);
  const issuer = wanted.issuer ?? { name, key };
  const algorithm = algorithms[issuer.key.asymmetricKeyType!]!;
  const extensions = sequence(
    extension(BASIC_CONSTRAINTS, sequence(...(isAuthority ? [CRITICAL] : []))),
    // Key usage: of an authority, to sign certificates; otherwise, signatures and non-repudiation.
    extension(KEY_USAGE, isAuthority ? hex('03020106') : hex('030206c0')),
  );
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, serial),
    algorithm,
    nameOf(issuer.name),
    sequence(timeOf(from), timeOf(to)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, hex('00'), sign('sha256', body, issuer.key));
  return { name, key, pem: pemOf(sequence(body, algorithm, signature)) };
};
