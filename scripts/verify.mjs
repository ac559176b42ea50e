/**
 * Everything that must hold before a change lands, in order; stops at the first failure.
 * Usage: node scripts/verify.mjs [--test-results file.json]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { 'test-results': { type: 'string' } } });
const results = values['test-results'];

const steps = [
  ['Format', 'format:check', []],
  ['Lint', 'lint', []],
  ['Types', 'types', []],
  ['Boundaries', 'boundaries', []],
  ['Tests', 'test', results ? ['--json', `--outputFile=${results}`] : []],
];

for (const [title, script, flags] of steps) {
  console.log(
    `\n== ${title}: npm run ${script} ${'='.repeat(Math.max(0, 60 - title.length - script.length))}`,
  );
  const started = performance.now();
  const run = spawnSync('npm', ['run', '--silent', script, '--', ...flags], { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (run.status !== 0) {
    console.error(`\n== ${title}: failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`== ${title}: good after ${seconds} s`);
}
