import Module from 'node:module';
import { resolve } from 'node:path';

/*
 * The global setup and the modules of the product are loaded by Node itself. Importing this file before anything else
 * teaches it the names `@xiangtong/*` for the rest of the process.
 */
type Resolve = (request: string, ...rest: unknown[]) => string;

const libs = resolve(__dirname, '..', '..', '..');
const loader = Module as unknown as { _resolveFilename: Resolve };
const original = loader._resolveFilename;

loader._resolveFilename = (request, ...rest) => {
  const lib = /^@xiangtong\/([a-z-]+)$/.exec(request)?.[1];
  return original(lib ? resolve(libs, lib, 'src', 'index.ts') : request, ...rest);
};
