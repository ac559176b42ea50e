import './setup/resolve-aliases';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { startSharedServer } from './setup/start-shared-server';

/** Once for all specs of a run: the commands, services and threads that they start are the built ones. */
const buildProduct = async (): Promise<void> => {
  const script = join(projectDirectory(), 'scripts', 'build.mjs');
  await promisify(execFile)(process.execPath, [script, '--quiet']);
};

module.exports = async (): Promise<void> => {
  await Promise.all([startSharedServer(), buildProduct()]);
};
