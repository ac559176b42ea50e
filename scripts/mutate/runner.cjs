/**
 * Runs the specs once to see which of them reach which mutant, then each mutant with the specs that reach it, the
 * quickest first, until one of them fails. All in one process; a mutant that runs without end is stopped by the number
 * of its questions.
 */
const { readFileSync, writeFileSync } = require('node:fs');
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

  async runTests(tests, watcher) {
    const { plan, results, seconds } = JSON.parse(process.env.XIANGTONG_MUTATION);
    const { mutants, order } = JSON.parse(readFileSync(plan, 'utf8'));
    const until = performance.now() + seconds * 1_000;
    const files = [...new Set(mutants.map(({ file }) => file))];
    const specs = [];
    for (const test of tests) {
      forget(files);
      this.#mutation.begin(-1);
      const started = performance.now();
      const failure = await this.#failureOf(test, watcher);
      if (failure !== null) throw new Error(`${test.path} fails without any change: ${failure}`);
      const { reached, questions } = this.#mutation;
      specs.push({ test, reached, questions, took: performance.now() - started });
    }
    specs.sort((one, other) => one.took - other.took);
    const fates = {};
    for (const number of order) {
      const reaching = specs.filter(({ reached }) => reached.has(number));
      if (reaching.length === 0) {
        fates[number] = 'not covered';
        continue;
      }
      if (performance.now() > until) continue;
      fates[number] = 'survived';
      for (const { test, questions } of reaching) {
        forget([mutants[number].file]);
        this.#mutation.begin(number, questions * PATIENCE + 100_000);
        if ((await this.#failureOf(test, watcher)) === null) continue;
        fates[number] = 'killed';
        break;
      }
    }
    forget(files);
    writeFileSync(results, JSON.stringify(fates));
  }
};
