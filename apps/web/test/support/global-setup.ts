import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startMailbox } from './mailbox';
import { startService } from './service';

const root = resolve(__dirname, '../../../..');

const run = (...command: string[]): void => {
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** The demo data set takes a minute to make; `WEB_TEST_DATA` names a folder where one is kept and copied from. */
const demoData = (into: string): void => {
  const kept = process.env['WEB_TEST_DATA'];
  if (kept !== undefined && existsSync(kept)) return cpSync(kept, into, { recursive: true });
  process.env['DATA_DIR'] = into;
  run('dist/apps/cli/src/main.js', 'demo', '--exit');
  if (kept === undefined) return;
  cpSync(into, `${kept}.part`, { recursive: true });
  renameSync(`${kept}.part`, kept);
};

/** The service backs up, and can try what it has made. */
const backupsInto = (directory: string): void => {
  const key = join(directory, 'backup.key');
  run('dist/apps/cli/src/main.js', 'backup', 'keygen', key);
  const [, recipient] = /public key: (\S+)/.exec(readFileSync(key, 'utf8'))!;
  Object.assign(process.env, {
    BACKUP_FOLDER: join(directory, 'backups'),
    BACKUP_RECIPIENTS: recipient,
    BACKUP_KEY_FILE: key,
    BACKUP_DRILL_DAYS: '0',
  });
};

/**
 * One service for all specs; each makes the units and people that it writes with, see `office.ts`. `WEB_TEST_URL` names
 * one that is there already, for instance Vite's development server before a service.
 */
const globalSetup = async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env['WEB_TEST_URL'] !== undefined) return undefined;
  run('scripts/build.mjs', '--quiet');
  run('scripts/build-web.mjs');
  const directory = mkdtempSync(join(tmpdir(), 'xiangtong-web-'));
  demoData(join(directory, 'data'));
  const mailbox = await startMailbox(join(directory, 'mail'));
  process.env['SMTP_URL'] = mailbox.url;
  process.env['MAIL_FROM'] = '乡统 <tongji@example.gov.cn>';
  process.env['SMS_URL'] = mailbox.gateway;
  process.env['NOTIFY_HOSTS'] = '127.0.0.1';
  // Two browsers and the service share the processors; the limit has tests of its own.
  process.env['CUBE_SECONDS'] = '30';
  backupsInto(directory);
  process.env['WEB_TEST_DIRECTORY'] = join(directory, 'data');
  const service = await startService(join(directory, 'data'));
  process.env['WEB_TEST_URL'] = service.url;
  return async () => {
    await service.stop();
    await mailbox.stop();
    rmSync(directory, { recursive: true, force: true });
  };
};

// oxlint-disable-next-line house/no-default-export -- Playwright takes the default export of this file
export default globalSetup;
