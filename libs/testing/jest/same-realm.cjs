/**
 * Test environment without a sandbox: a spec runs among the same built-in classes as the modules it uses, so that
 * these can be loaded by Node once for all spec files of a worker (see shared-modules.cjs). The globals of Jest are
 * put there anew for each file. There are no fake timers: clocks are injected.
 */
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Stands for the context of the worker itself, for which Node has no name. */
const here = {};

const compileFunction = vm.compileFunction;

vm.compileFunction = (code, parameters, options) =>
  options?.parsingContext === here
    ? compileFunction(code, parameters, { ...options, parsingContext: undefined })
    : compileFunction(code, parameters, options);

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
