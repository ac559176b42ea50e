import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RUN_FOLDER_VARIABLE } from './setup/shared-server';

/**
 * A folder made once in a run, by the first spec that needs it; to be read and copied, never changed. When two workers
 * make it at the same moment, the one that is ready first is kept.
 */
export const onceARun = async (name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const runFolder = process.env[RUN_FOLDER_VARIABLE];
  if (!runFolder) throw new Error('no folder of the run: the spec must end in db-spec.ts or e2e-spec.ts');
  const kept = join(runFolder, name);
  if (existsSync(kept)) return kept;
  const own = `${kept}.${process.pid}`;
  await fill(own);
  await rename(own, kept).catch(async (error: unknown) => {
    if (!existsSync(kept)) throw error;
    await rm(own, { recursive: true });
  });
  return kept;
};
