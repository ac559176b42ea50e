/**
 * Test environment without a sandbox: a spec runs among the same built-in classes as the packages it uses, so that
 * these can be loaded by Node once for all spec files of a worker (see shared-packages.cjs). The globals of Jest are
 * put there anew for each file. There are no fake timers: clocks are injected.
 */
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Stands for the context of the worker itself, for which Node has no name. */
const here = {};

/**
 * Compiled modules by file. Jest hands module, exports and require over as parameters, so that the next spec file makes
 * modules of its own out of the same code.
 */
const compiled = new Map();
const compileFunction = vm.compileFunction;

vm.compileFunction = (code, parameters, options) => {
  if (options?.parsingContext !== here) return compileFunction(code, parameters, options);
  const known = compiled.get(options.filename);
  if (known?.code === code) return known.run;
  const run = compileFunction(code, parameters, { ...options, parsingContext: undefined });
  compiled.set(options.filename, { code, run });
  return run;
};

/** What Jest replaces for a file. */
const replaced = [
  [globalThis, 'console'],
  [process, 'exit'],
  [process, 'getBuiltinModule'],
];

class SameRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #context = here;
  #kept = replaced.map(([owner, name]) => ({ owner, name, value: owner[name] }));

  async setup() {}

  async teardown() {
    this.#context = null;
    for (const { owner, name, value } of this.#kept) if (value !== undefined) owner[name] = value;
    // Hooks into the run of tests, which Jest would otherwise add to those of the file before.
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.#context;
  }
}

module.exports = { __esModule: true, default: SameRealm };
