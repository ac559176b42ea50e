import 'reflect-metadata';
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Environment } from './environment';
import { ledgerKey } from './ledger-key';

const folders: string[] = [];
const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-key-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const text = Buffer.from('checkpoint');

describe('the key of the ledger', () => {
  it('is made once, for its owner alone, and signs', () => {
    const folder = freshFolder();
    const store = ledgerKey(new Environment(), folder);
    expect(store.read()).toBeNull();
    const signature = sign(null, text, store.make());
    expect(verify(null, text, createPublicKey(store.make()), signature)).toBe(true);
    expect(statSync(store.file).mode & 0o777).toBe(0o600);
    expect(store.isBesideData).toBe(true);
  });

  it('stands outside the data folder in production, and where it is named', () => {
    const [data, home] = [freshFolder(), freshFolder()];
    const production = Object.assign(new Environment(), { NODE_ENV: 'production' });
    const apart = ledgerKey(production, data, home);
    expect(apart).toMatchObject({
      file: join(home, '.config', 'xiangtong', 'ledger.key'),
      isBesideData: false,
    });
    apart.make();
    const named = Object.assign(new Environment(), { LEDGER_KEY_FILE: join(home, 'other.pem') });
    expect(ledgerKey(named, data).file).toBe(join(home, 'other.pem'));
  });

  it('is another one once the prepared one is adopted', () => {
    const store = ledgerKey(new Environment(), freshFolder());
    const signature = sign(null, text, store.make());
    expect(store.prepared()).toBeNull();
    const next = store.prepare();
    expect(verify(null, text, createPublicKey(store.read()!), signature)).toBe(true);
    expect(store.prepared()!.equals(next)).toBe(true);
    store.adopt();
    expect(store.prepared()).toBeNull();
    expect(verify(null, text, createPublicKey(store.read()!), signature)).toBe(false);
  });

  it('refuses a file that holds something else', () => {
    const folder = freshFolder();
    const store = ledgerKey(new Environment(), folder);
    writeFileSync(store.file, 'nothing');
    expect(() => store.read()).toThrow();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(store.file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => store.read()).toThrow(/not an Ed25519 key/);
  });
});
