import { randomBytes } from 'node:crypto';
import type { ErasedHousehold, HouseholdData } from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import type { Clock, Database, Queries, Transaction } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { CountySecrets } from '../key/private-key';
import { takeKeys } from '../key/key-generation';
import { shortKey } from '../key/private-key';
import { benefitColumns, toBenefitItem, type BenefitRow } from '../list/benefit-row';
import {
  findHousehold,
  type FoundHousehold,
  type HouseholdCaller,
  type NamedHousehold,
} from './find-household';
import { readAttempts } from './household-attempts';
import { recordHouseholdEvent } from '../event/household-events';

export interface HouseholdRequest extends NamedHousehold {
  readonly purpose: string;
}

/** The rights of one household: to know what is held about it, and to have it erased. */
export class HouseholdDesk {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
    private readonly clock: Clock,
    private readonly secrets: () => CountySecrets,
  ) {}

  /** Everything held about a household, and who looked at it alone. Throws as `findHousehold` does. */
  async export(request: HouseholdRequest, caller: HouseholdCaller): Promise<HouseholdData> {
    const { unitsById } = await this.reference.current();
    const found = await this.source.transaction(async (manager) => {
      const household = await findHousehold(manager, this.secrets(), request, caller.scope);
      await this.record(manager, 'exported', household, request, caller);
      return household;
    });
    // What is written above waits for others; in the snapshot, such a write would be an error.
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      const benefits = await manager.query<BenefitRow[]>(linesOf, [found.id]);
      return {
        household: shortKey(found.key),
        village: found.village,
        kind: found.kind,
        persons: found.persons,
        registeredYear: found.registeredYear,
        liftedOutYear: found.liftedOutYear,
        incomes: await readIncomes(manager, found.id),
        benefits: benefits.map((row) => toBenefitItem(row, unitsById.get(row.unitId)?.code ?? '')),
        looks: await readLooks(manager, found.id),
        attempts: (await readAttempts(manager, [found.id])).get(found.id) ?? [],
      };
    });
  }

  /**
   * Takes away what leads to the household: its key, the keys of its persons, vouchers and incomes. Village, kind,
   * persons and the amounts stay without it, so that no published figure changes. Its file cannot be brought back.
   */
  async erase(request: HouseholdRequest, caller: HouseholdCaller): Promise<ErasedHousehold> {
    return this.source.transaction(async (manager) => {
      await takeKeys(manager);
      const found = await findHousehold(manager, this.secrets(), request, caller.scope);
      await this.record(manager, 'erased', found, request, caller);
      const [counts] = await manager.query<ErasedHousehold[]>(eraseHousehold, [
        found.id,
        randomBytes(32),
        this.clock.now(),
      ]);
      return counts!;
    });
  }

  /** Erases households without any benefit, income or registration in the last `years`; tells how many. */
  async expire(years: number, purpose: string, { username }: HouseholdCaller): Promise<number> {
    const now = this.clock.now();
    return this.source.transaction(async (manager) => {
      await takeKeys(manager);
      const rows = await manager.query<{ id: string; village: string }[]>(expired, [
        now.getUTCFullYear() - years,
      ]);
      for (const { id, village } of rows) {
        const event = { action: 'erased' as const, householdId: id, households: 1, place: village, purpose };
        await recordHouseholdEvent(manager, { ...event, actor: username, at: now });
        await manager.query(eraseHousehold, [id, randomBytes(32), now]);
      }
      return rows.length;
    });
  }

  private record(
    manager: Transaction,
    action: 'exported' | 'erased',
    { id, village }: FoundHousehold,
    { purpose }: HouseholdRequest,
    { username }: HouseholdCaller,
  ): Promise<void> {
    const event = { action, householdId: id, households: 1, place: village, purpose, actor: username };
    return recordHouseholdEvent(manager, { ...event, at: this.clock.now() });
  }
}

const linesOf = `
  select ${benefitColumns}
  from benefit join household on household.id = benefit.household_id
  where household.id = $1 order by benefit.month, benefit.id`;

const readIncomes = async (queries: Queries, id: string): Promise<HouseholdData['incomes']> => {
  const rows = await queries.query<{ year: number; fen: string }[]>(
    'select year, per_capita_fen::text as fen from household_income where household_id = $1 order by year',
    [id],
  );
  return rows.map(({ year, fen }) => ({ year, perCapita: formatYuan(BigInt(fen)) }));
};

const readLooks = async (queries: Queries, id: string): Promise<HouseholdData['looks']> => {
  const rows = await queries.query<{ at: Date; actor: string; action: string; purpose: string }[]>(
    `select at, actor, action, purpose from household_event
     where household_id = $1 and action <> 'attempted' order by at, id`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

const expired = `
  select id::text as id, village from household
  where erased_at is null and greatest(coalesce(registered_year, 0), coalesce(lifted_out_year, 0),
    coalesce((select max(year) from household_income where household_id = household.id), 0),
    coalesce((select max(month) / 100 from benefit where household_id = household.id), 0)) between 1 and $1
  order by id`;

// Payments of two persons could become equal without keys of persons: new numbers keep them apart.
const eraseHousehold = `
  with incomes as (delete from household_income where household_id = $1 returning 1),
  former_incomes as (delete from household_income_before where household_id = $1),
  former as (update household_before set lifted_out_year = null where household_id = $1),
  lines as (
    update benefit set person_key = null, voucher = null, number = -numbered.number
    from (select id, row_number() over (order by id) as number from benefit where household_id = $1) numbered
    where numbered.id = benefit.id returning 1),
  erased as (
    update household set key = $2, key_version = 2, lifted_out_year = null, erased_at = $3 where id = $1 returning 1)
  select (select count(*) from incomes)::int as incomes, (select count(*) from lines)::int as lines
  from erased`;
