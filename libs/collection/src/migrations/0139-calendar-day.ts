import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * The last day of an exception is one of the calendar, by which deadlines are counted. Connections of the demo say how
 * many milliseconds its calendar is ahead; without a word it is the time itself.
 */
const calendarDay = `
  create function calendar_day(at_time timestamptz) returns date language sql stable as $$
    select ((at_time + coalesce(nullif(current_setting('xiangtong.calendar_ahead', true), ''), '0')::bigint
      * interval '1 millisecond') at time zone 'Asia/Shanghai')::date
  $$;`;

const closedAmong = (day: string): string => `
  create or replace function closed_among(forms text[], months integer[], units integer[], at_time timestamptz)
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
      select ${day} <= until from period_exception exception
      where exception.form = input.form and exception.month = input.month and exception.unit_id = input.unit_id
      order by exception.id desc limit 1
    ), false);
  end $$;`;

/** An exception ends by the clock of the calendar, as everything about deadlines does. */
export class CalendarDay1700000000139 implements Migration {
  readonly name = 'CalendarDay1700000000139';

  async up(runner: Queries): Promise<void> {
    await runner.query(calendarDay);
    await runner.query(closedAmong('calendar_day(at_time)'));
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(closedAmong(`(at_time at time zone 'Asia/Shanghai')::date`));
    await runner.query('drop function calendar_day(timestamptz)');
  }
}
