import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { unzipSync } from 'fflate';

const run = promisify(execFile);

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export const unpack = async (folder: string, archive: Buffer): Promise<string> => {
  const target = await mkdtemp(join(folder, 'bundle-'));
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), content);
  }
  return target;
};

/** The program as it is published; it does not come with what it checks. */
export const verifier = join(projectDirectory(), 'libs/proof/src/evidence/verify-evidence.mjs');

/** Runs it as a recipient of the bundle would: in another process, with nothing of ours on its path. */
export const verify = (target: string, ...options: string[]): Promise<Outcome> =>
  run(process.execPath, [verifier, target, '--language', 'en', ...options], { cwd: target, env: {} }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      output: stdout + stderr,
    }),
  );

export const textOf = (target: string, name: string): Promise<string> => readFile(join(target, name), 'utf8');

type Manifest = Record<string, unknown> & {
  files: { name: string; bytes: number; sha256: string }[];
};

export const manifestOf = async (target: string): Promise<Manifest> =>
  JSON.parse(await textOf(target, 'manifest.json')) as Manifest;

export const writeManifest = (target: string, manifest: object): Promise<void> =>
  writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

/** Somebody changes a file, and also the manifest, so that the bytes seem to match. */
export const forge = async (
  target: string,
  name: string,
  change: (text: string) => string,
): Promise<void> => {
  const before = await textOf(target, name);
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(target, name), after);
  const manifest = await manifestOf(target);
  const file = manifest.files.find((each) => each.name === name)!;
  file.bytes = Buffer.byteLength(after);
  file.sha256 = createHash('sha256').update(after).digest('hex');
  await writeManifest(target, manifest);
};
