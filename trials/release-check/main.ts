import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { findLastRelease, makeOlderRelease, makeRelease, type Release } from './package';
import { liveRunBook } from './live-run-book';
import { RunBook } from './run-book';

const HELP = `Makes the release and lives the run book with it, on machines that have nothing else.
Usage: npm run release:check -- [--from <commit>] [--node <file>] [--release <folder>] [--out <folder>] [--keep]

  --from      the release to upgrade from; otherwise that of the last tag
  --node      the Node that runs the package; otherwise Node 24 from the registry
  --release   a release that was made already (npm run release), instead of making one
  --out       where the release that is made and its package stay; otherwise they are removed
  --keep      leaves the folders of the machines, to look at them
`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const findNode = (): string =>
  execFileSync('npx', ['--yes', '--package', 'node@24', '--', 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
  }).trim();

/** Throws for a known fault of what is shipped, and for a list of faults that is too old to know. */
const checkAdvisories = (folder: string): void => {
  const bills = readdirSync(folder).filter((name) => name.endsWith('.cdx.json'));
  const words = bills.flatMap((name) => ['--bom', join(folder, name)]);
  const script = join(projectDirectory(), 'scripts', 'advisories.mjs');
  say(execFileSync(process.execPath, [script, '--release', ...words], { encoding: 'utf8' }).trim());
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      node: { type: 'string' },
      release: { type: 'string' },
      out: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(HELP);
  const root = mkdtempSync(join(tmpdir(), 'xiangtong-release-'));
  const started = performance.now();
  try {
    const node = values.node ?? findNode();
    const release: Release = values.release
      ? { folder: values.release, commit: 'given' }
      : await makeRelease(projectDirectory(), resolve(values.out ?? root));
    say(`release of ${release.commit}: ${readdirSync(release.folder).join(', ')}`);
    checkAdvisories(release.folder);
    const from = values.from ?? findLastRelease();
    const older = from === null ? null : await makeOlderRelease(from, join(root, 'older'));
    say(
      older
        ? `to upgrade from: ${older.commit}`
        : 'no earlier release is tagged: the upgrade begins with this one',
    );
    const book = new RunBook(join(projectDirectory(), 'docs', 'operations', 'run-book.md'));
    await liveRunBook({ root, node, release, older, book, say });
    const left = book.leftOver();
    if (left.length > 0)
      throw new Error(
        `commands of the run book that nobody tried: ${left.map((block) => `${block.chapter}: ${block.text}`).join('\n')}`,
      );
    say(`everything in the run book works: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  } finally {
    if (values.keep) say(`kept: ${root}`);
    else rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
