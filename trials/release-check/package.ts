import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';

const run = promisify(execFile);

/** A release as its users download it: the folder with the archive and its sums. */
export interface Release {
  readonly folder: string;
  readonly commit: string;
}

const command = async (folder: string, program: string, ...words: string[]): Promise<string> => {
  const { stdout } = await run(program, words, { cwd: folder, maxBuffer: 1 << 28 });
  return stdout;
};

/** Kinds of files that a package has, by their first folder. */
const kinds: Readonly<Record<string, RegExp>> = {
  bin: /^bin\/xiangtong$/,
  dist: /^dist\/web\/|\.(js|map|json|md|mjs|sha256)$/,
  docs: /\.(md|yml|json|conf|service)$|\/environment$/,
  node_modules: /^node_modules\/(@[^/]+\/)?[^/]+\//,
  reports: /\.(ya?ml|json|md)$/,
  seeds: /\.(csv|json|md|ya?ml|txt)$/,
};
const single = ['CHANGELOG.md', 'LICENSE', 'package.json', 'sbom.cdx.json'];

/** Files that a package may not have, and files with what belongs to the machine that has built it. */
export const findIntruders = (folder: string, secrets: readonly string[]): string[] => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const strange = files.filter((file) => {
    const [top] = file.split('/');
    if (/(^|\/)\./.test(file)) return true;
    return !(file.includes('/') ? kinds[top!]?.test(file) : single.includes(file));
  });
  const telling = files.filter((file) => {
    const content = readFileSync(join(folder, file));
    return secrets.some((secret) => content.includes(secret));
  });
  return [...strange, ...telling];
};

/** Files of this checkout that no package may contain, planted where they are not there already. */
const plants = [
  '.data/postgres/password',
  '.env',
  'out/notes.txt',
  'reports/.data/password',
  'seeds/reference/.env',
];

const withPlants = async <Result>(
  root: string,
  work: (secret: string) => Promise<Result>,
): Promise<Result> => {
  const secret = `planted-${process.pid}-${Date.now()}`;
  const planted = plants.filter((file) => !existsSync(join(root, file)));
  for (const file of planted) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `SECRET=${secret}\n`);
  }
  try {
    return await work(secret);
  } finally {
    for (const file of planted) rmSync(join(root, file));
    rmSync(join(root, 'reports', '.data'), { recursive: true, force: true });
  }
};

/**
 * Makes the release of this checkout, or of an older one that has been checked out elsewhere, and looks at every file
 * of its package. Throws what does not belong into it.
 */
export const makeRelease = async (root: string, out: string): Promise<Release> => {
  const folder = join(out, 'package');
  await command(root, 'npm', 'run', '--silent', 'build');
  const intruders = await withPlants(root, async (secret) => {
    await command(root, 'node', 'scripts/package.mjs', folder);
    return findIntruders(folder, [secret, root]);
  });
  if (intruders.length > 0)
    throw new Error(`the package has what does not belong into it: ${intruders.slice(0, 20).join(', ')}`);
  const bill = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as {
    metadata: { component: { name: string } };
  };
  // npm takes the name of the folder, with which the same commit would make another archive elsewhere.
  if (bill.metadata.component.name !== 'xiangtong')
    throw new Error(`the bill of materials is that of "${bill.metadata.component.name}"`);
  const release = join(out, 'release');
  await command(root, 'node', 'scripts/release.mjs', '--package', folder, '--out', release);
  const { commit } = JSON.parse(readFileSync(join(folder, 'dist', 'build.json'), 'utf8')) as {
    commit: string;
  };
  return { folder: release, commit };
};

/**
 * The commit of the last release before this one: by its tag, or, in a clone that has no tags, by the message of its
 * commit. Null before the second release.
 */
export const findLastRelease = (): string | null => {
  const root = projectDirectory();
  const git = (...words: string[]): string => {
    try {
      return execFileSync('git', ['-C', root, ...words], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return '';
    }
  };
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD~1');
  return tag || git('log', '-1', '--format=%H', '--grep', '^chore(release): ', 'HEAD~1') || null;
};

/** Checks an older commit out and makes its release; its packages are ours where both have the same. */
export const makeOlderRelease = async (commit: string, out: string): Promise<Release> => {
  const root = projectDirectory();
  const older = join(out, 'sources');
  await command(root, 'git', 'clone', '--quiet', '--no-checkout', root, older);
  await command(older, 'git', 'checkout', '--quiet', commit);
  const lock = (folder: string): string => readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (lock(older) === lock(root))
    cpSync(join(root, 'node_modules'), join(older, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  else await command(older, 'npm', 'ci', '--no-audit', '--no-fund');
  return makeRelease(older, out);
};
