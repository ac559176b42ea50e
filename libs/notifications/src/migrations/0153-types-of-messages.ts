import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What a kind was called where it was subscribed to, and what the message itself has always said. */
const renamed = [
  ['chased', 'report.reminded'],
  ['returned', 'report.returned'],
  ['accepted', 'report.accepted'],
  ['deadline', 'report.deadline'],
  ['photo-taken-away', 'report.photo_taken_away'],
  ['report-made', 'run.finished'],
  ['subscribed', 'account.subscribed'],
  ['published', 'edition.published'],
  ['new-device', 'account.new_device'],
  ['backup-failed', 'operation.backup_failed'],
  ['disk-full', 'operation.disk_full'],
  ['replica-behind', 'operation.replica_behind'],
] as const;

/** One word for what somebody subscribes to and for the type of a message, also for what waits at this moment. */
export class TypesOfMessages1700000000153 implements Migration {
  readonly name = 'TypesOfMessages1700000000153';

  async up(runner: Queries): Promise<void> {
    for (const [from, to] of renamed) await rename(runner, from, to);
    await runner.query(
      `update notification_delivery set content = jsonb_set(content, '{type}', '"report.reminded"')
       where content ->> 'type' = 'report.chased'`,
    );
  }

  async down(runner: Queries): Promise<void> {
    const added = ['report.submitted', 'period.reopened', 'edition.withdrawn'];
    await runner.query('delete from outbox_event where kind = any($1)', [added]);
    await runner.query('delete from notification_choice where kind = any($1)', [added]);
    await runner.query('delete from notification_delivery where kind = any($1)', [added]);
    for (const kind of added)
      await runner.query('update notification_endpoint set kinds = array_remove(kinds, $1)', [kind]);
    for (const [from, to] of renamed) await rename(runner, to, from);
    await runner.query(
      `update notification_delivery set content = jsonb_set(content, '{type}', '"report.chased"')
       where content ->> 'type' = 'report.reminded'`,
    );
  }
}

const rename = async (runner: Queries, from: string, to: string): Promise<void> => {
  await runner.query('update outbox_event set kind = $2 where kind = $1', [from, to]);
  await runner.query('update notification_choice set kind = $2 where kind = $1', [from, to]);
  await runner.query('update notification_delivery set kind = $2 where kind = $1', [from, to]);
  await runner.query(
    'update notification_endpoint set kinds = array_replace(kinds, $1, $2) where $1 = any(kinds)',
    [from, to],
  );
};
