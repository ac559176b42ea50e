/**
 * Sends the built service what chance makes of its description, and damaged files.
 * Usage: npm run fuzz -- [--seed number] [--runs 100000]; a failing seed is repeated with --seed … --runs 100.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '100000' } },
});
for (const value of Object.values(values))
  if (!/^\d+$/.test(value)) throw new Error('fuzz: --seed and --runs are numbers');
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, 'apps/api/test/fuzz/fuzz.long-e2e-spec.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: values.runs },
});
process.exitCode = status ?? 1;
