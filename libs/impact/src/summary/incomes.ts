import type { Transaction } from '@xiangtong/infrastructure';
import {
  incomeClasses,
  incomeClassOf,
  mechanisms,
  type ImpactOfIncome,
  type ImpactSummary,
} from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

interface IncomeRow {
  income: string;
  households: number;
  poor_households: number;
  paid_households: number;
  claimed_households: number;
  gross: string;
  cost: string;
  net_paid: string;
}

/** SQL of the income class of `line`. */
export const classOfLine = `case line.mechanism ${mechanisms
  .map((mechanism) => `when '${mechanism}' then '${incomeClassOf[mechanism]}'`)
  .join(' ')} end`;

/** A household counts once in each row. */
const incomesBy = (income: string): string => `${lines},
  served as (
    select ${income} as income, min(household_id) as household_id, sum(gross_fen) as gross, sum(cost_fen) as cost,
      coalesce(sum(gross_fen - cost_fen) filter (where status = 'paid'), 0) as net_paid,
      bool_or(status = 'paid') as is_paid, bool_or(status = 'claimed') as is_claimed
    from line group by 1, key
  )
  select income, count(*)::int as households, (count(*) filter (where ${isRegisteredPoor}))::int as poor_households,
    (count(*) filter (where is_paid))::int as paid_households,
    (count(*) filter (where is_claimed))::int as claimed_households,
    sum(gross)::text as gross, sum(cost)::text as cost, sum(net_paid)::text as net_paid
  from served join household on household.id = served.household_id
  group by income`;

const nothing = {
  households: 0,
  poor_households: 0,
  paid_households: 0,
  claimed_households: 0,
  gross: '0',
  cost: '0',
  net_paid: '0',
};

const toIncome = (row: Omit<IncomeRow, 'income'>): ImpactOfIncome => {
  const [gross, cost, paid] = [BigInt(row.gross), BigInt(row.cost), BigInt(row.net_paid)];
  return {
    households: row.households,
    registeredPoorHouseholds: row.poor_households,
    householdsPaid: row.paid_households,
    householdsClaimed: row.claimed_households,
    gross: formatYuan(gross),
    cost: formatYuan(cost),
    net: formatYuan(gross - cost),
    netPaid: formatYuan(paid),
    netClaimed: formatYuan(gross - cost - paid),
  };
};

/** Every member of either period, in the order of the contract. */
const readIncomes = async <Member extends string>(
  manager: Transaction,
  query: string,
  members: readonly Member[],
  periods: readonly [LineSelection, LineSelection],
): Promise<readonly (readonly [Member, ImpactOfIncome, ImpactOfIncome])[]> => {
  const read = async (one: LineSelection): Promise<ReadonlyMap<string, IncomeRow>> => {
    const rows = await manager.query<IncomeRow[]>(query, lineParameters(one));
    return new Map(rows.map((row) => [row.income, row]));
  };
  const now = await read(periods[0]);
  const base = await read(periods[1]);
  return members
    .filter((member) => now.has(member) || base.has(member))
    .map((member) => [member, toIncome(now.get(member) ?? nothing), toIncome(base.get(member) ?? nothing)]);
};

const mechanismQuery = incomesBy('line.mechanism');
const classQuery = incomesBy(classOfLine);

export const readByMechanism = async (
  manager: Transaction,
  ...periods: readonly [LineSelection, LineSelection]
): Promise<ImpactSummary['byMechanism']> => {
  const rows = await readIncomes(manager, mechanismQuery, mechanisms, periods);
  return rows.map(([mechanism, now, base]) => ({ mechanism, ...now, base: { mechanism, ...base } }));
};

export const readByIncomeClass = async (
  manager: Transaction,
  ...periods: readonly [LineSelection, LineSelection]
): Promise<ImpactSummary['byIncomeClass']> => {
  const rows = await readIncomes(manager, classQuery, incomeClasses, periods);
  return rows.map(([incomeClass, now, base]) => ({ incomeClass, ...now, base: { incomeClass, ...base } }));
};
