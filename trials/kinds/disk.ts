import { execFileSync } from 'node:child_process';
import { mkdirSync, openSync, closeSync, writeSync, rmSync, statfsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage';
import { someTime, type Kind } from './kind';

const DISK_MB = 320;
const CHUNK = Buffer.alloc(64 * 1024, 1);

/** A disk of its own in memory; only root may make one. */
export const canMount = process.getuid?.() === 0;

const openOnSmallDisk = async (folder: string): Promise<Stage> => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]);
  const data = join(disk, 'data');
  await cp(join(folder, 'postgres'), join(data, 'postgres'), { recursive: true });
  return {
    folder: data,
    cluster: data,
    // No margin: the disk shall really become full, and PostgreSQL find that out by itself.
    variables: { DISK_MARGIN_MB: '0' },
    close: async () => {
      await pause(100);
      execFileSync('umount', ['-l', disk]);
    },
  };
};

/** Writes until nothing more goes in, but for `spare` bytes. */
const fill = (path: string, spare: number): void => {
  const file = openSync(path, 'w');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(path);
      if (bavail * bsize < spare + CHUNK.length) return;
      writeSync(file, CHUNK);
    }
  } catch {
    // Others wrote as well.
  } finally {
    closeSync(file);
  }
};

export const disks: Readonly<Record<string, Kind>> = {
  'disk-full': {
    open: openOnSmallDisk,
    disturb: async ({ folder, journal, random }) => {
      await someTime(random);
      const ballast = join(folder, 'ballast');
      fill(ballast, random() * 300_000);
      await pause(300 + random() * 3_000);
      rmSync(ballast);
      journal.disturbed();
    },
  },
};
