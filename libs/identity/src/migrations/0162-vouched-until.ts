import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * Until when the provider's last word about the person counts. Whoever is linked today has a week to sign in there.
 */
export class VouchedUntil1700000000162 implements Migration {
  readonly name = 'VouchedUntil1700000000162';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table account add vouched_until timestamptz(3), add renewal_told_at timestamptz(3);
      update account set vouched_until = now() + interval '7 days'
      where id in (select account_id from provider_identity);
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table account drop vouched_until, drop renewal_told_at');
  }
}
