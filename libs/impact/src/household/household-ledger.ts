import type { HouseholdKind, HouseholdLedger, Mechanism } from '@xiangtong/contracts';
import { formatMonth, formatYuan, parseDivisionCode } from '@xiangtong/domain';
import { canSeeDivision } from '@xiangtong/identity';
import { DomainError, requirePeriod, type Clock, type Database } from '@xiangtong/infrastructure';
import type { Catalogue, ReferenceCatalogue } from '@xiangtong/reference';
import { isVillageCode } from '../import/household-rows';
import { shortKey } from '../key/private-key';
import { isRegisteredPoor } from '../summary/impact-lines';
import type { HouseholdCaller } from './find-household';
import { readAttempts } from './household-attempts';
import { recordHouseholdEvent } from '../event/household-events';

export interface LedgerRequest {
  readonly village: string;
  readonly period: string;
  readonly purpose: string;
}

interface HouseholdRow {
  id: string;
  key: string;
  kind: HouseholdKind;
  persons: number;
  registered_year: number | null;
  mechanisms: Mechanism[] | null;
  unit_ids: number[] | null;
}

interface ServedRow extends HouseholdRow {
  lines: number;
  net: string;
  net_paid: string;
}

interface NotReachedRow extends HouseholdRow {
  last_month: number | null;
}

const columns = `household.id::text as id, encode(household.key, 'hex') as key, household.kind, household.persons, household.registered_year,
  array_agg(distinct mechanism order by mechanism) filter (where mechanism is not null) as mechanisms,
  array_agg(distinct source_unit_id order by source_unit_id) filter (where source_unit_id is not null) as unit_ids`;

const servedQuery = `
  select ${columns}, count(*)::int as lines, sum(gross_fen - cost_fen)::text as net,
    coalesce(sum(gross_fen - cost_fen) filter (where status = 'paid'), 0)::text as net_paid
  from household join benefit on benefit.household_id = household.id
  where household.village = $1 and benefit.month between $2 and $3
  group by household.id order by household.id`;

const notReachedQuery = `
  select ${columns}, max(month) as last_month
  from household left join benefit on benefit.household_id = household.id and benefit.month < $2
  where household.village = $1 and ${isRegisteredPoor} and coalesce(registered_year, 0) <= $3 / 100
    and not exists (select from benefit other where other.household_id = household.id and other.month between $2 and $3)
  group by household.id order by household.id`;

/**
 * The households of one village for the hand-over. Made anew for each request and kept nowhere; the request and its
 * purpose are.
 */
export class HouseholdLedgerReader {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Throws PERIOD.INVALID, or SCOPE.UNKNOWN for what is no village of the caller's. */
  async read(
    { village, period: text, purpose }: LedgerRequest,
    caller: HouseholdCaller,
  ): Promise<HouseholdLedger> {
    const period = requirePeriod(text);
    const division = isVillageCode(village) ? parseDivisionCode(village) : null;
    if (!division || !canSeeDivision(caller.scope, division))
      throw new DomainError('SCOPE.UNKNOWN', { scope: village.slice(0, 64) });
    const catalogue = await this.reference.current();
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      const months = [division, period.from, period.to];
      const served = await manager.query<ServedRow[]>(servedQuery, months);
      const notReached = await manager.query<NotReachedRow[]>(notReachedQuery, months);
      const attempts = await readAttempts(
        manager,
        notReached.map(({ id }) => id),
      );
      await recordHouseholdEvent(manager, {
        action: 'ledger-taken',
        householdId: null,
        households: served.length + notReached.length,
        place: division,
        purpose,
        actor: caller.username,
        at: this.clock.now(),
      });
      return {
        village: division,
        period: period.text,
        served: served.map((row) => toServed(row, catalogue)),
        notReached: notReached.map((row) => ({
          ...toNotReached(row, catalogue),
          attempts: attempts.get(row.id) ?? [],
        })),
      };
    });
  }
}

const toHousehold = (row: HouseholdRow, { unitsById }: Catalogue) => ({
  household: shortKey(row.key),
  kind: row.kind,
  persons: row.persons,
  mechanisms: row.mechanisms ?? [],
  units: (row.unit_ids ?? []).map((id) => unitsById.get(id)?.code ?? ''),
});

const toServed = (row: ServedRow, catalogue: Catalogue) => ({
  ...toHousehold(row, catalogue),
  lines: row.lines,
  net: formatYuan(BigInt(row.net)),
  netPaid: formatYuan(BigInt(row.net_paid)),
});

const toNotReached = (row: NotReachedRow, catalogue: Catalogue) => ({
  ...toHousehold(row, catalogue),
  registeredYear: row.registered_year,
  lastMonth: row.last_month === null ? null : formatMonth(row.last_month),
});
