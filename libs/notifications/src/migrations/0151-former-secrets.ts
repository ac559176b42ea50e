import type { Migration, Queries } from '@xiangtong/infrastructure';

/** The secret of a webhook is changed while its receiver still checks the former one. */
export class FormerSecrets1700000000151 implements Migration {
  readonly name = 'FormerSecrets1700000000151';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table notification_endpoint
        add column former_secret text,
        -- Until then messages are signed with both.
        add column former_secret_until timestamptz(3),
        add check ((former_secret is null) = (former_secret_until is null));
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(
      'alter table notification_endpoint drop column former_secret, drop column former_secret_until',
    );
  }
}
