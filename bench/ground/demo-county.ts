import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { BulkDesk, type Actor } from '@xiangtong/collection';
import { projectDirectory, systemClock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { openAccounts, registerVillages } from './furnish';
import type { BenchDatabase, Ground } from './ground';

const everyone: Actor = { username: 'bench', mayRespondFor: () => true, mayReview: () => true };

/** The county whose year is also used for the villages that the demo leaves out. */
const lender = '520181';

/** The demo year, with all villages of its county: those that the demo leaves out sell what villages elsewhere sold. */
export const furnishDemoCounty = async (
  ground: Ground,
  database: BenchDatabase,
  county: string,
): Promise<void> => {
  const directory = await loadDemo(ground, database);
  const added = await registerVillages(database, county);
  const reference = new ReferenceCatalogue(database.service);
  const lenders = [...(await reference.current()).units.keys()].filter((code) => code.startsWith(lender));
  const standIns = new Map(added.map((code, index) => [lenders[index] ?? '', code]));
  const lines = await yearsOf(standIns, directory);
  const desk = new BulkDesk({ source: database.service, catalogue: reference, clock: systemClock });
  const intake = await desk.intake(Readable.from(lines.map((line) => Buffer.from(line))), {
    actor: everyone,
    accepter: { ...everyone, username: 'bench-officer' },
  });
  for await (const results of intake) void results;
  await openAccounts(database);
};

/** Where its files are. */
const loadDemo = async ({ directory }: Ground, { url }: BenchDatabase): Promise<string> => {
  const data = join(directory, 'demo');
  await mkdir(data, { recursive: true });
  const command = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  await promisify(execFile)(process.execPath, [command, 'seed', 'guiyang'], {
    // Ended with the run: its processes are those that work in its folder.
    cwd: directory,
    env: { DATABASE_URL: url, DATA_DIR: data },
  });
  return join(data, 'demo');
};

/** Submissions of sales, month after month. */
const yearsOf = async (standIns: ReadonlyMap<string, string>, directory: string): Promise<string[]> => {
  const files = (await readdir(directory)).filter((name) => /^submissions-\d{4}-\d{2}\.ndjson$/.test(name));
  const lines: string[] = [];
  for (const file of files.sort()) {
    for (const line of (await readFile(join(directory, file), 'utf8')).split('\n')) {
      const [, lent = ''] = /^\{"unit":"(\d+)"/.exec(line) ?? [];
      const unit = standIns.get(lent);
      if (unit) lines.push(`${line.replace(lent, unit)}\n`);
    }
  }
  return lines;
};
