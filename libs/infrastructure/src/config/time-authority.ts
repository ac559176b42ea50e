import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Environment } from './environment';

/** A time-stamping authority (RFC 3161), and the certificates that vouch for it. */
export interface TimeAuthority {
  readonly url: string;
  readonly roots: readonly X509Certificate[];
}

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
  const pems = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!pems) throw new Error(`TIMESTAMP_CA_FILE: there is no certificate (PEM) in ${file}`);
  return { url, roots: pems.map((pem) => new X509Certificate(pem)) };
};
