import type { Migration, Queries } from '@xiangtong/infrastructure';

const trigger = (name: string, body: string): string => `
  create or replace function ${name}() returns trigger language plpgsql as $$ ${body} $$`;

/** Condition of the rows of an update that only an open period allows. */
const changes = `changed.revision_id is distinct from original.revision_id
  or (original.status = 'accepted' and changed.status = 'draft')
  or (original.status in ('submitted', 'accepted') and changed.status = 'withdrawn')`;

/** Rows that are written, as `changed`. */
const inserted = `(select * from added where revision_id is not null) changed`;
const updated = `(select changed.* from changed join original on original.id = changed.id where ${changes}) changed`;

/**
 * Each statement has a snapshot of its own: it sees what the lock has waited for. One submission in an open period, by
 * far the most frequent case, needs three statements instead of five.
 */
const letOneThrough = (rows: string): string => `
  declare
    number bigint; its_form text; its_month integer; its_county text;
  begin
    select count(*), min(changed.form), min(changed.month), min(left(unit.division, 6))
      into number, its_form, its_month, its_county
      from ${rows} join reporting_unit unit on unit.id = changed.unit_id;
    if number = 0 then return null; end if;
    if number = 1 then
      perform pg_advisory_xact_lock_shared(period_lock(its_form, its_month, its_county));
      if 'close' is distinct from (
        select action from period_event where form = its_form and month = its_month and county = its_county
          and action <> 'move-deadline' order by id desc limit 1
      ) then return null; end if;
    end if;
    perform require_open_period((select array_agg(changed.id) from ${rows}));
    return null;
  end`;

const requireAll = (ids: string): string => `
  begin
    perform require_open_period((${ids}));
    return null;
  end`;

export class OpenPeriodOfOne1700000000161 implements Migration {
  readonly name = 'OpenPeriodOfOne1700000000161';

  async up(runner: Queries): Promise<void> {
    await runner.query(trigger('refuse_in_closed_period', letOneThrough(inserted)));
    await runner.query(trigger('refuse_change_in_closed_period', letOneThrough(updated)));
  }

  async down(runner: Queries): Promise<void> {
    const ofAdded = 'select array_agg(id) from added where revision_id is not null';
    const ofChanged = `select array_agg(changed.id) from changed join original on original.id = changed.id where ${changes}`;
    await runner.query(trigger('refuse_in_closed_period', requireAll(ofAdded)));
    await runner.query(trigger('refuse_change_in_closed_period', requireAll(ofChanged)));
  }
}
