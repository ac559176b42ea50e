import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingCertificate, type SigningCertificate } from '@xiangtong/infrastructure';
import { testCertificate, type TestCertificate } from './test-authority';

/** The files that name a certificate in the settings. */
export interface CertificateFiles {
  readonly SIGNING_CERTIFICATE_FILE: string;
  readonly SIGNING_KEY_FILE: string;
}

export const writeCertificate = (
  folder: string,
  key: TestCertificate,
  chain: readonly TestCertificate[] = [key],
): CertificateFiles => {
  const [certificate, keyFile] = [join(folder, 'bureau.pem'), join(folder, 'bureau.key')];
  writeFileSync(certificate, chain.map(({ pem }) => pem).join(''));
  writeFileSync(keyFile, key.key.export({ type: 'pkcs8', format: 'pem' }));
  return { SIGNING_CERTIFICATE_FILE: certificate, SIGNING_KEY_FILE: keyFile };
};

export interface BureauCertificate {
  readonly root: TestCertificate;
  readonly certificate: SigningCertificate;
}

/** A certificate of a bureau that an authority below a root has issued. */
export const bureauCertificate = (name: string, type: 'ec' | 'rsa' = 'ec', to?: Date): BureauCertificate => {
  const root = testCertificate('测试根证书', { isAuthority: true, type });
  const between = testCertificate('测试签发机构', { isAuthority: true, type, issuer: root });
  const own = testCertificate(name, { type, issuer: between, ...(to && { to }) });
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-bureau-'));
  try {
    const files = writeCertificate(folder, own, [own, between]);
    return { root, certificate: signingCertificate(files, '/nowhere')! };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
