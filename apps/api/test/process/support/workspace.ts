import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { killProcess, postgresHasGone, postgresProcesses } from './processes';
import { killChildren } from './spawn-process';

/** The temporary folder of one spec file. Whatever runs in it ends with it. */
export interface Workspace {
  path(name: string): string;
  copy(from: string, to: string): Promise<string>;
  /** Kills what is left, and fails when something cannot be killed. */
  remove(): Promise<void>;
}

/** Builds the product as well: specs of this folder start what users start. */
export const openWorkspace = async (): Promise<Workspace> => {
  await promisify(execFile)(process.execPath, [join(projectDirectory(), 'scripts', 'build.mjs'), '--quiet']);
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-process-'));
  return {
    path: (name) => join(root, name),
    copy: async (from, to) => {
      await cp(join(root, from), join(root, to), { recursive: true });
      return join(root, to);
    },
    remove: async () => {
      killChildren();
      postgresProcesses(root).forEach(killProcess);
      await postgresHasGone(root);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
