import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const git = async (directory: string, ...args: string[]): Promise<string> =>
  (await run('git', ['-C', directory, ...args])).stdout.trim();

/** The last tag; null in a checkout without tags, or without history. */
export const lastTag = (root: string): Promise<string | null> =>
  git(root, 'describe', '--tags', '--abbrev=0').catch(() => null);

const linkDependencies = async (root: string, checkout: string): Promise<boolean> => {
  const locks = await Promise.all(
    [root, checkout].map((each) => readFile(join(each, 'package-lock.json'), 'utf8')),
  );
  if (locks[0] !== locks[1]) return false;
  // Hard links cost no space, and a build of one side changes no file of the other.
  return run('cp', ['-al', join(root, 'node_modules'), checkout]).then(
    () => true,
    () => false,
  );
};

/** Checks the other commit out below the folder of the run, installs what it depends on, and builds it. */
export const makeOtherCheckout = async (root: string, folder: string, commit: string): Promise<string> => {
  const resolved = await git(root, 'rev-parse', '--verify', '--quiet', `${commit}^{commit}`).catch(() => {
    throw new Error(`--against: this repository has no tag or commit "${commit}"`);
  });
  const checkout = join(folder, 'other');
  // A clone leaves no entry of a work tree behind in the repository when the run is killed.
  await run('git', ['clone', '--quiet', '--shared', '--no-checkout', root, checkout]);
  await git(checkout, 'checkout', '--quiet', '--detach', resolved);
  const options = { cwd: checkout, maxBuffer: 1 << 26 };
  if (!(await linkDependencies(root, checkout))) await run('npm', ['ci', '--no-audit', '--no-fund'], options);
  await run('npm', ['run', '--silent', 'build:quiet'], options);
  if (!existsSync(join(checkout, 'dist', 'apps', 'cli', 'src', 'main.js')))
    throw new Error(`the build of ${commit} has no command that could be measured`);
  return checkout;
};
