import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Roots of complete subtrees of the Merkle tree over the entries, so that proofs do not read the whole ledger. */
export class LedgerTree1700000000090 implements Migration {
  readonly name = 'LedgerTree1700000000090';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table ledger_subtree (
        level smallint not null check (level > 0),
        index bigint not null check (index >= 0),
        hash bytea not null check (length(hash) = 32),
        primary key (level, index)
      );
      create trigger ledger_subtree_immutable before update or delete or truncate on ledger_subtree
        for each statement execute function refuse_change();
      grant select, insert on ledger_subtree to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table ledger_subtree');
  }
}
