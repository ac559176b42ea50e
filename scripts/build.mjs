/**
 * TypeScript → dist/ by SWC, in the same folders. Reports and seeds stay where they are: the code finds them from the
 * folder of package.json. Only what changed is written, each file at once, so that a build may run beside a service.
 * Usage: node scripts/build.mjs [--quiet]
 */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { transformFile } from '@swc/core';

const root = resolve(import.meta.dirname, '..');
const output = join(root, 'dist');
const sourceFolders = ['apps/api', 'apps/cli', 'libs', 'seeds', 'bench', 'trials'];
const leftOut = /(^|\/)(node_modules|test|testing)\/|[.-]spec\.ts$|\.d\.ts$/;

const filesBelow = async (folder, wanted) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter(wanted);
};

const writeIfChanged = async (path, content) => {
  if ((await readFile(path, 'utf8').catch(() => null)) === content) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}.part`, content);
  await rename(`${path}.${process.pid}.part`, path);
  return true;
};

const settings = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));

const compile = async (source) => {
  const target = join(output, source.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(join(root, source), {
    ...settings,
    swcrc: false,
    jsc: { ...settings.jsc, baseUrl: root },
    sourceFileName: relative(dirname(target), join(root, source)),
  });
  const changed = await writeIfChanged(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
  await writeIfChanged(`${target}.map`, map);
  return { target, changed };
};

const inTurns = async (items, work) => {
  const queue = [...items];
  const results = [];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
  return results;
};

const started = performance.now();
const sources = (
  await Promise.all(
    sourceFolders.map((folder) =>
      filesBelow(join(root, folder), (file) => /\.ts$/.test(file) && !leftOut.test(file)),
    ),
  )
).flat();
const built = await inTurns(sources, compile);

const expected = new Set(built.flatMap(({ target }) => [target, `${target}.map`]));
// Files that are copied unchanged: scripts, texts and data beside the code.
const handedOut = (
  await Promise.all(
    ['apps/api', 'libs'].map((folder) =>
      filesBelow(join(root, folder), (file) => /\/src\/.*\.(mjs|md|json)$/.test(file) && !leftOut.test(file)),
    ),
  )
).flat();
for (const file of handedOut)
  await writeIfChanged(join(output, file), await readFile(join(root, file), 'utf8'));

/**
 * The commit of these sources. Without a repository of its own, as in the build of a container, XIANGTONG_COMMIT names
 * it; null where nobody knows.
 */
const readCommit = async () => {
  const git = async (...words) => (await promisify(execFile)('git', ['-C', root, ...words])).stdout.trim();
  try {
    if ((await git('rev-parse', '--show-toplevel')) !== root)
      throw new Error('the repository of another project');
    const commit = await git('rev-parse', 'HEAD');
    return (await git('status', '--porcelain')) === '' ? commit : `${commit}-changed`;
  } catch {
    return process.env.XIANGTONG_COMMIT || null;
  }
};
const { bin, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeIfChanged(
  join(output, 'build.json'),
  `${JSON.stringify({ version, commit: await readCommit() }, null, 2)}\n`,
);

const stale = await filesBelow(
  output,
  (file) => /\.js(\.map)?$/.test(file) && !file.startsWith('dist/web/') && !expected.has(join(root, file)),
);
await Promise.all(stale.map((file) => rm(join(root, file))));

await Promise.all(Object.values(bin).map((file) => chmod(join(root, file), 0o755)));

if (!process.argv.includes('--quiet')) {
  const changed = built.filter((file) => file.changed).length;
  console.log(
    `dist/: ${built.length} files, ${changed} changed, ${Math.round(performance.now() - started)} ms`,
  );
}
