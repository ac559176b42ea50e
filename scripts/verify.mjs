/**
 * Everything that must hold before a change lands: what is only read, side by side, then the tests. Each step prints
 * in one piece; when one fails, none begins after.
 * Usage: node scripts/verify.mjs [--test-results file.json]
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { 'test-results': { type: 'string' } } });
const results = values['test-results'];

const reading = [
  ['Lint and types', 'lint', []],
  ['Format', 'format:check', []],
  ['Boundaries', 'boundaries', []],
  ['Nothing unused', 'unused', []],
  ['Known faults of packages', 'advisories', []],
  ['Description of the API', 'api:lint', []],
  ['Page of settings', 'schemas', ['--check', '--settings']],
];
const testing = ['Tests', 'test', results ? ['--json', `--outputFile=${results}`] : []];

const heading = (title, script) =>
  `\n== ${title}: npm run ${script} ${'='.repeat(Math.max(0, 60 - title.length - script.length))}`;

/** Resolves to whether the step passed. `stdio` is `inherit` for a step that runs alone. */
const step = async ([title, script, flags], stdio) => {
  const started = performance.now();
  const output = [];
  if (stdio === 'inherit') console.log(heading(title, script));
  const run = spawn('npm', ['run', '--silent', script, '--', ...flags], { stdio });
  for (const stream of [run.stdout, run.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  const status = await new Promise((resolve) => run.once('close', resolve));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (stdio !== 'inherit') console.log(`${heading(title, script)}\n${Buffer.concat(output).toString()}`);
  console.log(`== ${title}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s`);
  return status === 0;
};

const read = await Promise.all(reading.map((one) => step(one, ['ignore', 'pipe', 'pipe'])));
if (read.includes(false) || !(await step(testing, 'inherit'))) process.exit(1);
