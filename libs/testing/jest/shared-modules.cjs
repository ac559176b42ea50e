/**
 * Module loader of the tests: a spec is new to Jest, what it imports is loaded by Node itself, once a worker. That is
 * how the service loads its modules; it saves loading them anew for each file, and their code stays warm. So a module
 * keeps no state that one spec could leave to the next: what has state is made where it is used, or made anew by a call
 * at the beginning of a spec.
 */
const asyncHooks = require('node:async_hooks');
const Module = require('node:module');
const { default: Runtime } = require('jest-runtime');

/**
 * Each runner makes a storage of its own and never ends it: every promise of the files after it would carry one more.
 * One file runs at a time, so that all of them can have the same.
 */
const storage = new asyncHooks.AsyncLocalStorage();
const asyncHooksOfRunner = {
  ...asyncHooks,
  AsyncLocalStorage: class {
    constructor() {
      return storage;
    }
  },
};

/** Source maps for the stack traces of a worker, whatever spec file loaded a module first. */
const sourceMaps = new Map();
/** Jest's own, with its cache on disk; of the spec file that runs. */
let compile;

Module._extensions['.ts'] = (module, filename) => module._compile(compile(filename), filename);

class SharedModules extends Runtime {
  constructor(...parts) {
    super(...parts);
    this.transformCache.sourceMaps = sourceMaps;
    compile = (filename) => this.transformCache.transform(filename);
    require('../src/setup/resolve-aliases.ts');
  }

  /** What Jest hands to a spec is new for each. */
  requireModuleOrMock(from, name) {
    return name === '@jest/globals'
      ? super.requireModuleOrMock(from, name)
      : Module.createRequire(from)(name);
  }

  /** The parts of Jest: its runner is new for each file, the matchers it brings are not. */
  requireInternalModule(from, name) {
    if (name === 'node:async_hooks') return asyncHooksOfRunner;
    return name && !/^[./]/.test(name)
      ? Module.createRequire(from)(name)
      : super.requireInternalModule(from, name);
  }
}

module.exports = { __esModule: true, default: SharedModules };
