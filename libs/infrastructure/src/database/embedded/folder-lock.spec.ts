import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withFolderLock } from './folder-lock';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiangtong-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one in at a time', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 3 }, () => withFolderLock(folder, work)));
  expect(most).toBe(1);
});

it('is free again after a failure', async () => {
  await expect(withFolderLock(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

it.each([
  ['ended', '4194304999 1'],
  ['ended and gave its pid to another', `${process.pid} 1`],
  ['left nothing but an empty file', ''],
  ['left rubbish', '\0\0 what'],
])('breaks the lock of a holder that %s', async (_, token) => {
  writeFileSync(join(folder, 'lock'), token);
  expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
});
