import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '../../config/project-directory';
import { systemPath } from './postgres-binaries';

/** Always the built code: Node alone runs it. */
const program = (): string =>
  join(projectDirectory(), 'dist/libs/infrastructure/src/database/embedded/stop-unused-server.js');

/** Reads until the end of the pipe. A line means that all is done; the end without one, that our process has died. */
const script = 'read -r line || exec "$@"';

/**
 * A process that is killed cannot stop its server. A shell that waits at the other end of a pipe, a megabyte of memory,
 * notices the end of this process however it comes, and stops the server unless another process uses it. The returned
 * function ends the shell. Without `sh` or the built code, the next process that starts takes the server over.
 */
export const stopServerWhenKilled = (directory: string): (() => void) => {
  if (process.platform === 'win32' || !existsSync(program())) return () => undefined;
  const shell = spawn('/bin/sh', ['-c', script, 'sh', process.execPath, program(), directory], {
    // A Ctrl+C of the terminal reaches this process, not the shell.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: { PATH: systemPath },
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return () => void shell.stdin.end('done\n');
};
