import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useCompileCache } from './compile-cache';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiangtong-compile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The folders in which Node was told to keep what it compiles. */
const enabledFor = (dataDirectory: string): string[] => {
  const enabled: string[] = [];
  useCompileCache(dataDirectory, { enableCompileCache: (directory) => enabled.push(directory) });
  return enabled;
};

it('keeps compiled code in the data folder, for our account alone', () => {
  const cache = join(folder, 'compile-cache');
  expect(enabledFor(folder)).toEqual([cache]);
  expect(statSync(cache).mode & 0o777).toBe(0o700);
});

it('makes no data folder', () => {
  const missing = join(folder, 'missing');
  expect(enabledFor(missing)).toEqual([]);
  expect(existsSync(missing)).toBe(false);
});

it('runs nothing that another account may have written', () => {
  const cache = join(folder, 'compile-cache');
  mkdirSync(cache);
  chmodSync(cache, 0o777);
  expect(enabledFor(folder)).toEqual([]);
  rmSync(cache, { recursive: true });
  symlinkSync(tmpdir(), cache);
  expect(enabledFor(folder)).toEqual([]);
});

it('does without where Node has no such cache', () => {
  useCompileCache(folder, {});
  expect(existsSync(join(folder, 'compile-cache'))).toBe(false);
});
