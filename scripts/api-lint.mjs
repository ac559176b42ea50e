/**
 * Checks the description of the API against the rules of third-party tools (redocly.yaml). Needs a build.
 * Usage: node scripts/api-lint.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';

const root = resolve(import.meta.dirname, '..');
const { documentWithoutService } = createRequire(import.meta.url)(
  join(root, 'dist/apps/api/src/open-api/document-without-service.js'),
);
const folder = mkdtempSync(join(tmpdir(), 'xiangtong-api-'));
const file = join(folder, 'openapi.json');
writeFileSync(file, JSON.stringify(await documentWithoutService()));
// It would report its use to its makers and look for a newer version.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', file, '--config', join(root, 'redocly.yaml')],
  { stdio: 'inherit', env },
);
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
