import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadConfig, makeIdentity, systemClock } from '@xiangtong/infrastructure';
import { DrillDesk, failureText, findBackups, Journal, type OperationRecord } from '@xiangtong/operations';
import { localeLanguage, print, type OutputOptions } from '../../terminal/output';
import { identitiesOf, withMegabytes, type KeyOptions } from './backup';

const newestIn = async (folder: string | null): Promise<string> => {
  const [newest] = folder === null ? [] : await findBackups(folder);
  if (!newest) throw new Error('name the folder of a backup: there is none in BACKUP_FOLDER');
  return join(folder!, newest.name);
};

/** Restores a backup for trial, without touching the database of this installation. */
export const drillCommand = async (folder: string | undefined, options: KeyOptions): Promise<void> => {
  const config = loadConfig();
  const directory = folder === undefined ? await newestIn(config.backup.folder) : resolve(folder);
  const identities = identitiesOf(options.key, config);
  const desk = new DrillDesk(new Journal(config.dataDirectory), systemClock);
  const { manifest, proved } = await withMegabytes('drill', (progress) =>
    desk.drill({ directory, identities, progress }),
  );
  const text = [
    `${directory} is good: it was restored into a database of its own, and removed again`,
    `${manifest.tables.length} tables, ${proved.rows} rows as of ${manifest.createdAt}`,
    `ledger: ${proved.entries} entries, ${proved.checkpoints} signed checkpoints, no faults`,
    `figures made from it: the same as its ${proved.lines} lines`,
  ];
  print({ directory, createdAt: manifest.createdAt, ...proved }, text.join('\n'), options);
};

/** A new pair of keys; the secret half is in the file alone. */
export const keygenCommand = async (file: string, options: OutputOptions): Promise<void> => {
  const { text, recipient } = await makeIdentity(systemClock.now());
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  const lines = [
    `public key: ${recipient}`,
    `BACKUP_RECIPIENTS=${recipient} encrypts backups for it`,
    `${resolve(file)} opens them: keep it in two other places; without it no backup can be read`,
  ];
  print({ file: resolve(file), recipient }, lines.join('\n'), options);
};

const lineOf = (record: OperationRecord): string => {
  const { kind, at, seconds, directory, failure } = record;
  const result = failure === null ? 'good' : failureText(failure, localeLanguage());
  return [at, kind.padEnd(6), basename(directory), `${seconds.toFixed(1)} s`, result].join('  ');
};

/** What became of backups and drills on this machine, the newest first. */
export const backupListCommand = async (options: OutputOptions): Promise<void> => {
  const records = await new Journal(loadConfig().dataDirectory).read();
  print(records, records.map(lineOf).join('\n'), options);
};
