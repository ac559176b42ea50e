/** The service from source: builds, starts, and does both again after every change. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const build = () =>
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--quiet'], { stdio: 'inherit' }).status ===
  0;

if (!build()) process.exit(1);
const flags = ['--watch', '--enable-source-maps', '--disable-warning=ExperimentalWarning'];
const service = spawn(process.execPath, [...flags, join(root, 'dist/apps/api/src/main.js')], {
  stdio: 'inherit',
});
service.on('exit', (status) => process.exit(status ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => service.kill(signal));

let waiting;
for (const folder of ['apps', 'libs', 'seeds']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.ts')) return;
    clearTimeout(waiting);
    waiting = setTimeout(build, 150);
  });
}
