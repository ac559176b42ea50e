import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killChildren, killProcess, postgresProcesses, useProduct } from './ground';
import { kinds } from './kinds';
import { readOptions, type TrialOptions } from './options';
import { prepare } from './prepared';
import { runTrial } from './run-trial';
import { tableOf, type Result } from './table';
import { Worlds } from './worlds';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const report = ({ kind, seed, journal, seconds }: Result): void => {
  const { acknowledged, findings, recoveries, refusals } = journal;
  const recovered = recoveries.map((ms) => `${Math.round(ms)} ms`).join(', ') || '—';
  const refused = [...refusals].map(([why, count]) => `${why} ${count}`).join(', ') || 'none';
  say(
    `${kind} ${seed}: ${seconds.toFixed(1)} s, ${acknowledged} acknowledged, recovered in ${recovered}, refused: ${refused}`,
  );
  for (const { wrong, what } of findings) say(`  ${wrong}: ${what}`);
  if (findings.length > 0) say(`  again: npm run trials -- --kind ${kind} --seed ${seed} --runs 1`);
};

/** No further trial begins after an interruption; what was found is told. */
const untilInterrupted = (): (() => boolean) => {
  let interrupted = false;
  process.once('SIGINT', () => (interrupted = true));
  return () => !interrupted;
};

/** Trials in turns of the kinds, the n-th with the n-th seed; those of one worker go on in one world. */
const runAll = async ({ names, seed, runs, atOnce }: TrialOptions, root: string): Promise<Result[]> => {
  const goesOn = untilInterrupted();
  const prepared = await prepare(join(root, 'filled'));
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    const worlds = new Worlds(prepared, root);
    for (let n = next++; n < runs && goesOn(); n = next++) {
      const name = names[n % names.length]!;
      const kind = kinds[name]!;
      const started = performance.now();
      const journal = await runTrial(kind, seed + n, prepared, () => worlds.of(kind));
      const result = { kind: name, seed: seed + n, journal, seconds: (performance.now() - started) / 1000 };
      report(result);
      results.push(result);
      await worlds.leave(kind, journal.findings.length === 0);
    }
    await worlds.close();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.product !== undefined) useProduct(options.product);
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-trials-'));
  say(`${options.runs} trials from seed ${options.seed}: ${options.names.join(', ')}`);
  try {
    const results = await runAll(options, root);
    process.stdout.write(tableOf(results));
    if (results.some(({ journal }) => journal.findings.length > 0)) process.exitCode = 1;
  } finally {
    killChildren();
    for (const pid of postgresProcesses(root)) killProcess(pid);
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
