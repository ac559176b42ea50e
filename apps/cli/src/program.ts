import { Argument, Command } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup';
import { benchCommand, type BenchOptions } from './commands/bench';
import { cubeCommand } from './commands/cube';
import { demoCommand, type DemoOptions } from './commands/demo/demo';
import { importCommand, importKinds, type ImportKind } from './commands/import';
import { ledgerHeadCommand, ledgerVerifyCommand } from './commands/ledger';
import { migrateCommand } from './commands/migrate';
import { ordersCommand, type OrdersOptions } from './commands/orders/orders';
import { addAdminCommand, resetPasswordCommand } from './commands/people';
import { replicaCommand, type ReplicaAction } from './commands/replica';
import { reportCommand, type ReportOptions } from './commands/report';
import { sealVerifyCommand, type SealVerifyOptions } from './commands/seal';
import { dataSets, seedCommand } from './commands/seed';
import { submitCommand, type SubmitOptions } from './commands/submit';
import type { OutputOptions } from './terminal/output';

/** The `xiangtong` command: a table of contents of apps/cli/src/commands. */
export const program = new Command('xiangtong')
  .description('Rural e-commerce statistics: intake, ledger, figures and reports')
  .showHelpAfterError();

const command = (name: string, description: string, parent = program): Command =>
  parent.command(name).description(description).option('--json', 'print the result as JSON');

command('migrate', 'bring the database schema up to date').action((options: OutputOptions) =>
  migrateCommand(options),
);

command('seed', 'load the reference data, or a data set as well')
  .addArgument(new Argument('[data set]').choices(dataSets))
  .action((dataSet: string | undefined, options: OutputOptions) => seedCommand(dataSet, options));

command('import', 'import reference or impact data from a CSV file')
  .addArgument(new Argument('<kind>').choices(importKinds))
  .argument('<file>')
  .action((kind: ImportKind, file: string, options: OutputOptions) => importCommand(kind, file, options));

command('submit', 'submit a file of submissions (NDJSON, XLSX, CSV)')
  .argument('<file>')
  .option('--accept', 'accept them as well')
  .action((file: string, options: SubmitOptions) => submitCommand(file, options));

command('orders', 'sales lines out of raw order exports; stores nothing')
  .argument('<files...>', 'exports of Taobao, Tmall, JD, Pinduoduo, Douyin; CSV or XLSX')
  .option('--unit <code>', 'apply the titles this unit has had remembered')
  .option('--period <month>', 'only sales of this month')
  .option('--products <file>', 'products.csv; then no database is opened')
  .action((files: string[], options: OrdersOptions) => ordersCommand(files, options));

command('ledger', 'prove the ledger, or export its head to be kept elsewhere')
  .addArgument(new Argument('<action>').choices(['verify', 'head']))
  .action((action: 'verify' | 'head', options: OutputOptions) =>
    action === 'verify' ? ledgerVerifyCommand(options) : ledgerHeadCommand(),
  );

command(
  'verify',
  'whether a file is what was published; needs neither database nor service',
  program.command('seal').description('seals of published reports'),
)
  .argument('<file>', 'pdf, xlsx, csv or json')
  .option('--ledger <file>', 'head of the ledger, from ledger head')
  .action((file: string, options: SealVerifyOptions) => sealVerifyCommand(file, options));

command('replica', 'the DuckDB read model of this process')
  .addArgument(new Argument('<action>').choices(['status', 'rebuild']))
  .action((action: ReplicaAction, options: OutputOptions) => replicaCommand(action, options));

command('cube', 'figures: the body and the answer of POST /cube')
  .argument('<query>', 'JSON')
  .action((query: string) => cubeCommand(query));

command('report', 'make a report')
  .argument('<id>', 'folder in reports/')
  .requiredOption('--period <period>')
  .requiredOption('--scope <code>', 'division code or code of a reporting unit')
  .option('--format <formats>', 'pdf,xlsx,csv,json', 'pdf,xlsx')
  .option('--out <folder>', 'where to put the files', 'out')
  .option('--edition <edition>', 'internal | public', 'internal')
  .option('--language <language>', 'zh | en', 'zh')
  .action((id: string, options: ReportOptions) => reportCommand(id, options));

command('backup', 'copy the whole database into a new folder; works beside a running service')
  .argument('<folder>')
  .action((folder: string, options: OutputOptions) => backupCommand(folder, options));

command('restore', 'bring an empty database to the state of a backup')
  .argument('<folder>')
  .action((folder: string, options: OutputOptions) => restoreCommand(folder, options));

command('demo', 'load the demo data set, make its reports and start the service')
  .option('--exit', 'stop after the reports')
  .action((options: DemoOptions) => demoCommand(options));

const people = program.command('people').description('accounts, for whoever runs the machine');

command('reset', 'a new one-time password; every session of the account ends', people)
  .argument('<username>')
  .action((username: string, options: OutputOptions) => resetPasswordCommand(username, options));

command('add-admin', 'an account that makes the first officers', people)
  .argument('<username>')
  .argument('<display name>')
  .action((username: string, displayName: string, options: OutputOptions) =>
    addAdminCommand(username, displayName, options),
  );

command('bench', 'measure the speed table against the bare technology')
  .option('--rows <sizes>', 'facts under the cube', '1M,10M')
  .option('--large', '50 M facts as well')
  .option('--only <rows>', 'intake,submission,visible,rebuild,cube,workbook,workbook-intake,order-exports')
  .action((options: BenchOptions) => benchCommand(options));
