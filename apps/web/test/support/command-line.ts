import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** Runs a command of the product on the installation that is tested, as somebody at the server would; what it prints. */
export const xiangtong = (...words: string[]): string =>
  execFileSync(process.execPath, ['dist/apps/cli/src/main.js', ...words], {
    cwd: root,
    env: { ...process.env, DATA_DIR: process.env['WEB_TEST_DIRECTORY'] },
    encoding: 'utf8',
    stdio: 'pipe',
  });
