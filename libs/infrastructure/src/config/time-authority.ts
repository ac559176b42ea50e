import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Environment } from './environment';

/** A time-stamping authority (RFC 3161), and the certificates that vouch for it. */
export interface TimeAuthority {
  readonly url: string;
  readonly roots: readonly X509Certificate[];
}

/** Throws for a file without certificates, or with a broken one. */
export const pemCertificates = (setting: string, text: string, file: string): X509Certificate[] => {
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!pems) throw new Error(`${setting}: there is no certificate (PEM) in ${file}`);
  return pems.map((pem, index) => {
    try {
      return new X509Certificate(pem);
    } catch {
      throw new Error(`${setting}: certificate ${index + 1} in ${file} is broken`);
    }
  });
};

/** Null when none is configured. Throws without both settings, and for a file without certificates. */
export const timeAuthority = ({
  TIMESTAMP_URL: url,
  TIMESTAMP_CA_FILE: file,
}: Pick<Environment, 'TIMESTAMP_URL' | 'TIMESTAMP_CA_FILE'>): TimeAuthority | null => {
  if (url === undefined && file === undefined) return null;
  if (url === undefined || file === undefined)
    throw new Error(
      'TIMESTAMP_URL and TIMESTAMP_CA_FILE go together: whose time it is, and who vouches for it',
    );
  return { url, roots: pemCertificates('TIMESTAMP_CA_FILE', readFileSync(file, 'utf8'), file) };
};
