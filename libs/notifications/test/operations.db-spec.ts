import { announce, type Happening } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { openTelling, type Telling } from './support/telling';

let test: Telling;
beforeAll(async () => {
  test = await openTelling();
  await test.admin('zh');
  const english = await test.admin('en');
  await test.source.query(`update notification_contact set language = 'en' where account_id = $1`, [english]);
  await test.reporter('libei', [testVillages[0]]);
});
afterAll(() => test.close());

/** Subject and text of the mails about it, by the name of who got them. */
const mailsAbout = async (happening: Pick<Happening, 'kind' | 'details'>) => {
  test.mail.mails.length = 0;
  const told = { ...happening, subject: 'tongji-1', at: test.county.clock.now() } as Happening;
  await test.source.transaction((transaction) => announce(transaction, told));
  await test.planner.plan();
  await test.dispatcher.sendAll(new AbortController().signal);
  return Object.fromEntries(
    test.mail.mails.map(({ to, headers, text }) => [to[0]!.replace(/@.*/, ''), [headers['subject'], text]]),
  );
};

describe('administrators, and nobody else, read in their language', () => {
  it('that the disk is nearly full, where, how full, and what to do', async () => {
    const details = { host: 'tongji-1', freeMegabytes: 150, marginMegabytes: 200 };
    expect(await mailsAbout({ kind: 'operation.disk_full', details })).toEqual({
      zh: [
        '磁盘快满，已停止保存',
        expect.stringMatching(
          /tongji-1：数据所在的磁盘只剩 150 MB，少于 200 MB。查询照常，新的数据不再保存；请腾出空间，腾出后自动恢复。[^]*https:\/\/tongji\.example\.gov\.cn\/operations/,
        ),
      ],
      en: [
        'The disk is nearly full, nothing is saved',
        expect.stringMatching(
          /tongji-1: 150 MB are free where the data is, less than 200\. Figures can be read, nothing new is saved\. Free space; the service goes on by itself\.[^]*https:\/\/tongji\.example\.gov\.cn\/operations/,
        ),
      ],
    });
  });

  it('that figures lag behind the ledger, since when, by how much, and where to look', async () => {
    const details = { host: 'tongji-1', entries: 12, minutes: 31 };
    expect(await mailsAbout({ kind: 'operation.replica_behind', details })).toEqual({
      zh: [
        '查询数据落后于账本',
        expect.stringMatching(
          /tongji-1：已有 31 分钟没有跟上，还差 12 条。查到的数可能不是最新的；请看服务日志。[^]*https:\/\/tongji\.example\.gov\.cn\/operations/,
        ),
      ],
      en: [
        'Figures lag behind the ledger',
        expect.stringMatching(
          /tongji-1: behind for 31 minutes, 12 entries are missing\. Figures may not be the newest; see the log of the service\.[^]*https:\/\/tongji\.example\.gov\.cn\/operations/,
        ),
      ],
    });
  });
});
