import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'last-backup.json');

/** For whoever watches the service: a backup was made of this data folder. */
export const noteBackup = (dataDirectory: string, createdAt: string): Promise<void> =>
  writeFile(fileIn(dataDirectory), `${JSON.stringify({ createdAt })}\n`);

/** Null when none was made on this machine, or the note cannot be read. */
export const lastBackup = async (dataDirectory: string): Promise<Date | null> => {
  try {
    const { createdAt } = JSON.parse(await readFile(fileIn(dataDirectory), 'utf8')) as { createdAt: string };
    const at = new Date(createdAt);
    return Number.isNaN(at.getTime()) ? null : at;
  } catch {
    return null;
  }
};
