import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { databaseUrl, runCli, runProduct } from '../ground';
import type { Trial } from '../trial';
import { damages } from './damage';
import { someTime, type Kind } from './kind';

const contentOf = (folder: string): readonly (readonly [string, Buffer])[] =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name))]);

/**
 * Makes a backup beside the load. A damaged copy must be refused and leave nothing; then the good one is restored into
 * the same data folder, with a cluster of its own, as on another machine.
 */
const backUpAndRestore = async ({ cluster, folder, journal, random, month }: Trial): Promise<void> => {
  await someTime(random);
  const [good, bad] = ['good', 'bad'].map((name) => join(folder, `backup-${name}-${month}`));
  const restoredData = join(folder, `restored-${month}`);
  const restore = (directory: string) => runCli(restoredData, 'restore', directory, '--json');
  const made = await runProduct('cli', ['backup', good!], {
    DATABASE_URL: databaseUrl(cluster),
    DATA_DIR: join(folder, 'backups'),
  });
  if (made.code !== 0) return journal.find('other', `backup: ${made.stderr}`);
  cpSync(good!, bad!, { recursive: true });
  const files = readdirSync(bad!).sort();
  const file = files[Math.floor(random() * files.length)]!;
  damages[Math.floor(random() * damages.length)]!(join(bad!, file), random);
  const isSame = isDeepStrictEqual(contentOf(good!), contentOf(bad!));
  if (!isSame) {
    const refused = await restore(bad!);
    if (refused.code !== 1 || !/^BACKUP\./m.test(refused.stderr))
      journal.find('other', `damaged ${file} restored: ${refused.code} ${refused.stderr}`);
  }
  const restored = await restore(good!);
  if (restored.code !== 0) journal.find('lost', `restore: ${restored.stderr}`);
  for (const path of [good!, bad!, restoredData]) rmSync(path, { recursive: true, force: true });
};

export const backups: Readonly<Record<string, Kind>> = { 'backup-damaged': { disturb: backUpAndRestore } };
