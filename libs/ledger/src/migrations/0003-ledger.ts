import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * Submitted revisions, their lines and the hash chain. All three only ever grow: triggers refuse any change, lines can
 * only arrive in the transaction that made their revision, and every entry continues the chain.
 */
export class Ledger1700000000003 implements Migration {
  readonly name = 'Ledger1700000000003';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table revision (
        id bigint generated always as identity primary key,
        submission_id uuid not null,
        number integer not null check (number > 0),
        form text not null check (form in ('sales')),
        unit_id integer not null references reporting_unit,
        month integer not null check (month between 200001 and 209912 and month % 100 between 1 and 12),
        basis text not null check (basis in ('buyer-paid')),
        line_count integer not null check (line_count >= 0),
        total_fen bigint not null,
        explanations json,
        lines_hash bytea not null check (length(lines_hash) = 32),
        content_hash bytea not null check (length(content_hash) = 32),
        submitted_by text not null,
        submitted_at timestamptz(3) not null,
        recorded_in xid8 not null default pg_current_xact_id(),
        unique (submission_id, number)
      );
      create index revision_unit on revision (unit_id, month);

      create table revision_line (
        revision_id bigint not null,
        line integer not null check (line > 0),
        product_id integer not null,
        destination integer not null check (destination between 0 and 999999),
        platform_id smallint not null,
        flow "char" not null check (flow in ('u', 'd')),
        store text,
        quantity numeric(18,3) not null check (quantity >= 0),
        amount bigint not null check (amount >= 0),
        orders integer not null check (orders >= 0),
        refund bigint check (refund >= 0),
        measure text not null,
        reported_quantity numeric(18,3) not null check (reported_quantity >= 0),
        primary key (revision_id, line)
      );
      create index revision_line_store on revision_line (store) where store is not null;

      create table ledger_entry (
        seq bigint primary key check (seq > 0),
        kind text not null check (kind in ('accept', 'supersede', 'withdraw')),
        form text not null,
        unit_id integer not null references reporting_unit,
        month integer not null,
        revision_id bigint not null references revision,
        actor text not null,
        reason text,
        recorded_at timestamptz(3) not null,
        previous_hash bytea not null unique check (length(previous_hash) = 32),
        hash bytea not null unique check (length(hash) = 32)
      );
      create index ledger_entry_unit on ledger_entry (form, unit_id, month, seq desc);
      create unique index ledger_entry_revision on ledger_entry (revision_id) where kind <> 'withdraw';
      create unique index ledger_entry_withdrawal on ledger_entry (revision_id) where kind = 'withdraw';

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;

      -- Set-wise instead of a foreign key and a check per line: bulk intake arrives by COPY.
      create function check_new_lines() returns trigger language plpgsql as $$
      begin
        if exists (
          select from (select distinct revision_id from added) line
          left join revision on revision.id = line.revision_id
          where revision.id is null or revision.recorded_in <> pg_current_xact_id()
        ) then
          raise exception 'lines can only be added with their revision' using errcode = 'restrict_violation';
        end if;
        if exists (
          select from added
          left join product on product.id = added.product_id
          left join platform on platform.id = added.platform_id
          where product.id is null or platform.id is null
        ) then
          raise exception 'unknown product or platform' using errcode = 'foreign_key_violation';
        end if;
        return null;
      end $$;
      create trigger revision_line_added after insert on revision_line
        referencing new table as added for each statement execute function check_new_lines();

      create function check_new_entries() returns trigger language plpgsql as $$
      begin
        if exists (
          select from (
            select seq, previous_hash, lag(hash) over (order by seq) as hash_before, lag(seq) over (order by seq) as seq_before
            from ledger_entry where seq >= (select min(seq) - 1 from added)
          ) chain
          where (seq = 1 and previous_hash <> decode(repeat('00', 32), 'hex'))
             or (seq > 1 and seq_before is not null and (seq <> seq_before + 1 or previous_hash <> hash_before))
        ) or (select min(seq) from added) > 1 and not exists (
          select from ledger_entry where seq = (select min(seq) - 1 from added)
        ) then
          raise exception 'the entry does not continue the chain' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$;
      create trigger ledger_entry_added after insert on ledger_entry
        referencing new table as added for each statement execute function check_new_entries();
    `);
    for (const table of ['revision', 'revision_line', 'ledger_entry']) {
      await runner.query(`
        create trigger ${table}_immutable before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table ledger_entry, revision_line, revision;
      drop function check_new_entries(), check_new_lines(), refuse_change();
    `);
  }
}
