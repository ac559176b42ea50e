import { monitoredKinds, registeredPoorKinds, type HouseholdKind } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { ReportingUnit } from '@xiangtong/reference';

/** The benefit lines a query adds up. */
export interface LineSelection {
  readonly units: readonly ReportingUnit[];
  readonly from: Month;
  readonly to: Month;
}

/**
 * Start of every query: `line`, and the home of each source unit. $1 to $4 are `lineParameters`. A household that several
 * counties have registered has one key: what is counted is grouped by it. Of the registrations that the lines of such a
 * group stand on, the earliest says where the household lives and how many persons it has.
 */
export const lines = `
  with unit as (select * from unnest($1::int[], $2::text[]) as unit (id, division)),
  line as (
    select benefit.household_id, household.key, household.village, benefit.source_unit_id, benefit.mechanism,
      benefit.person_key, benefit.gross_fen, benefit.cost_fen, benefit.status, unit.division
    from benefit join unit on unit.id = benefit.source_unit_id join household on household.id = benefit.household_id
    where benefit.month between $3 and $4
  )`;

export const lineParameters = ({ units, from, to }: LineSelection): unknown[] => [
  units.map(({ id }) => id),
  units.map(({ division }) => division),
  from,
  to,
];

const kindIn = (kinds: readonly HouseholdKind[], relation: string): string =>
  `${relation}.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

export const registeredPoorIn = (relation: string): string => kindIn(registeredPoorKinds, relation);
export const monitoredIn = (relation: string): string => kindIn(monitoredKinds, relation);

export const isRegisteredPoor = registeredPoorIn('household');
export const isMonitored = monitoredIn('household');
