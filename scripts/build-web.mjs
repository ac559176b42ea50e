/**
 * apps/web → dist/web by Vite, with a brotli and a gzip copy beside each text file, so that the service never compresses.
 * Usage: node scripts/build-web.mjs [--if-missing]
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const output = join(root, 'dist', 'web');

if (process.argv.includes('--if-missing') && existsSync(join(output, 'index.html'))) process.exit(0);

const started = performance.now();
await build({ configFile: join(root, 'apps', 'web', 'vite.config.mts'), logLevel: 'warn' });

const files = await readdir(output, { recursive: true, withFileTypes: true });
const texts = files
  .filter((file) => file.isFile() && /\.(js|css|svg|json|webmanifest)$/.test(file.name))
  .map((file) => join(file.parentPath, file.name));
await Promise.all(
  texts.map(async (path) => {
    const bytes = await readFile(path);
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params: size }));
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }),
);
console.log(`dist/web/: ${texts.length} files, ${Math.round(performance.now() - started)} ms`);
