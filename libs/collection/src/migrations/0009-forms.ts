import type { Migration, Queries } from '@xiangtong/infrastructure';

const forms = `('sales', 'capacity', 'park')`;
const models = `('producer-facility-shop', 'association-cooperative-shop')`;
const reference = ['form', 'form_indicator', 'form_assignment'];
const appendOnly = ['revision_value', 'period_event', 'period_exception'];

/**
 * Forms with their legal header, who owes them and until when; values of the forms beside sales, guarded like sales
 * lines; closed periods and exceptions, enforced where a submission changes.
 */
export class Forms1700000000009 implements Migration {
  readonly name = 'Forms1700000000009';

  async up(runner: Queries): Promise<void> {
    await runner.query(formTables);
    await runner.query(calendarTables);
    await runner.query(valueTable);
    await runner.query(closing);
    await runner.query(`
      alter table revision drop constraint revision_form_check, add check (form in ${forms}),
        drop constraint revision_basis_check, add check (basis in ('buyer-paid', 'as-counted'));
      alter table submission drop constraint submission_form_check, add check (form in ${forms});
      alter table reporting_unit drop constraint reporting_unit_kind_check, add check (kind in ('village', 'park', 'centre'));
      update reporting_unit set organising_model = null where organising_model not in ${models};
      alter table reporting_unit add check (organising_model in ${models});
      grant select, insert on ${appendOnly.join(', ')} to xiangtong_service;
      grant select, insert, update, delete on ${reference.join(', ')} to xiangtong_service;
    `);
    for (const table of reference) {
      await runner.query(`
        create trigger ${table}_changed after insert or update or delete or truncate on ${table}
        for each statement execute function bump_reference_version()`);
    }
    for (const table of appendOnly) {
      await runner.query(`
        create trigger ${table}_immutable before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table revision drop constraint revision_form_check, add check (form in ('sales')),
        drop constraint revision_basis_check, add check (basis in ('buyer-paid'));
      alter table submission drop constraint submission_form_check, add check (form in ('sales'));
      alter table reporting_unit drop constraint reporting_unit_kind_check, add check (kind in ('village', 'park')),
        drop constraint reporting_unit_organising_model_check;
      drop trigger submission_inserted on submission;
      drop trigger submission_updated on submission;
      drop function refuse_in_closed_period(), refuse_change_in_closed_period(), require_open_period(uuid[]);
      drop table revision_value, period_exception, period_event, form_assignment, form_indicator, form;
      drop function check_new_values(), closed_among(text[], integer[], integer[], timestamptz),
        share_period_locks(text[], integer[], integer[]), period_lock(text, integer, text);
    `);
  }
}

const formTables = `
  -- Header fields may be missing: such a form is known but cannot be opened.
  create table form (
    code text not null check (code in ${forms}),
    version integer not null check (version > 0),
    name_zh text not null check (name_zh <> ''),
    name_en text not null check (name_en <> ''),
    period_type text not null check (period_type in ('month', 'quarter', 'year')),
    unit_kinds text[] not null check (unit_kinds <@ array['village', 'park', 'centre']),
    number text check (number <> ''),
    issuer text check (issuer <> ''),
    approval_number text check (approval_number <> ''),
    valid_from date,
    valid_until date check (valid_until >= valid_from),
    deadline_days integer not null check (deadline_days between 0 and 366),
    january text not null check (january in ('exempt', 'with-february', 'reported')),
    check_parameters jsonb not null default '{}',
    primary key (code, version)
  );
  create table form_indicator (
    code text primary key,
    form text not null check (form in ${forms}),
    position integer not null,
    name_zh text not null,
    name_en text not null,
    unit_zh text not null,
    unit_en text not null,
    decimals smallint not null check (decimals between 0 and 3),
    kind text not null check (kind in ('stock', 'flow')),
    by_platform boolean not null,
    unit_kinds text[] not null,
    minimum numeric(18,3) not null,
    maximum numeric(18,3) not null check (maximum >= minimum)
  );
  -- Takes the place of what the kind of the unit owes: the months in which the unit owes the form; none at all when
  -- there is no first month.
  create table form_assignment (
    unit_id integer not null references reporting_unit,
    form text not null check (form in ${forms}),
    valid_from integer check (valid_from between 200001 and 209912),
    valid_to integer check (valid_to >= valid_from),
    primary key (unit_id, form)
  );`;

const calendarTables = `
  -- What officers did to the period of a form in a county. The newest close or reopen says whether it is closed, the
  -- newest move-deadline where the deadline lies.
  create table period_event (
    id bigint generated always as identity primary key,
    form text not null,
    month integer not null,
    county text not null check (county ~ '^[0-9]{6}$'),
    action text not null check (action in ('close', 'reopen', 'move-deadline')),
    deadline date check ((action = 'move-deadline') = (deadline is not null)),
    reason text check (reason <> ''),
    actor text not null,
    at timestamptz(3) not null,
    check (action = 'close' or reason is not null)
  );
  create index period_event_period on period_event (form, month, county, id desc);
  -- Until when one unit may still submit, correct or withdraw although the period is closed. The newest one counts.
  create table period_exception (
    id bigint generated always as identity primary key,
    form text not null,
    month integer not null,
    unit_id integer not null references reporting_unit,
    until date not null,
    reason text not null check (reason <> ''),
    actor text not null,
    at timestamptz(3) not null
  );
  create index period_exception_period on period_exception (form, month, unit_id, id desc);`;

const valueTable = `
  create table revision_value (
    revision_id bigint not null,
    line integer not null check (line > 0),
    indicator text not null,
    platform_id smallint,
    value numeric(18,3) not null,
    primary key (revision_id, line)
  );
  create function check_new_values() returns trigger language plpgsql as $$
  begin
    if exists (
      select from (select distinct revision_id from added) line
      left join revision on revision.id = line.revision_id
      where revision.id is null or revision.recorded_in <> pg_current_xact_id()
    ) then
      raise exception 'values can only be added with their revision' using errcode = 'restrict_violation';
    end if;
    if exists (
      select from added
      left join form_indicator on form_indicator.code = added.indicator
      left join platform on platform.id = added.platform_id
      where form_indicator.code is null or (added.platform_id is not null and platform.id is null)
    ) then
      raise exception 'unknown indicator or platform' using errcode = 'foreign_key_violation';
    end if;
    return null;
  end $$;
  create trigger revision_value_added after insert on revision_value
    referencing new table as added for each statement execute function check_new_values();`;

const closing = `
  create function period_lock(form text, month integer, county text) returns bigint language sql immutable as
    $$ select hashtextextended('xiangtong.period/' || form || '/' || month::text || '/' || county, 0) $$;
  -- In plpgsql, which keeps its plans. In one fixed order; whoever closes a period takes its lock alone.
  create function share_period_locks(forms text[], months integer[], units integer[]) returns void language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(key) from (
      select distinct period_lock(input.form, input.month, left(unit.division, 6)) as key
      from unnest(forms, months, units) as input (form, month, unit_id)
      join reporting_unit unit on unit.id = input.unit_id order by key
    ) locks;
  end $$;
  -- Places in the lists, from 1, of what is closed at that moment for a unit without an exception that holds.
  create function closed_among(forms text[], months integer[], units integer[], at_time timestamptz)
    returns setof bigint language plpgsql stable as $$
  begin
    return query with input as (
      select list.form, list.month, list.unit_id, list.place, left(unit.division, 6) as county
      from unnest(forms, months, units) with ordinality as list (form, month, unit_id, place)
      join reporting_unit unit on unit.id = list.unit_id
    ), last as (
      select distinct on (form, month, county) form, month, county, action
      from period_event join (select distinct form, month, county from input) period using (form, month, county)
      where action <> 'move-deadline' order by form, month, county, id desc
    )
    select input.place from input join last using (form, month, county)
    where last.action = 'close' and not coalesce((
      select (at_time at time zone 'Asia/Shanghai')::date <= until from period_exception exception
      where exception.form = input.form and exception.month = input.month and exception.unit_id = input.unit_id
      order by exception.id desc limit 1
    ), false);
  end $$;
  -- Each statement has a snapshot of its own: it sees what the locks have waited for. One submission whose period is open,
  -- by far the most frequent case, is let through without the lists.
  create function require_open_period(ids uuid[]) returns void language plpgsql as $$
  declare
    forms text[]; months integer[]; units integer[]; counties text[]; at_time timestamptz; place bigint;
  begin
    if ids is null then return; end if;
    select array_agg(submission.form), array_agg(submission.month), array_agg(unit.id), array_agg(left(unit.division, 6)),
      max(submission.updated_at) into forms, months, units, counties, at_time
    from submission join reporting_unit unit on unit.id = submission.unit_id where submission.id = any(ids);
    if cardinality(ids) = 1 then
      perform pg_advisory_xact_lock_shared(period_lock(forms[1], months[1], counties[1]));
      if 'close' is distinct from (
        select action from period_event where form = forms[1] and month = months[1] and county = counties[1]
          and action <> 'move-deadline' order by id desc limit 1
      ) then return; end if;
    else
      perform share_period_locks(forms, months, units);
    end if;
    select closed into place from closed_among(forms, months, units, at_time) closed limit 1;
    if found then
      raise exception 'the period is closed' using errcode = 'XTPCL',
        detail = json_build_object('form', forms[place], 'month', months[place], 'unit_id', units[place])::text;
    end if;
  end $$;
  create function refuse_in_closed_period() returns trigger language plpgsql as $$
  begin
    perform require_open_period((select array_agg(id) from added where revision_id is not null));
    return null;
  end $$;
  -- A new revision, a correction that is opened, a revision that is taken back.
  create function refuse_change_in_closed_period() returns trigger language plpgsql as $$
  begin
    perform require_open_period((
      select array_agg(changed.id) from changed join original on original.id = changed.id
      where changed.revision_id is distinct from original.revision_id
        or (original.status = 'accepted' and changed.status = 'draft')
        or (original.status in ('submitted', 'accepted') and changed.status = 'withdrawn')
    ));
    return null;
  end $$;
  create trigger submission_inserted after insert on submission
    referencing new table as added for each statement execute function refuse_in_closed_period();
  create trigger submission_updated after update on submission
    referencing old table as original new table as changed
    for each statement execute function refuse_change_in_closed_period();`;
