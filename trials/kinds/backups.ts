import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { databaseUrl, queryDatabase, runProduct } from '../ground';
import type { Trial } from '../trial';
import { damages } from './damage';
import { someTime, type Kind } from './kind';

const contentOf = (folder: string): readonly (readonly [string, Buffer])[] =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name))]);

/** Makes a backup beside the load. A damaged copy must be refused and leave nothing; then the good one is restored. */
const backUpAndRestore = async ({ cluster, folder, journal, random, month }: Trial): Promise<void> => {
  await someTime(random);
  const [good, bad] = ['good', 'bad'].map((name) => join(folder, `backup-${name}-${month}`));
  const name = `restored_${month}`;
  const url = new URL(databaseUrl(cluster));
  url.pathname = `/${name}`;
  const xiangtong = (address: string, ...args: string[]) =>
    runProduct('cli', args, { DATABASE_URL: address, DATA_DIR: join(folder, 'restored') });
  const made = await xiangtong(databaseUrl(cluster), 'backup', good!);
  if (made.code !== 0) return journal.find('other', `backup: ${made.stderr}`);
  cpSync(good!, bad!, { recursive: true });
  const files = readdirSync(bad!).sort();
  const file = files[Math.floor(random() * files.length)]!;
  damages[Math.floor(random() * damages.length)]!(join(bad!, file), random);
  await queryDatabase(cluster, `create database ${name}`);
  const isSame = isDeepStrictEqual(contentOf(good!), contentOf(bad!));
  const refused = await xiangtong(url.href, 'restore', bad!);
  if (!isSame && (refused.code !== 1 || !/^BACKUP\./m.test(refused.stderr)))
    journal.find('other', `damaged ${file} restored: ${refused.code} ${refused.stderr}`);
  const restored = isSame ? refused : await xiangtong(url.href, 'restore', good!);
  if (restored.code !== 0) journal.find('lost', `restore: ${restored.stderr}`);
  await queryDatabase(cluster, `drop database if exists ${name} with (force)`);
  for (const path of [good!, bad!]) rmSync(path, { recursive: true });
};

export const backups: Readonly<Record<string, Kind>> = { 'backup-damaged': { disturb: backUpAndRestore } };
