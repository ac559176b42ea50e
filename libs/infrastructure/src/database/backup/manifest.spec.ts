import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST, MANIFEST_SUM, manifestSum, readManifest } from './manifest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-manifest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const manifest = {
  format: 'xiangtong.backup/2',
  version: '0.1.0',
  createdAt: '2020-01-10T08:00:00.000Z',
  migrations: ['Reference1700000000001'],
  ledger: { seq: 1, hash: 'a'.repeat(64) },
  tables: [{ name: 'account', columns: ['id'], rows: 1, bytes: 20, sha256: 'b'.repeat(64) }],
  leftOut: {},
};
const text = `${JSON.stringify(manifest, null, 2)}\n`;

const write = async (content: string, sum: string | null): Promise<void> => {
  await writeFile(join(folder, MANIFEST), content);
  if (sum !== null) await writeFile(join(folder, MANIFEST_SUM), sum);
};
const refusal = (path: string, code: string) => ({ code: 'BACKUP.DAMAGED', mistakes: [{ path, code }] });

describe('the manifest of a backup', () => {
  it('is what its sum says', async () => {
    await write(text, manifestSum(text));
    expect(await readManifest(folder)).toEqual(manifest);
  });

  it('is refused when it was changed in any place, whatever it says now', async () => {
    await write(text, manifestSum(text));
    for (let at = 0; at < text.length; at += 1) {
      const sign = String.fromCharCode(text.charCodeAt(at) ^ 1);
      await write(text.slice(0, at) + sign + text.slice(at + 1), null);
      await expect(readManifest(folder)).rejects.toMatchObject(refusal(MANIFEST, 'BACKUP.MANIFEST_DAMAGED'));
    }
    await write('', null);
    await expect(readManifest(folder)).rejects.toMatchObject(refusal(MANIFEST, 'BACKUP.MANIFEST_DAMAGED'));
  });

  it('needs its sum', async () => {
    await write(text, null);
    await expect(readManifest(folder)).rejects.toMatchObject(refusal(MANIFEST_SUM, 'BACKUP.FILE_MISSING'));
  });

  it('had none in the first format', async () => {
    await write(text.replace('backup/2', 'backup/1'), null);
    expect(await readManifest(folder)).toMatchObject({ ledger: { seq: 1 } });
  });
});
