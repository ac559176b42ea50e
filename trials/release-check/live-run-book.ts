import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { County, type Figures } from './county';
import { withExternalDatabase } from './external-database';
import { Machine } from './machine';
import type { Release } from './package';
import type { RunBook } from './run-book';

export interface LiveParts {
  readonly root: string;
  readonly node: string;
  readonly release: Release;
  /** The release that is upgraded; null where there is none before this one. */
  readonly older: Release | null;
  readonly book: RunBook;
  readonly say: (text: string) => void;
}

const FIRST_DAY = 'The first day';
const DISK_MB = 700;
const WAL_SECONDS = 5;
const PATIENCE_MS = 120_000;

/** Lives the run book from the installation to the disaster. Throws at the first thing that is not as it says. */
export const liveRunBook = async (parts: LiveParts): Promise<void> => {
  const life = new Life(parts);
  try {
    await life.live();
  } finally {
    await life.end();
  }
};

interface Inhabited {
  readonly machine: Machine;
  readonly county: County;
  readonly officer: string;
  readonly reporter: string;
  /** A published file. */
  readonly published: Buffer;
}

class Life {
  private readonly machines: Machine[] = [];

  constructor(private readonly parts: LiveParts) {}

  async live(): Promise<void> {
    const main = async (): Promise<void> => {
      const first = await this.inhabit('first', this.parts.release, '');
      await this.backUp(first);
      const checkpoint = await this.closeMonth(first);
      await this.burn(first);
      const moved = await this.move(first, checkpoint);
      await this.loseKeys(moved);
      await this.fillDisk(first);
    };
    const beside = async (): Promise<void> => {
      await this.upgrade();
      await this.useExternalDatabase();
    };
    await Promise.all([main(), beside()]);
  }

  async end(): Promise<void> {
    for (const machine of this.machines) await machine.destroy();
  }

  private said(what: string, began: number): void {
    this.parts.say(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }

  /** A new machine with the release, installed as the book says. */
  private async install(name: string, { folder }: Release, settings: string): Promise<Machine> {
    const { root, node, book } = this.parts;
    const machine = await Machine.make(join(root, name), node);
    this.machines.push(machine);
    cpSync(folder, machine.path('home'), { recursive: true });
    const { stdout } = await must(machine, book.take('Installation', 'as-root'), { asRoot: true });
    if (!/^xiangtong \d+\.\d+\.\d+ \([0-9a-f]{8}(-changed)?\)$/m.test(stdout))
      throw new Error(`xiangtong --version printed ${stdout}`);
    machine.addSettings(`PORT=${machine.port}\nLOG_LEVEL=warn\nDUCKDB_MEMORY=512MB\n${settings}`);
    return machine;
  }

  /** The first day: register, people with second factors, a month, a published report that is genuine. */
  private async inhabit(name: string, release: Release, settings: string): Promise<Inhabited> {
    const { book } = this.parts;
    const began = performance.now();
    const machine = await this.install(name, release, settings);
    await machine.start();
    writeFileSync(machine.path('home', 'units.csv'), book.take(FIRST_DAY, 'units.csv', 0, 'csv'));
    const { stdout } = await must(machine, book.take(FIRST_DAY));
    if (!stdout.includes('"signIn":"good"')) throw new Error(`/health/ready answered ${stdout}`);
    const county = new County(machine);
    const admin = await county.begin('zhang.wei', oneTimePassword(stdout, 'zhang.wei'));
    const { officer, reporter } = await county.makePeople(admin, async () => {
      const issued = await must(machine, book.take(FIRST_DAY, '', 1));
      return oneTimePassword(issued.stdout, 'wang.ke');
    });
    for (const [period, amount] of [
      ['2018-12', '90000.00'],
      ['2019-11', '100000.10'],
      ['2019-12', '110000.25'],
    ] as const)
      await county.report(reporter, officer, period, amount);
    const { files } = await county.publish(officer);
    // Slides are made from a sealed report and bear no seal of their own.
    for (const { name: file, content } of files.filter((made) => !made.name.endsWith('.pptx'))) {
      const finding = await county.verify(officer, content);
      if (finding !== '200 genuine') throw new Error(`${file} is ${finding}`);
    }
    const pdf = files.find((file) => file.name.endsWith('.pdf'))!;
    writeFileSync(machine.path('home', 'edition.pdf'), pdf.content);
    await must(machine, 'xiangtong seal verify edition.pdf');
    this.said(`first day on "${name}", ${files.length} published files`, began);
    return { machine, county, officer, reporter, published: pdf.content };
  }

  private async backUp({ machine }: Inhabited): Promise<void> {
    const { book } = this.parts;
    const began = performance.now();
    const { stdout } = await must(machine, book.take(FIRST_DAY, '', 2));
    const [recipient] = /age1[0-9a-z]+/.exec(stdout) ?? [];
    if (!recipient) throw new Error(`backup keygen printed ${stdout}`);
    await machine.stop();
    const lines = book.take(FIRST_DAY, 'environment', 0, 'ini').replace('age1…', recipient);
    machine.addSettings(`${lines}BACKUP_WAL_SECONDS=${WAL_SECONDS}`);
    await machine.start();
    const made = await must(machine, book.take(FIRST_DAY, '', 3));
    for (const line of [
      /\d+ tables, \d+ rows in /,
      /encrypted for 1 keys/,
      / is good: /,
      / backup .* good$/m,
    ])
      if (!line.test(made.stdout)) throw new Error(`backup, drill and list printed ${made.stdout}`);
    await must(machine, book.take(FIRST_DAY, '', 4));
    this.said('key, settings, backup, drill', began);
  }

  /** Returns a checkpoint as a witness keeps it. */
  private async closeMonth({ machine }: Inhabited): Promise<string> {
    await must(machine, this.parts.book.take('The monthly close'));
    return (await must(machine, 'xiangtong ledger checkpoint')).stdout;
  }

  /** The machine burns after a month was accepted; its log brings others to before and after it. */
  private async burn({ machine, county, officer, reporter }: Inhabited): Promise<void> {
    const { book, release } = this.parts;
    const began = performance.now();
    const base = machine.path('backups', 'wal', 'base');
    await until(
      'a copy of the cluster',
      () => existsSync(base) && readdirSync(base).some((name) => !name.includes('.')),
    );
    await pause(1_500);
    const before = await county.figures(officer);
    const moment = new Date();
    await pause(1_500);
    await county.report(reporter, officer, '2019-10', '70000.00');
    const after = await county.figures(officer);
    // The part of the log with it is full or old enough, and has gone to the folder.
    await pause((WAL_SECONDS + 5) * 1000);
    for (const [name, marks, expected] of [
      ['to-the-end', 'new-machine', after],
      ['to-a-moment', 'new-machine moment', before],
    ] as const) {
      const other = await this.install(name, release, '');
      cpSync(machine.path('keys'), other.path('keys'), { recursive: true });
      cpSync(machine.path('backups', 'wal'), other.path('backups', 'wal'), { recursive: true });
      const command = book.take('Disaster', marks).replace('2026-11-28T14:05:00+08:00', moment.toISOString());
      await must(other, command);
      await other.start();
      await this.compare(`the log on "${name}"`, new County(other), officer, expected);
      await other.stop();
    }
    this.said('point in time: to the end of the log, and to a moment', began);
  }

  private async compare(what: string, county: County, officer: string, expected: Figures): Promise<void> {
    const found = await county.figures(officer);
    if (!isDeepStrictEqual(found, expected))
      throw new Error(`${what}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
  }

  /** Another machine with nothing but backup, keys and published files. */
  private async move(from: Inhabited, checkpoint: string): Promise<Inhabited> {
    const { book, release } = this.parts;
    const began = performance.now();
    const expected = await from.county.figures(from.officer);
    await from.machine.stop();
    const noted = await must(from.machine, book.take('Another machine', 'stopped'));
    const machine = await this.install('moved', release, '');
    cpSync(from.machine.path('keys'), machine.path('keys'), { recursive: true });
    cpSync(from.machine.path('backups', 'moving'), machine.path('backups', 'moving'), { recursive: true });
    const restored = await must(machine, book.take('Another machine', 'new-machine'));
    const head = /head ([0-9a-f]{64})/.exec(restored.stdout)?.[1];
    if (!/^\d+ tables, \d+ rows as of /m.test(restored.stdout) || !head || !noted.stdout.includes(head))
      throw new Error(`restore printed ${restored.stdout}, the old machine ${noted.stdout}`);
    cpSync(from.machine.path('state', 'files'), machine.path('state', 'files'), { recursive: true });
    await machine.start();
    from.county.moveTo(machine);
    const officer = await from.county.signIn('wang.ke');
    await this.compare('the moved machine', from.county, officer, expected);
    const finding = await from.county.verify(officer, from.published);
    if (finding !== '200 genuine') throw new Error(`a published file on the moved machine is ${finding}`);
    writeFileSync(machine.path('home', 'checkpoint.txt'), checkpoint);
    await must(machine, book.take('Disaster', 'checkpoint'));
    this.said(
      'moved machine: restore, head, counts, ten answers, sign-in, published file, checkpoint',
      began,
    );
    return { ...from, machine, officer };
  }

  private async loseKeys({ machine, county, officer }: Inhabited): Promise<void> {
    const { book } = this.parts;
    const chapter = 'A lost key';
    const began = performance.now();
    await must(machine, book.take(chapter));
    await must(machine, book.take(chapter, '', 1));
    const { stdout } = await must(machine, book.take(chapter, '', 2));
    await county.begin('zhang.wei', oneTimePassword(stdout, 'zhang.wei'));
    await machine.stop();
    rmSync(machine.path('keys', 'ledger.key'));
    await must(machine, book.take(chapter, 'lost-ledger-key'));
    await machine.start();
    const verified = await machine.run('xiangtong ledger verify');
    if (verified.code !== 1 || !/: key-unvouched\n1 faults$/m.test(verified.stdout))
      throw new Error(`ledger verify after a lost key printed ${verified.stdout}${verified.stderr}`);
    await county.figures(officer);
    await machine.stop();
    this.said('keys rotated and lost, the administrator back', began);
  }

  /** A small disk is filled beside the service, and freed. */
  private async fillDisk(from: Inhabited): Promise<void> {
    const { book, release, say } = this.parts;
    const commands = book.take('The disk is full', 'stopped');
    if (process.getuid?.() !== 0) return say('full disk: not tried, because only root mounts a small disk');
    const began = performance.now();
    const machine = await this.install('small', release, '');
    execFileSync('mount', [
      '-t',
      'tmpfs',
      '-o',
      `size=${DISK_MB}m,mode=0700`,
      'tmpfs',
      machine.path('state'),
    ]);
    try {
      cpSync(from.machine.path('keys'), machine.path('keys'), { recursive: true });
      cpSync(from.machine.path('backups', 'moving'), machine.path('backups', 'moving'), { recursive: true });
      await must(machine, book.take('Another machine', 'new-machine'));
      await machine.start();
      from.county.moveTo(machine);
      const reporter = await from.county.signIn('libei');
      const officer = await from.county.signIn('wang.ke');
      const before = await from.county.figures(officer);
      const ballast = machine.path('state', 'ballast');
      fillDisk(ballast);
      const ready = async () => (await fetch(`${machine.url}/health/ready`)).status;
      await until('503 of a full disk', async () => (await ready()) === 503);
      const line = { product: 'VEG-001', destination: '320102', platform: 'taobao', quantity: 1, orders: 1 };
      const body = { unit: '520122001208', period: '2019-09', lines: [{ ...line, amount: '1.00' }] };
      const { status } = await from.county.send('POST', reporter, '/submissions', body);
      if (status !== 507) throw new Error(`a submission on a full disk was answered ${status}`);
      await this.compare('questions on a full disk', from.county, officer, before);
      rmSync(ballast);
      await until('the disk has space again', async () => (await ready()) === 200);
      await machine.stop();
      await must(machine, commands);
      await machine.start();
      await this.compare('a rebuilt replica', from.county, officer, before);
      await machine.stop();
    } finally {
      await machine.destroy();
      execFileSync('umount', ['-l', machine.path('state')]);
    }
    this.said('full disk, space again, replica rebuilt', began);
  }

  /** The release before this one with data; where there is none, this one over itself. */
  private async upgrade(): Promise<void> {
    const { book, release, older } = this.parts;
    const began = performance.now();
    const { machine, county, officer, published } = await this.inhabit('upgraded', older ?? release, '');
    const before = await county.figures(officer);
    await must(machine, book.take('An upgrade', 'before-upgrade'));
    await machine.stop();
    for (const file of readdirSync(machine.path('home')).filter((name) => name.startsWith('xiangtong-')))
      rmSync(machine.path('home', file));
    cpSync(release.folder, machine.path('home'), { recursive: true });
    await must(machine, book.take('An upgrade', 'as-root'), { asRoot: true });
    await must(machine, book.take('An upgrade', 'after-upgrade'));
    await machine.start();
    await this.compare('the upgraded machine', county, await county.signIn('wang.ke'), before);
    const finding = await county.verify(officer, published);
    if (finding !== '200 genuine') throw new Error(`a published file after the upgrade is ${finding}`);
    await machine.stop();
    this.said(`upgrade from ${older?.commit ?? 'this release'}`, began);
  }

  /** A PostgreSQL of the bureau, and a second one that a backup of the first is restored into. */
  private async useExternalDatabase(): Promise<void> {
    const { root, release, book, say } = this.parts;
    const began = performance.now();
    const isDone = await withExternalDatabase(join(root, 'postgres-1'), async (url) => {
      const { machine, county, officer } = await this.inhabit('external', release, `DATABASE_URL=${url}`);
      const before = await county.figures(officer);
      const { stdout } = await must(machine, 'xiangtong backup keygen /var/lib/xiangtong-keys/backup.key');
      machine.addSettings(`BACKUP_RECIPIENTS=${/age1[0-9a-z]+/.exec(stdout)![0]}`);
      await machine.stop();
      await must(machine, book.take('Another machine', 'stopped'));
      await withExternalDatabase(join(root, 'postgres-2'), async (other) => {
        const moved = await this.install('external-moved', release, `DATABASE_URL=${other}`);
        for (const folder of ['keys', 'backups'])
          cpSync(machine.path(folder), moved.path(folder), { recursive: true });
        await must(moved, book.take('Another machine', 'new-machine'));
        await moved.start();
        county.moveTo(moved);
        await this.compare('another external database', county, await county.signIn('wang.ke'), before);
        await moved.stop();
      });
    });
    if (isDone) this.said('external PostgreSQL, restored into another one', began);
    else say('external PostgreSQL: not tried, because this machine has none');
  }
}

const must = async (machine: Machine, script: string, options: { asRoot?: boolean } = {}) => {
  const ran = await machine.run(script, options);
  if (ran.code !== 0) throw new Error(`${script}\nended with ${ran.code}\n${ran.stdout}\n${ran.stderr}`);
  return ran;
};

/** What `people` prints: the name, the password, and until when it is good. */
const oneTimePassword = (printed: string, username: string): string => {
  const [, password] = new RegExp(`^${username.replace('.', '\\.')} +(\\S+) `, 'm').exec(printed) ?? [];
  if (!password) throw new Error(`no one-time password of ${username} in ${printed}`);
  return password;
};

const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${PATIENCE_MS} ms: ${what}`);
    await pause(200);
  }
};

/** Leaves less than the margin of the service (200 MB), and enough for PostgreSQL to go on. */
const fillDisk = (file: string): void => {
  const chunk = Buffer.alloc(1 << 20, 1);
  const descriptor = openSync(file, 'w');
  const free = (): number => statfsSync(file).bavail * statfsSync(file).bsize;
  while (free() > 100 * chunk.length) writeSync(descriptor, chunk);
  closeSync(descriptor);
};
