/**
 * Module loader of the tests: our own modules are new for each spec file, as always in Jest; packages and the modules of
 * Node are loaded by Node itself, once a worker. That is how the service loads them, and it saves loading NestJS,
 * TypeORM, DuckDB and the rest anew for each file.
 */
const { createRequire, isBuiltin } = require('node:module');
const { default: Runtime } = require('jest-runtime');

/** `./x`, `/x` and aliases are ours; what Jest hands to a spec is new for each. */
const isPackage = (name) => !/^[./]|^@xiangtong\//.test(name) && name !== '@jest/globals';

const load = (from, name) => createRequire(from)(name);

class SharedPackages extends Runtime {
  requireModuleOrMock(from, name) {
    return isBuiltin(name) || isPackage(name) ? load(from, name) : super.requireModuleOrMock(from, name);
  }

  /** The parts of Jest: its runner is new for each file, the matchers it brings are not. */
  requireInternalModule(from, name) {
    return name && isPackage(name) ? load(from, name) : super.requireInternalModule(from, name);
  }
}

module.exports = { __esModule: true, default: SharedPackages };
