import type { Migration, Queries } from '@xiangtong/infrastructure';

/** When an authority outside has seen a checkpoint (RFC 3161). */
export class Timestamps1700000000106 implements Migration {
  readonly name = 'Timestamps1700000000106';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table checkpoint_timestamp (
        checkpoint_id bigint primary key references checkpoint,
        -- As the authority has signed it, in DER.
        token bytea not null,
        time timestamptz(3) not null,
        authority text not null,
        made_at timestamptz(3) not null
      );
      create trigger checkpoint_timestamp_immutable before update or delete or truncate on checkpoint_timestamp
        for each statement execute function refuse_change();
      grant select, insert on checkpoint_timestamp to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table checkpoint_timestamp');
  }
}
