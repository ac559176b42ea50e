import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { withContext } from '../../context/cli-context';
import { seedReferenceData } from '../seed';
import { createDemoAccounts, type DemoAccount } from './demo-accounts';
import { DemoData } from './demo-data';
import { writeDemoReports } from './demo-reports';

export interface DemoOptions {
  /** Stop after the reports instead of starting the service. */
  readonly exit?: boolean;
}

/** Makes of an empty folder reports in out/ and a running service. */
export const demoCommand = async (options: DemoOptions): Promise<void> => {
  const out = resolve('out');
  const accounts = await withContext(async (context) => {
    await seedReferenceData(context);
    await new DemoData(context).load();
    await writeDemoReports(context, out);
    return createDemoAccounts(context);
  });
  process.stdout.write(`\n报表 / reports: ${out}\n\n${accountTable(accounts)}\n`);
  if (!options.exit) await serve();
};

const accountTable = (accounts: readonly DemoAccount[]): string =>
  [
    '演示账号 / demo accounts',
    ...accounts.map(
      ({ username, password, displayName, grants }) =>
        `  ${username.padEnd(10)} ${password}  ${grants.join(', ').padEnd(18)} ${displayName}`,
    ),
    '',
  ].join('\n');

/** While January 2020 is being reported: after the last data of the demo, days before the deadline. */
const DEMO_CLOCK = '2020-02-06T09:00:00+08:00';

/** The service in a separate process; it ends when the service ends. */
const serve = (): Promise<void> =>
  new Promise((resolveExit, reject) => {
    const main = join(projectDirectory(), 'dist', 'apps', 'api', 'src', 'main.js');
    const service = spawn(process.execPath, ['--max-semi-space-size=32', main], {
      stdio: 'inherit',
      // oxlint-disable-next-line no-restricted-properties -- handed on whole, as a child process takes it by itself
      env: { DEMO_CLOCK, ...process.env },
    });
    const forward = (signal: NodeJS.Signals): void => void service.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    service.once('error', reject);
    service.once('exit', (code) =>
      code === 0 ? resolveExit() : reject(new Error(`the service ended with ${code}`)),
    );
  });
