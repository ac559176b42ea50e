/**
 * Makes the generated files:
 * - apps/api/src/open-api/response-schemas.json from the types of the controllers,
 * - apps/web/src/api/schema.d.ts, the types of the web app's client, from the document of the API,
 * - the table of the measures in docs/methods.md from their entries,
 * - docs/operations/settings.md from the fields of the environment.
 * Usage: node scripts/schemas.mjs [--check] [--settings]
 * --check writes nothing and fails when a file is not what it would write; --settings makes the page of settings alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { format } from 'oxfmt';
import { settingsPage } from './schemas/settings-page.mjs';

const root = resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const stale = [];
const { $schema, ignorePatterns, ...formatting } = JSON.parse(
  await readFile(join(root, '.oxfmtrc.json'), 'utf8'),
);

const put = async (name, text) => {
  const path = join(root, name);
  const { code: content, errors } = await format(path, text, formatting);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  if ((await readFile(path, 'utf8').catch(() => null)) === content) return;
  stale.push(name);
  if (isCheck) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

await put('docs/operations/settings.md', settingsPage(root));

const goesOn = () => !process.argv.includes('--settings') && (stale.length === 0 || !isCheck);

if (goesOn()) {
  const { responseSchemas } = await import('./schemas/response-schemas.mjs');
  await put('apps/api/src/open-api/response-schemas.json', JSON.stringify(responseSchemas(root)));
}

if (goesOn()) {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--quiet'], { stdio: 'inherit' });
  const { documentWithoutService } = await import(
    join(root, 'dist/apps/api/src/open-api/document-without-service.js')
  );
  const document = JSON.parse(JSON.stringify(await documentWithoutService()));
  const types = await openapiTypeScript(document);
  await put('apps/web/src/api/schema.d.ts', `// Made by npm run schemas.\n\n${astToString(types)}`);
}

const TABLE = /(?<=<!-- measures: made by npm run schemas -->\n)[^]*(?=\n<!-- measures end -->)/;

const measureTable = async () => {
  const { measureMeanings } = createRequire(import.meta.url)(join(root, 'dist/libs/contracts/src/index.js'));
  const rows = Object.entries(measureMeanings).map(
    ([key, { zh, en, definition }]) => `| \`${key}\` | ${zh} ${en} | ${definition.zh}<br>${definition.en} |`,
  );
  return ['', '| 键 Key | 指标 Measure | 定义 Definition |', '| --- | --- | --- |', ...rows, ''].join('\n');
};

if (goesOn()) {
  const [methods, table] = [await readFile(join(root, 'docs/methods.md'), 'utf8'), await measureTable()];
  await put(
    'docs/methods.md',
    methods.replace(TABLE, () => table),
  );
}

if (isCheck && stale.length > 0) {
  console.error(`out of date, run npm run schemas: ${stale.join(', ')}`);
  process.exitCode = 1;
} else for (const name of stale) console.log(`${name} written`);
