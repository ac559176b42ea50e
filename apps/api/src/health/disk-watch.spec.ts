import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@xiangtong/infrastructure';
import { DiskWatch } from './disk-watch';

describe('the watch of the disk', () => {
  it.each([
    [0, false],
    [1_000_000_000, true],
  ])('with a margin of %i megabytes says that it is full: %s', async (margin, full) => {
    const watch = new DiskWatch(tmpdir(), margin, createLogger('silent'));
    await watch.open();
    watch.close();
    expect(watch.isFull).toBe(full);
  });

  it('survives a folder that has gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xiangtong-disk-'));
    await rm(folder, { recursive: true });
    const watch = new DiskWatch(folder, 1, createLogger('silent'));
    await expect(watch.open()).resolves.toBeUndefined();
    watch.close();
    expect(watch.isFull).toBe(false);
  });
});
