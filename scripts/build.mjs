/**
 * TypeScript → dist/ by SWC, in the same folders. Reports and seeds stay where they are: the code finds them from the
 * folder of package.json. Only what changed is written, each file at once, so that a build may run beside a service.
 * Usage: node scripts/build.mjs [--quiet]
 */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, transform } from '@swc/core';

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

/** The file that a relative import of a TypeScript file means. */
const importedFile = async (importer, specifier) => {
  const path = join(dirname(importer), specifier);
  for (const file of [`${path}.ts`, join(path, 'index.ts')])
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  throw new Error(`${relative(root, importer)}: nothing is exported from ${specifier}`);
};

const declaredNames = ({ type, declarations, identifier, id }) => {
  if (type === 'VariableDeclaration') return declarations.map((declarator) => declarator.id.value);
  if (type === 'TsInterfaceDeclaration' || type === 'TsTypeAliasDeclaration') return [];
  return [(identifier ?? id).value];
};

/** The names of the values that a file exports; types have none after compilation. */
const exportedNames = async (file) => {
  const { body } = await parse(await readFile(file, 'utf8'), {
    ...settings.jsc.parser,
    target: settings.jsc.target,
  });
  const names = body.map((item) => {
    if (item.type === 'ExportAllDeclaration')
      return importedFile(file, item.source.value).then(exportedNames);
    if (item.type === 'ExportDeclaration') return declaredNames(item.declaration);
    if (item.type !== 'ExportNamedDeclaration' || item.typeOnly) return [];
    return item.specifiers
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ orig, exported }) => (exported ?? orig).value);
  });
  return [...new Set((await Promise.all(names)).flat())];
};

/** `export *` has to load a module to know its names; with the names written out, nothing is loaded before it is used. */
const withNamedExports = async (file, text) => {
  let named = text;
  for (const [statement, specifier] of text.matchAll(/^export \* from '([^']+)';/gm)) {
    const names = await exportedNames(await importedFile(file, specifier));
    named = named.replace(
      statement,
      names.length === 0 ? '' : `export { ${names.join(', ')} } from '${specifier}';`,
    );
  }
  return named;
};

/**
 * The imports of a file that are loaded when something of them is first used: packages and other libs everywhere, and
 * neighbouring files in the apps and in the public API of a lib. Inside a lib a call stays as direct as it is written,
 * and so do those of `tables`: a lazy import is looked up at every call, and cells are written by the million.
 */
const lazyImports = (source, text) => {
  if (source.startsWith('libs/tables/')) return [];
  const isTableOfContents = source.startsWith('apps/') || basename(source) === 'index.ts';
  const specifiers = [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, specifier]) => specifier);
  return [...new Set(specifiers)].filter(
    (specifier) =>
      !specifier.startsWith('node:') &&
      specifier !== '@xiangtong/tables' &&
      (isTableOfContents || !specifier.startsWith('.')),
  );
};

const compile = async (source) => {
  const target = join(output, source.replace(/\.ts$/, '.js'));
  const file = join(root, source);
  const text = await withNamedExports(file, await readFile(file, 'utf8'));
  const { code, map } = await transform(text, {
    ...settings,
    module: { ...settings.module, lazy: lazyImports(source, text) },
    filename: file,
    swcrc: false,
    jsc: { ...settings.jsc, baseUrl: root },
    sourceFileName: relative(dirname(target), file),
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

/**
 * The digest of the reports without a mistake: they are not read and checked again at each start, unless one of their
 * files changes. With a mistake there is none, and the start tells it.
 */
const soundReports = join(output, 'reports.sha256');
const newestReport = async () => {
  const files = await filesBelow(join(root, 'reports'), () => true);
  return Math.max(
    ...(await Promise.all(files.map((file) => stat(join(root, file))))).map(({ mtimeMs }) => mtimeMs),
  );
};
const checked = await stat(soundReports).catch(() => null);
if (built.some((file) => file.changed) || !checked || checked.mtimeMs < (await newestReport())) {
  await rm(soundReports, { force: true });
  const { digestOfSoundReports } = createRequire(import.meta.url)(
    join(output, 'libs/reporting/src/definition/load-definitions.js'),
  );
  try {
    await writeFile(soundReports, digestOfSoundReports(join(root, 'reports')));
  } catch (error) {
    if (error.name !== 'DefinitionError') throw error;
  }
}

await Promise.all(Object.values(bin).map((file) => chmod(join(root, file), 0o755)));

if (!process.argv.includes('--quiet')) {
  const changed = built.filter((file) => file.changed).length;
  console.log(
    `dist/: ${built.length} files, ${changed} changed, ${Math.round(performance.now() - started)} ms`,
  );
}
