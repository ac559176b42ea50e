import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Trust can be taken away: a row without a key, after which nobody speaks for the place. */
export class Distrust1700000000137 implements Migration {
  readonly name = 'Distrust1700000000137';

  async up(runner: Queries): Promise<void> {
    await runner.query('alter table exchange_trust alter public_key drop not null');
  }

  async down(runner: Queries): Promise<void> {
    // A place whose trust was taken away keeps no row, or its key would be trusted again.
    await runner.query(`
      alter table exchange_trust disable trigger exchange_trust_immutable;
      delete from exchange_trust where place in (
        select place from (select distinct on (place) place, public_key from exchange_trust order by place, id desc) newest
        where public_key is null);
      delete from exchange_trust where public_key is null;
      alter table exchange_trust enable trigger exchange_trust_immutable;
      alter table exchange_trust alter public_key set not null;
    `);
  }
}
