import Module from 'node:module';
import { resolve } from 'node:path';

/*
 * Jest maps `@xiangtong/*` in test files but not in its global setup, which Node itself loads. Importing this file
 * before anything else teaches Node the names for the rest of the process.
 */
type Resolve = (request: string, ...rest: unknown[]) => string;

const libs = resolve(__dirname, '..', '..', '..');
const loader = Module as unknown as { _resolveFilename: Resolve };
const original = loader._resolveFilename;

loader._resolveFilename = (request, ...rest) => {
  const lib = /^@xiangtong\/([a-z-]+)$/.exec(request)?.[1];
  return original(lib ? resolve(libs, lib, 'src', 'index.ts') : request, ...rest);
};
