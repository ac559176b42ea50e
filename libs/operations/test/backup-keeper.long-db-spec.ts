import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DomainError } from '@xiangtong/infrastructure';
import { BackupMaker, findBackups } from '../src';
import { openBackupStage, type BackupStage } from './support/backup-stage';

let stage: BackupStage;
beforeAll(async () => {
  stage = await openBackupStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await rm(stage.config.folder, { recursive: true, force: true });
  await rm(stage.journal.folder, { recursive: true, force: true });
  await stage.county.source.query('delete from outbox_event');
});

const at = (moment: string): void => stage.county.clock.set(new Date(moment));
const names = async () => (await findBackups(stage.config.folder)).map(({ name }) => name);
const events = () =>
  stage.county.source.query<{ kind: string; details: unknown }[]>(
    'select kind, details from outbox_event order by id',
  );

describe('the keeper of backups', () => {
  it('makes one a day, after its time, and keeps as many as it is told', async () => {
    const keeper = stage.keeper();
    at('2020-01-05T02:00:00+08:00');
    await keeper.wake();
    // The first at once: whoever has just set it up sees whether it works.
    expect(await names()).toEqual(['xiangtong-2020-01-05T020000']);
    await keeper.wake();
    expect(await names()).toHaveLength(1);
    at('2020-01-05T02:31:00+08:00');
    await keeper.wake();
    expect(await names()).toEqual(['xiangtong-2020-01-05T023100']);
    for (const day of ['06', '07']) {
      at(`2020-01-${day}T02:30:00+08:00`);
      await keeper.wake();
    }
    expect(await names()).toEqual(['xiangtong-2020-01-07T023000', 'xiangtong-2020-01-06T023000']);
    const records = await stage.journal.read();
    expect(records).toHaveLength(4);
    expect(records[0]).toMatchObject({
      kind: 'backup',
      failure: null,
      directory: join(stage.config.folder, 'xiangtong-2020-01-07T023000'),
      content: { isEncrypted: true, entries: 4 },
    });
    await keeper.close();
  });

  it('makes one where several processes find it due', async () => {
    at('2020-01-05T03:00:00+08:00');
    const keepers = [stage.keeper(), stage.keeper(), stage.keeper()];
    await Promise.all(keepers.map((keeper) => keeper.wake()));
    expect([(await names()).length, (await stage.journal.read()).length]).toEqual([1, 1]);
  });

  it('tries the newest there is when its turn comes, whatever several processes make and remove meanwhile', async () => {
    const keep = { days: 1, weeks: 0, months: 0 };
    const keepers = [stage.keeper({ keep }), stage.keeper({ keep })] as const;
    await keepers[0].backUpNow();
    for (let round = 0; round < 2; round += 1) {
      stage.county.clock.set(new Date(stage.county.clock.now().getTime() + 60_000));
      await Promise.all([keepers[0].backUpNow(), keepers[1].drillNow(), keepers[1].backUpNow()]);
    }
    const drills = (await stage.journal.read()).filter(({ kind }) => kind === 'drill');
    expect(drills.slice(0, 2).map(({ failure }) => failure)).toEqual([null, null]);
    for (const keeper of keepers) await keeper.close();
  });

  it('removes what a killed process has left of its own, and nothing else', async () => {
    const { folder } = stage.config;
    for (const name of ['xiangtong-2020-01-01T023000.77.unfinished', 'xiangtong-2020-01-01', 'notes'])
      await mkdir(join(folder, name), { recursive: true });
    at('2020-01-05T03:00:00+08:00');
    await stage.keeper().wake();
    expect((await readdir(folder)).sort()).toEqual([
      'notes',
      'xiangtong-2020-01-01',
      'xiangtong-2020-01-05T030000',
    ]);
  });

  it('tells of a failure once a day, tries again each hour, and says when it is good again', async () => {
    const { folder } = stage.config;
    await writeFile(folder, 'a file is in the way');
    const keeper = stage.keeper();
    at('2020-01-05T03:00:00+08:00');
    await keeper.wake();
    at('2020-01-05T03:59:00+08:00');
    await keeper.wake();
    expect(await stage.journal.read()).toHaveLength(1);
    at('2020-01-05T04:00:00+08:00');
    await keeper.wake();
    const records = await stage.journal.read();
    expect(records.map(({ failure }) => failure?.parameters['reason'])).toEqual(['EEXIST', 'EEXIST']);
    expect(await events()).toEqual([
      {
        kind: 'operation.backup_failed',
        details: expect.objectContaining({ what: 'backup', code: 'BACKUP.FAILED' }),
      },
    ]);
    await rm(folder);
    at('2020-01-05T05:00:00+08:00');
    await keeper.wake();
    expect((await stage.journal.read())[0]).toMatchObject({ failure: null });
    await keeper.close();
  });

  it('has the newest tried every so many days, and tells when it is no good', async () => {
    const tried: string[] = [];
    // Writes what it was asked for, and finds everything bad: what a drill does is in its own spec.
    const drillNewest = async (findDirectory: () => Promise<string | null>): Promise<never> => {
      const directory = (await findDirectory())!;
      tried.push(basename(directory));
      const failure = { code: 'BACKUP.DAMAGED', parameters: { count: 1 }, parts: [] } as const;
      const at = stage.county.clock.now().toISOString();
      await stage.journal.add({
        kind: 'drill',
        at,
        seconds: 0,
        directory,
        madeAt: null,
        failure,
        proved: null,
      });
      throw new DomainError('BACKUP.DAMAGED', { count: 1 });
    };
    const keeper = stage.keeper({ drillDays: 7 }, { drillNewest });
    for (const day of ['05', '06', '11', '12']) {
      at(`2020-01-${day}T03:00:00+08:00`);
      await keeper.wake();
    }
    expect(tried).toEqual(['xiangtong-2020-01-05T030000', 'xiangtong-2020-01-12T030000']);
    expect(await events()).toEqual(
      [1, 2].map(() => ({
        kind: 'operation.backup_failed',
        details: { what: 'drill', code: 'BACKUP.DAMAGED', parameters: { count: 1 } },
      })),
    );
    await keeper.close();
  });

  it('tells of a database that is away in the journal', async () => {
    const { config, journal, county } = stage;
    const maker = new BackupMaker({
      databaseUrl: 'postgres://nobody:x@127.0.0.1:1/none',
      config,
      journal,
      clock: county.clock,
    });
    await expect(maker.make({ directory: join(config.folder, 'away') })).rejects.toThrow(/ECONNREFUSED/);
    expect((await journal.read())[0]?.failure).toMatchObject({ code: 'DATABASE.AWAY' });
  });

  it('stops in the middle without calling it a failure', async () => {
    const keeper = stage.keeper();
    at('2020-01-05T03:00:00+08:00');
    const round = keeper.wake();
    await keeper.close();
    await round;
    expect([await stage.journal.read(), await names(), await events()]).toEqual([[], [], []]);
  });

  it('does nothing where no folder is named, and says so when it is asked', async () => {
    const keeper = stage.keeper({ folder: null });
    await keeper.wake();
    expect(await stage.journal.read()).toEqual([]);
    expect(() => keeper.backUpNow()).toThrow(expect.objectContaining({ code: 'BACKUP.NOT_SET_UP' }) as Error);
  });
});
