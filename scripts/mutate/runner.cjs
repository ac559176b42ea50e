/**
 * Runs the specs once to see which of them reach which mutant, then each mutant with the specs that reach it, the
 * quickest first, until one of them fails. All in one process; a mutant that runs without end is stopped by the number
 * of its questions, or takes the process with it.
 */
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { getHeapStatistics } = require('node:v8');
const { default: TestRunner } = require('jest-runner');

/** How many times the questions of the usual run a mutant may ask before it is held to run without end. */
const PATIENCE = 50;

class Mutation {
  /** None at first. */
  #active = -1;
  #questions = 0;
  #most = Infinity;
  reached = new Set();

  isActive(number) {
    this.reached.add(number);
    this.#questions += 1;
    if (this.#questions > this.#most) throw new Error('this mutant runs without end');
    return number === this.#active;
  }

  begin(number, most = Infinity) {
    this.#active = number;
    this.#questions = 0;
    this.#most = most;
    this.reached = new Set();
  }

  get questions() {
    return this.#questions;
  }
}

/** Forgets the files with mutants, and what has imported them: constants are made anew. */
const forget = (files) => {
  const importers = new Map();
  for (const module of Object.values(require.cache))
    for (const child of module?.children ?? [])
      importers.set(child.filename, [...(importers.get(child.filename) ?? []), module.filename]);
  const waiting = [...files];
  const forgotten = new Set();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (forgotten.has(file) || !file.endsWith('.ts')) continue;
    forgotten.add(file);
    waiting.push(...(importers.get(file) ?? []));
    delete require.cache[file];
  }
};

/** Specs in the folder of a changed file know most of it, those further away less. */
const nearestFirst = (tests, files) => {
  const shared = (one, other) => {
    const [parts, others] = [one.split('/'), other.split('/')];
    return parts.findIndex((part, at) => part !== others[at]) - parts.length;
  };
  const nearness = new Map(
    tests.map((test) => [test, Math.max(...files.map((file) => shared(test.path, file)))]),
  );
  return [...tests].sort((one, other) => nearness.get(other) - nearness.get(one));
};

/** Jest keeps something of each run; another process goes on then. */
const isNearlyFull = () => {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > limit * 0.6;
};

module.exports = class MutantRunner extends TestRunner {
  #mutation = (globalThis.__mutation = new Mutation());

  /** What a spec fails with; null where it passes. */
  async #failureOf(test, watcher) {
    const runner = new TestRunner(this._globalConfig, this._context);
    let failure = null;
    runner.on('test-file-failure', ([, error]) => (failure = error.stack ?? error.message));
    runner.on('test-file-success', ([, result]) => {
      if (result.numFailingTests > 0 || result.testExecError)
        failure = result.failureMessage ?? 'no test runs';
    });
    await runner.runTests([test], watcher, { serial: true });
    return failure;
  }

  /**
   * What each spec reaches while no mutant is active; kept for a process that goes on after this one. It takes half of the
   * time at most.
   */
  async #reachedBy(tests, watcher, { files, coverage, until }) {
    if (existsSync(coverage)) {
      const byPath = new Map(tests.map((test) => [test.path, test]));
      return JSON.parse(readFileSync(coverage, 'utf8')).map(({ path, reached, ...rest }) => ({
        ...rest,
        test: byPath.get(path),
        reached: new Set(reached),
      }));
    }
    const specs = [];
    const half = Date.now() + (until - Date.now()) / 2;
    for (const test of nearestFirst(tests, files)) {
      if (Date.now() > half) break;
      forget(files);
      this.#mutation.begin(-1);
      const started = performance.now();
      const failure = await this.#failureOf(test, watcher);
      if (failure !== null) throw new Error(`${test.path} fails without any change: ${failure}`);
      const { reached, questions } = this.#mutation;
      specs.push({ test, reached, questions, took: performance.now() - started });
    }
    specs.sort((one, other) => one.took - other.took);
    const kept = specs.map(({ test, reached, ...rest }) => ({
      ...rest,
      path: test.path,
      reached: [...reached],
    }));
    writeFileSync(coverage, JSON.stringify(kept));
    return specs;
  }

  async #fateOf(number, mutant, specs, watcher) {
    const reaching = specs.filter(({ reached }) => reached.has(number));
    for (const { test, questions } of reaching) {
      forget([mutant.file]);
      this.#mutation.begin(number, questions * PATIENCE + 100_000);
      if ((await this.#failureOf(test, watcher)) !== null) return 'killed';
    }
    return reaching.length === 0 ? 'not covered' : 'survived';
  }

  async runTests(tests, watcher) {
    const { plan, coverage, results, until } = JSON.parse(process.env.XIANGTONG_MUTATION);
    const { mutants, order } = JSON.parse(readFileSync(plan, 'utf8'));
    const files = [...new Set(mutants.map(({ file }) => file))];
    const specs = await this.#reachedBy(tests, watcher, { files, coverage, until });
    const tried = new Set(
      readFileSync(results, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)[0]),
    );
    for (const number of order) {
      if (Date.now() > until || isNearlyFull()) break;
      if (tried.has(number)) continue;
      appendFileSync(results, `${JSON.stringify([number, 'tried'])}\n`);
      const fate = await this.#fateOf(number, mutants[number], specs, watcher);
      appendFileSync(results, `${JSON.stringify([number, fate])}\n`);
    }
    forget(files);
  }
};
