import 'reflect-metadata';
import { createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Environment, ledgerKey } from '@xiangtong/infrastructure';
import { itWith, saidBy } from '@xiangtong/testing';
import { checkpointText, parseCheckpoint } from './checkpoint-text';
import { signNote } from './signed-note';

describe('openssl', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xiangtong-openssl-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const keys = () => ledgerKey(new Environment(), folder);

  itWith('openssl')('reads the key of the ledger', async () => {
    keys().make();
    const said = await saidBy('openssl', await readFile(keys().file), (path) => [
      'pkey',
      '-in',
      path,
      '-noout',
      '-text',
    ]);
    expect(said).toMatch(/ED25519 Private-Key/i);
  });

  itWith('openssl')('verifies the signature of a checkpoint, and not of another', async () => {
    const key = keys().make();
    const origin = 'tongji.example.gov.cn/ledger';
    const text = checkpointText({ origin, size: 852, root: Buffer.alloc(32, 1), records: 'ab'.repeat(32) });
    const { note } = parseCheckpoint(signNote(text, origin, key))!;
    const [pem, signature] = [join(folder, 'public.pem'), join(folder, 'signature')];
    await writeFile(pem, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    await writeFile(signature, note.signatures[0]!.signature);
    const verified = (signed: string): Promise<string> =>
      saidBy('openssl', Buffer.from(signed), (path) =>
        `pkeyutl -verify -pubin -inkey ${pem} -rawin -in ${path} -sigfile ${signature}`.split(' '),
      );
    expect(await verified(note.text)).toMatch(/Signature Verified Successfully/);
    await expect(verified(note.text.replace('852', '853'))).rejects.toMatchObject({
      stdout: expect.stringMatching(/Signature Verification Failure/) as string,
    });
  });
});
