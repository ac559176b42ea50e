import type { Migration, Queries } from '@xiangtong/infrastructure';

/** How who published an edition has proved to be that person, and the signature of the ledger's key over it. */
export class SealSignatures1700000000110 implements Migration {
  readonly name = 'SealSignatures1700000000110';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table seal_confirmation (
        seal text primary key references seal,
        kind text not null check (kind in ('password', 'second-factor', 'provider', 'token')),
        confirmed_at timestamptz(3),
        check ((confirmed_at is null) = (kind in ('password', 'token')))
      );
      create table seal_signature (
        seal text primary key references seal,
        -- A signed note; the statement in it names the seal.
        note text not null,
        made_at timestamptz(3) not null
      );
      create trigger seal_confirmation_immutable before update or delete or truncate on seal_confirmation
        for each statement execute function refuse_change();
      create trigger seal_signature_immutable before update or delete or truncate on seal_signature
        for each statement execute function refuse_change();
      grant select, insert on seal_confirmation, seal_signature to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table seal_signature, seal_confirmation');
  }
}
