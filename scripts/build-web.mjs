/**
 * apps/web → dist/web by Vite.
 * Usage: node scripts/build-web.mjs
 */
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

const started = performance.now();
await build({ configFile: join(root, 'apps', 'web', 'vite.config.mts'), logLevel: 'warn' });

console.log(`dist/web/: ${Math.round(performance.now() - started)} ms`);
