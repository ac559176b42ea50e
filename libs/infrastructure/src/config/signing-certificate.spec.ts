import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCertificate, writeCertificate } from '@xiangtong/testing';
import { signingCertificate } from './signing-certificate';

const folder = mkdtempSync(join(tmpdir(), 'xiangtong-certificate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const root = testCertificate('根', { isAuthority: true });
const own = testCertificate('商务局', { issuer: root });
const stranger = testCertificate('别人');
const PASSPHRASE = 'correct horse';

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const locked = (): string =>
  file(
    'locked.key',
    own.key
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE })
      .toString(),
  );

describe('the certificate that signs published PDFs', () => {
  const files = writeCertificate(folder, own, [own, root]);

  it('is none without the settings, and read with its key and chain', () => {
    expect(signingCertificate({}, folder)).toBeNull();
    const { key, chain, isBesideData } = signingCertificate(files, '/elsewhere')!;
    expect(chain.map(({ subject }) => subject)).toEqual(['CN=商务局', 'CN=根']);
    expect(chain[0]!.checkPrivateKey(key)).toBe(true);
    expect(isBesideData).toBe(false);
    expect(signingCertificate(files, folder)!.isBesideData).toBe(true);
  });

  it('has a key with a passphrase, which is the first line of a file', () => {
    const passphrase = file('passphrase', `${PASSPHRASE}\nrest\n`);
    const settings = { ...files, SIGNING_KEY_FILE: locked(), SIGNING_PASSPHRASE_FILE: passphrase };
    expect(signingCertificate(settings, '/elsewhere')!.key.type).toBe('private');
  });

  const ed25519 =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n';

  it.each<[string, () => object, RegExp]>([
    [
      'one of the two',
      () => ({ SIGNING_KEY_FILE: undefined }),
      /SIGNING_CERTIFICATE_FILE and SIGNING_KEY_FILE go together/,
    ],
    [
      'no such file',
      () => ({ SIGNING_KEY_FILE: join(folder, 'no.key') }),
      /SIGNING_KEY_FILE: .*no\.key cannot be read \(ENOENT\)/,
    ],
    [
      'a folder',
      () => ({ SIGNING_CERTIFICATE_FILE: folder }),
      /SIGNING_CERTIFICATE_FILE: .* cannot be read \(EISDIR\)/,
    ],
    [
      'no key',
      () => ({ SIGNING_KEY_FILE: files.SIGNING_CERTIFICATE_FILE }),
      /SIGNING_KEY_FILE: there is no private key \(PEM\) in .*bureau\.pem/,
    ],
    [
      'no certificate',
      () => ({ SIGNING_CERTIFICATE_FILE: files.SIGNING_KEY_FILE }),
      /SIGNING_CERTIFICATE_FILE: there is no certificate \(PEM\) in .*bureau\.key/,
    ],
    [
      'a broken certificate',
      () => ({
        SIGNING_CERTIFICATE_FILE: file('broken.pem', own.pem.replace(/\n[A-Za-z0-9+/]{64}\n/, '\n')),
      }),
      /SIGNING_CERTIFICATE_FILE: certificate 1 in .*broken\.pem is broken/,
    ],
    [
      'the key of another',
      () => ({ SIGNING_CERTIFICATE_FILE: file('other.pem', stranger.pem) }),
      /SIGNING_KEY_FILE: the key in .* is not that of the first certificate in .*other\.pem/,
    ],
    [
      'another order',
      () => ({ SIGNING_CERTIFICATE_FILE: file('mixed.pem', own.pem + stranger.pem) }),
      /certificate 2 in .*mixed\.pem has not issued the one before it/,
    ],
    [
      'a kind of key that readers do not know',
      () => ({ SIGNING_KEY_FILE: file('ed.key', ed25519) }),
      /SIGNING_KEY_FILE: the key in .* is neither RSA/,
    ],
    [
      'no passphrase',
      () => ({ SIGNING_KEY_FILE: locked() }),
      /SIGNING_KEY_FILE: the key in .* has a passphrase: .*SIGNING_PASSPHRASE_FILE/,
    ],
    [
      'another passphrase',
      () => ({ SIGNING_KEY_FILE: locked(), SIGNING_PASSPHRASE_FILE: file('wrong', 'hunter2 wrong') }),
      /SIGNING_PASSPHRASE_FILE: the first line of .* is not the passphrase/,
    ],
    [
      'no file with the passphrase',
      () => ({ SIGNING_KEY_FILE: locked(), SIGNING_PASSPHRASE_FILE: join(folder, 'none') }),
      /SIGNING_PASSPHRASE_FILE: .*none cannot be read/,
    ],
  ])('with %s is refused, naming setting, file and reason, and no secret', (_, wrong, said) => {
    const read = () => signingCertificate({ ...files, ...wrong() }, '/elsewhere');
    expect(read).toThrow(said);
    expect(read).not.toThrow(/hunter2|correct horse|PRIVATE/);
  });
});
