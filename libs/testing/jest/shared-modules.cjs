/**
 * Module loader of the tests: specs and what lies in `test/` folders are new for each spec file, as always in Jest; the
 * product, packages and the modules of Node are loaded by Node itself, once a worker. That is how the service loads
 * them; it saves loading them anew for each file, and their code stays warm. So a module of the product keeps no state
 * that one spec could leave to the next: what has state is made by whoever uses it.
 */
const Module = require('node:module');
const { default: Runtime } = require('jest-runtime');

/** For the stack traces of a worker, whatever spec file loaded a module first. */
const sourceMaps = new Map();
/** Jest's own, with its cache on disk; of the spec file that runs. */
let compile;

Module._extensions['.ts'] = (module, filename) => module._compile(compile(filename), filename);

const isOfTests = (path) => /[.-]spec\.ts$|\/test\//.test(path);

class SharedModules extends Runtime {
  constructor(...parts) {
    super(...parts);
    this.transformCache.sourceMaps = sourceMaps;
    compile = (filename) => this.transformCache.transform(filename);
    require('../src/setup/resolve-aliases.ts');
  }

  /** What Jest hands to a spec is new for each. */
  requireModuleOrMock(from, name) {
    if (name === '@jest/globals') return super.requireModuleOrMock(from, name);
    const require = Module.createRequire(from);
    return /^[./]/.test(name) && isOfTests(require.resolve(name))
      ? super.requireModuleOrMock(from, name)
      : require(name);
  }

  /** The parts of Jest: its runner is new for each file, the matchers it brings are not. */
  requireInternalModule(from, name) {
    return name && !/^[./]/.test(name)
      ? Module.createRequire(from)(name)
      : super.requireInternalModule(from, name);
  }
}

module.exports = { __esModule: true, default: SharedModules };
