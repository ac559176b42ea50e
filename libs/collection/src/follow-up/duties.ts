import { groupBy, type FormCode, type UnitKind } from '@xiangtong/contracts';
import { divisionAt, periodEnding, townshipOf, type DivisionCode, type Month } from '@xiangtong/domain';
import { dutyOf, type Form, type ReportingUnit } from '@xiangtong/reference';
import type { Calendar } from '../calendar/calendar';

/**
 * The group of a unit in a breakdown of its county: a village is in its township; parks, operation centres
 * and installations of a whole county, which are directly under the county, have their own group.
 */
export interface DutyGroup {
  readonly kind: UnitKind;
  /** Twelve digits: the township, or the county of parks and centres. */
  readonly division: DivisionCode;
  readonly county: DivisionCode;
}

/** Who owes a form for which months, and the deadlines: everything that counting reports needs besides the reports. */
export interface Duties {
  readonly form: FormCode;
  readonly groups: readonly DutyGroup[];
  /** `place` is the place of the unit's group. */
  readonly units: readonly {
    readonly unit: ReportingUnit;
    readonly place: number;
    readonly from: Month;
    readonly to: Month | null;
  }[];
  /** Last months of the periods, and the first month of the same period last year. */
  readonly months: readonly { readonly month: Month; readonly baseFrom: Month }[];
  readonly calendar: Calendar;
}

const groupOf = (unit: ReportingUnit): DutyGroup => {
  const county = divisionAt(unit.division, 'county');
  return {
    kind: unit.kind,
    division: townshipOf(unit.division) ?? county,
    county,
  };
};

/**
 * What is due follows the register: validity of the unit, the forms its kind owes, and the January rule of the form.
 */
export const dutiesOf = (
  calendar: Calendar,
  form: Form,
  range: { readonly from: Month; readonly to: Month; readonly units: readonly ReportingUnit[] },
): Duties => {
  const places = new Map<string, number>();
  const groups: DutyGroup[] = [];
  const units = range.units.flatMap((unit) => {
    const duty = dutyOf(form, unit);
    if (!duty || duty.from > range.to || (duty.to !== null && duty.to < range.from)) return [];
    const group = groupOf(unit);
    const key = `${group.kind}/${group.division}`;
    const place = places.get(key) ?? groups.push(group) - 1;
    places.set(key, place);
    return { unit, place, from: duty.from, to: duty.to };
  });
  const months = calendar.duePeriods(form.code, range.from, range.to).map((month) => ({
    month,
    baseFrom: periodEnding(form.periodType, month).from - 100,
  }));
  return { form: form.code, groups, units, months, calendar };
};

const LAST_MONTH = 209912;

/**
 * Relations over the parameters of `dutyParameters`, to be followed by a select: `duty` (unit_id, place, month,
 * deadline): one row for each unit and period that is due; `standing` (unit_id, month, reported_at): a revision is in
 * force, and the first revision that was ever accepted was submitted at that time. `deadline` has the deadlines.
 * The submission shows whether a revision is in force; once taken back, it no longer counts.
 * `standing` is computed once if it is `materialized`: PostgreSQL cannot know how many rows an array has, and would look
 * them up row by row unless the statement joins by hashes alone.
 */
export const dutyRelations = (standing: '' | 'materialized'): string => `
  with unit_duty as (
    select * from unnest($2::int[], $3::int[], $4::int[], $5::int[]) as unit_duty (unit_id, place, first, last)
  ), deadline as (
    select * from unnest($6::int[], $7::int[], $8::timestamptz[]) as deadline (place, month, deadline)
  ), duty as (
    select unit_id, place, month, deadline from unit_duty join deadline using (place) where month between first and last
  ), standing as ${standing} (
    select unit_id, month, reported_at from submission
    where form = $1 and month = any($7) and unit_id = any($2) and accepted_fen is not null
  )`;

export const dutyParameters = ({ form, groups, units, months, calendar }: Duties): unknown[] => {
  const counties = groupBy([...groups.entries()], ([, { county }]) => county);
  const deadlines = [...counties].flatMap(([county, members]) =>
    months.flatMap(({ month }) => {
      const deadline = calendar.deadline(form, month, county);
      return members.map(([place]) => ({ place, month, deadline }));
    }),
  );
  return [
    form,
    units.map(({ unit }) => unit.id),
    units.map(({ place }) => place),
    units.map(({ from }) => from),
    units.map(({ to }) => to ?? LAST_MONTH),
    deadlines.map(({ place }) => place),
    deadlines.map(({ month }) => month),
    deadlines.map(({ deadline }) => deadline),
  ];
};
