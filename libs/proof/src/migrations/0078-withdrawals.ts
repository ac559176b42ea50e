import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Public editions that were taken back: the seal stays, and says why. */
export class Withdrawals1700000000078 implements Migration {
  readonly name = 'Withdrawals1700000000078';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table edition_withdrawal (
        seal text primary key references seal,
        reason text not null check (length(reason) between 2 and 500),
        withdrawn_by text not null,
        withdrawn_at timestamptz(3) not null
      );
      grant select, insert on edition_withdrawal to xiangtong_service;
      create trigger edition_withdrawal_immutable before update or delete or truncate on edition_withdrawal
        for each statement execute function refuse_change()
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table edition_withdrawal');
  }
}
