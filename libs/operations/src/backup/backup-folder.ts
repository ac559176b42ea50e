import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inChina } from '@xiangtong/domain';

const NAME = /^xiangtong-(\d{4})-(\d{2})-(\d{2})T(\d{2})(\d{2})(\d{2})$/;
/** Name of a backup whose process ended while it wrote or removed it. */
const UNFINISHED = /^xiangtong-\d{4}-\d{2}-\d{2}T\d{6}\.\w+\.unfinished$/;

/** `xiangtong-2026-11-28T023000`, by the clock on the wall in China. */
export const backupName = (at: Date): string =>
  `xiangtong-${inChina(at).toISOString().slice(0, 19).replaceAll(':', '')}`;

export interface FoundBackup {
  readonly name: string;
  readonly at: Date;
}

const momentOf = (name: string): Date | null => {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  return second === undefined ? null : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
};

/** The backups that the service has made there, the newest first; anything else in the folder is somebody else's. */
export const findBackups = async (folder: string): Promise<FoundBackup[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const at = momentOf(name);
      return at ? [{ name, at }] : [];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
};

/** It loses its name first: what carries the name of a backup is whole. */
export const removeBackup = async (folder: string, name: string): Promise<void> => {
  const path = join(folder, name);
  const unfinished = `${path}.old.unfinished`;
  await rename(path, unfinished);
  await rm(unfinished, { recursive: true, force: true });
};

/** Call while no other process writes there. */
export const sweep = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((found) => UNFINISHED.test(found)))
    await rm(join(folder, name), { recursive: true, force: true });
};
