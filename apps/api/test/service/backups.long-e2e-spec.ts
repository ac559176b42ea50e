import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeIdentity } from '@xiangtong/infrastructure';
import { NotificationKeeper } from '@xiangtong/notifications';
import { itOfOneService, MailServer, Receiver } from '@xiangtong/testing';
import { Stage } from '../support';

let root: string;
let mail: MailServer;
let receiver: Receiver;
let stage: Stage;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xiangtong-backups-'));
  const { text, recipient } = await makeIdentity(new Date());
  const keyFile = join(root, 'backup.key');
  await writeFile(keyFile, text);
  [mail, receiver] = [await new MailServer().start(), await Receiver.start()];
  stage = new Stage({
    backup: { folder: join(root, 'backups'), recipients: [recipient], keyFile, drillDays: 0 },
    notifications: {
      mail: { url: mail.url, from: '乡统 <tongji@example.gov.cn>' },
      innerHosts: [receiver.host],
    },
  });
  await stage.open();
});
afterAll(async () => {
  await stage.close();
  await receiver.close();
  await mail.close();
  await rm(root, { recursive: true, force: true });
});

const list = async (language = 'en') => {
  const request = stage.get('admin', '/operations/backups').set('Accept-Language', language);
  return (await request.expect(200)).body;
};

const whenIdle = async () => {
  for (;;) {
    const body = await list();
    if (!body.isBusy) return body;
    await pause(50);
  }
};

describe('backups of the service', () => {
  it('are made when the service starts, if one is due', async () => {
    const { records, ...set } = await whenIdle();
    expect(set).toMatchObject({
      standing: 'good',
      folder: join(root, 'backups'),
      time: '02:30',
      keep: { days: 7, weeks: 5, months: 12 },
      hasKey: true,
    });
    expect(records).toEqual([
      expect.objectContaining({
        kind: 'backup',
        failure: null,
        content: expect.objectContaining({ isEncrypted: true }),
      }),
    ]);
    const { body } = await stage.test.http.get('/health/ready').expect(200);
    expect(body).toEqual({ status: 'ok', backups: 'good', signIn: 'good' });
  });

  itOfOneService('are made and tried at the word of an administrator', async () => {
    await stage.travel('2020-01-10T08:01:00Z');
    await stage.post('admin', '/operations/backups', {}).expect(202);
    expect((await whenIdle()).records).toHaveLength(2);
    await stage.post('admin', '/operations/backups/drill', {}).expect(202);
    const { records } = await whenIdle();
    expect(records[0]).toMatchObject({
      kind: 'drill',
      name: 'xiangtong-2020-01-10T160100',
      failure: null,
      proved: { entries: 0 },
    });
  });

  itOfOneService(
    'that fail are told to administrators by mail and to their programs, in their words',
    async () => {
      await stage.post('admin', '/notifications/own/addresses/mail', {
        address: 'admin@example.com',
        language: 'zh',
      });
      const code = /\d{6}/.exec(mail.mails.at(-1)!.text)![0];
      await stage.post('admin', '/notifications/own/addresses/mail/confirmation', { code }).expect(200);
      const robot = {
        type: 'webhook',
        name: '值班',
        url: receiver.url('/duty'),
        division: '520100',
        kinds: ['operation.backup_failed'],
        language: 'en',
        quietFrom: null,
        quietUntil: null,
      };
      await stage.post('admin', '/notifications/endpoints', robot).expect(201);
      mail.mails.length = 0;
      const path = join(root, 'backups', 'xiangtong-2020-01-10T160100', 'account.copy.gz.age');
      const content = await readFile(path);
      content[content.length - 1]! ^= 1;
      await writeFile(path, content);
      await stage.post('admin', '/operations/backups/drill', {}).expect(202);
      const { records } = await whenIdle();
      expect(records[0].failure).toMatch(/1 file that is damaged.* account\.copy\.gz\.age: the file is not/);
      expect((await list('zh')).records[0].failure).toContain('备份有 1 个文件损坏或缺失');
      await stage.test.app.get(NotificationKeeper).wake();
      // Quiet hours of the mailbox are over at 16:01.
      expect(mail.mails.map(({ headers }) => headers['subject'])).toEqual([
        expect.stringContaining('恢复演练失败'),
      ]);
      expect(receiver.received.map(({ body }) => JSON.parse(body))).toEqual([
        expect.objectContaining({
          type: 'operation.backup_failed',
          data: expect.objectContaining({ what: 'drill', code: 'BACKUP.DAMAGED' }),
        }),
      ]);
    },
  );

  it('are nobody else’s business', async () => {
    for (const person of ['officer', 'libei'] as const)
      await stage.get(person, '/operations/backups').expect(403);
  });
});
