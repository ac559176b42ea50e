import { buildText } from '@xiangtong/infrastructure';
import { Argument, Command } from 'commander';
import { addCountyCommands } from './county-commands';
import { attackCommand, type AttackOptions } from './commands/attack';
import { backupCommand, type BackupOptions, type KeyOptions } from './commands/backup/backup';
import { backupListCommand, drillCommand, keygenCommand } from './commands/backup/drill';
import { restoreCommand, type RestoreOptions } from './commands/backup/recover';
import { benchCommand } from './commands/bench';
import { compareCommand, type CompareOptions } from './commands/compare';
import { cubeCommand } from './commands/cube';
import { demoCommand, type DemoOptions } from './commands/demo/demo';
import { evidenceCommand, type EvidenceOptions } from './commands/evidence';
import {
  exchangeEditionsCommand,
  exchangeSendCommand,
  type ExchangeEditionsOptions,
  type ExchangeSendOptions,
} from './commands/exchange/exchange-send';
import {
  exchangeDistrustCommand,
  exchangeListCommand,
  exchangeTrustCommand,
} from './commands/exchange/exchange-trust';
import { extractCommand, type ExtractOptions } from './commands/extract';
import { importCommand, importKinds, type ImportKind, type ImportOptions } from './commands/import';
import {
  householdActions,
  householdCommand,
  type HouseholdAction,
  type HouseholdOptions,
} from './commands/household';
import { boundariesCommand, boundaryActions, type BoundaryAction } from './commands/boundaries';
import { householdKeysCommand, keyActions, type KeyAction } from './commands/household-keys';
import { ledgerHeadCommand, ledgerVerifyCommand, type LedgerVerifyOptions } from './commands/ledger/ledger';
import {
  ledgerCheckpointCommand,
  ledgerKeyActions,
  ledgerKeyCommand,
  type LedgerKeyAction,
  type LedgerKeyOptions,
} from './commands/ledger/ledger-key';
import { ledgerWitnessCommand, type WitnessOptions } from './commands/ledger/ledger-witness';
import { migrateCommand } from './commands/migrate';
import { ordersCommand, type OrdersOptions } from './commands/orders/orders';
import { previewCommand, type PreviewOptions } from './commands/preview/preview';
import { replicaCommand, type ReplicaAction } from './commands/replica';
import { newReportCommand, type NewReportOptions } from './commands/new-report';
import { reportCommand, type ReportOptions } from './commands/report';
import { sealVerifyCommand, type SealVerifyOptions } from './commands/seal';
import { dataSets, seedCommand } from './commands/seed';
import { submitCommand, type SubmitOptions } from './commands/submit';
import { traceCommand, type TraceOptions } from './commands/trace';
import type { OutputOptions } from './terminal/output';

/** The `xiangtong` command: a table of contents of apps/cli/src/commands. */
export const program = new Command('xiangtong')
  .description('Rural e-commerce statistics: intake, ledger, figures and reports')
  .option('-V, --version', 'print version and commit')
  .on('option:version', () => {
    process.stdout.write(`xiangtong ${buildText()}\n`);
    process.exit(0);
  })
  .showHelpAfterError();

const command = (name: string, description: string, parent = program): Command =>
  parent.command(name).description(description).option('--json', 'print the result as JSON');

command('migrate', 'bring the database schema up to date').action((options: OutputOptions) =>
  migrateCommand(options),
);

command('seed', 'load the reference data, or a data set as well')
  .addArgument(new Argument('[data set]').choices(dataSets))
  .action((dataSet: string | undefined, options: OutputOptions) => seedCommand(dataSet, options));

command('import', 'import reference or impact data from a CSV file, boundaries from GeoJSON')
  .addArgument(new Argument('<kind>').choices(importKinds))
  .argument('<file>')
  .option('--approval <number>', 'boundaries: the number under which the map was approved (审图号)')
  .option(
    '--start-month <month>',
    'units: from which month new ones owe reports; default the first not yet late',
  )
  .action((kind: ImportKind, file: string, options: ImportOptions) => importCommand(kind, file, options));

command('boundaries', 'the imported map of boundaries: take it down')
  .addArgument(new Argument('<action>').choices(boundaryActions))
  .action((action: BoundaryAction, options: OutputOptions) => boundariesCommand(action, options));

command(
  'household-keys',
  'the keys of households: under which secrets they stand, or a new secret for all of them',
)
  .addArgument(new Argument('<action>').choices(keyActions))
  .action((action: KeyAction, options: OutputOptions) => householdKeysCommand(action, options));

command(
  'household',
  'all data of one household, the erasure of what leads to it, or to all that are long past',
)
  .addArgument(new Argument('<action>').choices(householdActions))
  .requiredOption('--purpose <text>', 'why; kept in the audit trail')
  .option('--key <pseudonym>', 'as it was imported; otherwise the ID number is read from standard input')
  .option('--county <code>', 'whose registration is meant, where several counties have the household')
  .option('--years <number>', 'expire: years without any benefit, income or registration')
  .action((action: HouseholdAction, options: HouseholdOptions) => householdCommand(action, options));

command('submit', 'submit a file of submissions (NDJSON, XLSX, CSV)')
  .argument('<file>')
  .option('--accept', 'accept them as well, unreviewed, in the name of rule:import')
  .option('--migrate', 'history (NDJSON): each line says submittedAt and acceptedAt; recorded as migrated')
  .action((file: string, options: SubmitOptions) => submitCommand(file, options));

command('orders', 'sales lines out of raw order exports; stores nothing')
  .argument('<files...>', 'exports of the shops (the guide for reporters lists the platforms); CSV or XLSX')
  .option('--unit <code>', 'apply the titles this unit has had remembered')
  .option('--period <month>', 'only sales of this month')
  .option('--products <file>', 'products.csv; then no database is opened')
  .option('--mapping <file>', 'what the columns of other tables mean (JSON)')
  .action((files: string[], options: OrdersOptions) => ordersCommand(files, options));

const ledger = program.command('ledger').description('prove the ledger, sign it, watch that of another');

command('verify', 'recompute every hash, and compare with what was kept outside', ledger)
  .option(
    '--heads <files...>',
    'what was kept of it: output of ledger head or verify, lines with position and hash',
  )
  .option('--checkpoint <files...>', 'signed checkpoints that were kept, by a witness or by hand')
  .option('--seal <files...>', 'published files, whose seals pin it')
  .option('--evidence <folders...>', 'unpacked evidence, or a backup')
  .action((options: LedgerVerifyOptions) => ledgerVerifyCommand(options));

command('head', 'its head and published seals, to be kept elsewhere', ledger).action(() =>
  ledgerHeadCommand(),
);

command('checkpoint', 'sign it as it is now', ledger).action((options: OutputOptions) =>
  ledgerCheckpointCommand(options),
);

command('witness', 'keep the checkpoints of a county and say when they do not fit together', ledger)
  .argument('<url>', 'address of its service')
  .requiredOption('--folder <folder>', 'where they are kept, one folder for each county')
  .option('--key <key>', 'its public key, or a file with it; otherwise the first one is trusted')
  .action((url: string, options: WitnessOptions) => ledgerWitnessCommand(url, options));

command('ledger-key', 'the key that signs checkpoints: what is known of it, or a new one')
  .addArgument(new Argument('<action>').choices(ledgerKeyActions))
  .option('--lost', 'rotate: the former key is gone and cannot vouch for the new one')
  .action((action: LedgerKeyAction, options: LedgerKeyOptions) => ledgerKeyCommand(action, options));

command(
  'verify',
  'whether a file is what was published; needs neither database nor service',
  program.command('seal').description('seals of published reports'),
)
  .argument('<file>', 'pdf, ofd, docx, xlsx, csv, json or html')
  .option('--ledger <file>', 'head of the ledger, from ledger head')
  .action((file: string, options: SealVerifyOptions) => sealVerifyCommand(file, options));

command('replica', 'the tables that answer questions of figures: DuckDB of this process, or ClickHouse')
  .addArgument(new Argument('<action>').choices(['status', 'rebuild']))
  .action((action: ReplicaAction, options: OutputOptions) => replicaCommand(action, options));

command('cube', 'figures: the body and the answer of POST /cube')
  .argument('<query>', 'JSON')
  .action((query: string) => cubeCommand(query));

const report = command('report', 'make a report')
  .argument('<id>', 'folder in reports/')
  // Needed to make one, not to begin a new one: the library asks a command below for those above it too.
  .option('--period <period>')
  .option('--scope <code>', 'division code or code of a reporting unit')
  .option('--format <formats>', 'pdf,ofd,docx,xlsx,csv,json,html', 'pdf,xlsx')
  .option('--out <folder>', 'where to put the files', 'out')
  .option('--edition <edition>', 'internal | public', 'internal')
  .option('--coarser <breakdowns>', 'of a public edition: unit-township, unit-county, park-county, none')
  .option('--rounded', 'of a public edition: money to thousands of yuan, orders and households by three')
  .option('--language <language>', 'zh | en', 'zh')
  .action((id: string, options: Partial<ReportOptions>) => {
    for (const name of ['period', 'scope'] as const)
      if (options[name] === undefined) report.error(`error: required option '--${name}' not specified`);
    return reportCommand(id, options as ReportOptions);
  });

command('new', 'a folder of a new report that can be made at once', report)
  .argument('<id>', 'its name: small letters, digits, -')
  .option('--title <words>', 'its title in Chinese', '新报表')
  .option('--title-en <words>', 'its title in English', 'New report')
  .option('--reports <folder>', 'definitions, if not those of this installation')
  .action((id: string, options: NewReportOptions) => newReportCommand(id, options));

command('attack', 'make public editions and try to find out what they hide')
  .requiredOption('--scope <codes>', 'division codes, the widest first: 520100,520122')
  .requiredOption('--period <period>', 'months whose editions are made: 2018-01..2020-12, 2019')
  .option('--as-published', 'each as it was on the 20th after its period, with the corrections in between')
  .action((options: AttackOptions) => attackCommand(options));

command('compare', 'two editions of a report side by side: what moved, and why')
  .argument('[report]', 'folder in reports/; a seal knows it')
  .requiredOption('--from <edition>', 'ledger position or seal')
  .requiredOption('--to <edition>', 'ledger position or seal')
  .option('--period <period>')
  .option('--scope <code>', 'division code or code of a reporting unit')
  .option('--language <language>', 'zh | en')
  .option('--format <formats>', 'pdf,ofd,docx,xlsx,csv,json,html', 'pdf')
  .option('--out <folder>', 'where to put the files', 'out')
  .action((report: string | undefined, options: CompareOptions) => compareCommand(report, options));

command('evidence', 'all evidence of a scope and period in one file, with the script that checks it')
  .requiredOption('--period <period>')
  .requiredOption('--scope <code>', 'division code or code of a reporting unit')
  .option('--as-of <position>', 'ledger position, time with its zone, or edition:<seal>; default the newest')
  .option('--out <file>', 'the ZIP archive', 'evidence.zip')
  .action((options: EvidenceOptions) => evidenceCommand(options));

command('extract', 'every sales line of a scope and period')
  .requiredOption('--period <period>')
  .requiredOption('--scope <code>', 'division code or code of a reporting unit')
  .option('--format <formats>', 'xlsx,csv,parquet', 'xlsx')
  .option('--as-of <position>', 'ledger position, time with its zone, or edition:<seal>; default the newest')
  .option('--out <folder>', 'where to put the files', 'out')
  .option('--language <language>', 'zh | en', 'zh')
  .action((options: ExtractOptions) => extractCommand(options));

const exchange = program
  .command('exchange')
  .description('figures and editions between the installations of two levels');

command('send', 'publish the sums of a period to the installation above', exchange)
  .requiredOption('--to <url>', 'address of its service')
  .requiredOption('--token-file <file>', 'a token of an officer there')
  .requiredOption('--period <period>')
  .option('--detail <detail>', 'county | township: the places that it tells apart', 'county')
  .option('--place <code>', 'for which division, if the units here lie in several counties')
  .action((options: ExchangeSendOptions) => exchangeSendCommand(options));

command('editions', 'send public editions with their files to the installation above', exchange)
  .requiredOption('--to <url>', 'address of its service')
  .requiredOption('--token-file <file>', 'a token of an officer there')
  .option('--place <code>', 'for which division, if the units here lie in several counties')
  .action((options: ExchangeEditionsOptions) => exchangeEditionsCommand(options));

command('trust', 'the key that may speak for a prefecture or county from now on', exchange)
  .argument('<place>', 'division code')
  .argument('<file>', 'its public key, or what ledger-key status has printed there')
  .action((place: string, file: string, options: OutputOptions) =>
    exchangeTrustCommand(place, file, options),
  );

command('distrust', 'no key may speak for a prefecture or county any more; what was taken stays', exchange)
  .argument('<place>', 'division code')
  .action((place: string, options: OutputOptions) => exchangeDistrustCommand(place, options));

command('list', 'who may publish to this installation now, and what was taken', exchange).action(
  (options: OutputOptions) => exchangeListCommand(options),
);

command('trace', 'what stands behind a printed figure')
  .argument('<address>', 'from the trace sheet of a workbook or the JSON of a report')
  .option('--purpose <text>', 'of figures about households: why; kept in the audit trail')
  .action((address: string, options: TraceOptions) => traceCommand(address, options));

program
  .command('preview')
  .description('make a report again whenever a file of its definition is saved')
  .argument('<id>', 'folder in reports/')
  .requiredOption('--period <period>')
  .requiredOption('--scope <code>', 'division code or code of a reporting unit')
  .option('--format <formats>', 'pdf,ofd,docx,xlsx,csv,json,html', 'pdf')
  .option('--out <folder>', 'where to put the files', 'out/preview')
  .option('--language <languages>', 'zh | en | zh,en', 'zh')
  .option('--reports <folder>', 'definitions, if not those of this installation')
  .action((id: string, options: PreviewOptions) => previewCommand(id, options));

const keyOption = ['--key <file>', 'file with the secret that opens it; default BACKUP_KEY_FILE'] as const;

const backup = command('backup', 'copy the whole database; works beside a running service')
  .argument('[folder]', 'a new one; without it as the service does it every day, in BACKUP_FOLDER')
  .option('--recipient <keys...>', 'public keys to encrypt it for; default BACKUP_RECIPIENTS')
  .option('--plain', 'not encrypted')
  .action((folder: string | undefined, options: BackupOptions) => backupCommand(folder, options));

command('drill', 'restore a backup into a database of its own and prove it, then remove that', backup)
  .argument('[folder]', 'the backup; without it the newest in BACKUP_FOLDER')
  .option(...keyOption)
  .action((folder: string | undefined, _: unknown, self: Command) =>
    drillCommand(folder, self.optsWithGlobals<KeyOptions>()),
  );

command('keygen', 'a new pair of keys for backups', backup)
  .argument('<file>', 'new file for the secret')
  .action((file: string, _: unknown, self: Command) =>
    keygenCommand(file, self.optsWithGlobals<OutputOptions>()),
  );

command('list', 'what became of backups and drills on this machine', backup).action(
  (_: unknown, self: Command) => backupListCommand(self.optsWithGlobals<OutputOptions>()),
);

command(
  'restore',
  'bring an empty database to the state of a backup, or of any moment of the embedded server',
)
  .argument('[folder]', 'of the backup')
  .option(...keyOption)
  .option('--wal <folder>', 'instead: what BACKUP_WAL_FOLDER has kept, into an empty DATA_DIR')
  .option('--until <time>', 'with --wal: a time with its zone; otherwise to the end')
  .action((folder: string | undefined, options: RestoreOptions) => restoreCommand(folder, options));

command('demo', 'load the demo data set, make its reports and start the service')
  .option('--exit', 'stop after the reports')
  .action((options: DemoOptions) => demoCommand(options));

addCountyCommands(program, command);

program
  .command('bench')
  .description('measure the speed table against the bare technology; bench --help names its rows and options')
  .helpOption(false)
  .allowUnknownOption()
  .argument('[options...]')
  .action((args: string[]) => benchCommand(args));
