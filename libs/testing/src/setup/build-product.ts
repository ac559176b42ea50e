import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';

/** Once for all specs of a run: the commands, services and threads that they start are the built ones. */
export const buildProduct = async (): Promise<void> => {
  const script = join(projectDirectory(), 'scripts', 'build.mjs');
  await promisify(execFile)(process.execPath, [script, '--quiet']);
};
