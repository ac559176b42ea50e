import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killProcess, postgresHasGone, postgresProcesses } from './processes';
import { killChildren } from './spawn-process';

/** The temporary folder of one spec file. Processes in it end with it. */
export interface Workspace {
  path(name: string): string;
  /** Kills the remaining processes, and fails when one cannot be killed. */
  remove(): Promise<void>;
}

export const openWorkspace = async (): Promise<Workspace> => {
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-process-'));
  return {
    path: (name) => join(root, name),
    remove: async () => {
      killChildren();
      for (const pid of postgresProcesses(root)) killProcess(pid);
      await postgresHasGone(root);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
