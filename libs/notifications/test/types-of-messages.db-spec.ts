import { openTestDatabase, type OpenTestDatabase } from '@xiangtong/testing';
import type { Queries } from '@xiangtong/infrastructure';
import { TypesOfMessages1700000000153 } from '../src/migrations/0153-types-of-messages';

let database: OpenTestDatabase;
let owner: Queries;
beforeAll(async () => {
  database = await openTestDatabase();
  owner = database.owner;
});
afterAll(() => database.drop());

const kept = async () => {
  const [row] = await owner.query<object[]>(`
    select (select array_agg(kind order by id) from outbox_event) as events,
      (select array_agg(kind order by kind) from notification_choice) as choices,
      (select kinds from notification_endpoint) as endpoint,
      (select array_agg(kind || ' ' || (content ->> 'type') order by id) from notification_delivery) as deliveries`);
  return row;
};

it('what was subscribed to, what has happened and what waits have the new words after the migration', async () => {
  const account = '00000000-0000-4000-8000-000000000001';
  await owner.query(`
    insert into account (id, username, display_name, roles, password_hash) values ('${account}', 'aa', 'a', '{admin}', 'x');
    insert into outbox_event (kind, details, subject, at, due_at) values
      ('chased', '{}', 'x', now(), now()), ('new-device', '{}', 'x', now(), now());
    insert into notification_choice (account_id, kind, mail, sms) values
      ('${account}', 'published', true, false), ('${account}', 'disk-full', false, false);
    insert into notification_endpoint (id, type, name, url, division, kinds, made_by, made_at) values
      ('${account}', 'webhook', 'a', 'https://a.example', '520122000000', '{chased,returned,backup-failed}', 'a', now());
    insert into notification_delivery (event_id, kind, subject, endpoint_id, content, at, due_at) values
      (1, 'chased', 'x', '${account}', '{"type": "report.chased"}', now(), now()),
      (2, 'returned', 'x', '${account}', '{"type": "report.returned"}', now(), now());`);
  const before = await kept();
  const migration = new TypesOfMessages1700000000153();
  await migration.up(owner);
  expect(await kept()).toEqual({
    events: ['report.reminded', 'account.new_device'],
    choices: ['edition.published', 'operation.disk_full'],
    endpoint: ['report.reminded', 'report.returned', 'operation.backup_failed'],
    deliveries: ['report.reminded report.reminded', 'report.returned report.returned'],
  });
  await owner.query(`update notification_endpoint set kinds = kinds || '{period.reopened}'`);
  await migration.down(owner);
  expect(await kept()).toEqual(before);
});
