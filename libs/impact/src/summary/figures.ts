import type { Transaction } from '@xiangtong/infrastructure';
import type { ImpactFigures } from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { gainPer } from './gain';
import { isMonitored, isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

type Counts = Pick<
  ImpactFigures,
  | 'households'
  | 'persons'
  | 'personKeys'
  | 'registeredPoorHouseholds'
  | 'registeredPoorPersons'
  | 'monitoredHouseholds'
  | 'householdsPaid'
  | 'householdsClaimed'
  | 'registeredPoorHouseholdsPaid'
  | 'villagesDriven'
  | 'lines'
>;

/** Sums of fen. */
interface Sums {
  readonly net: string;
  readonly poorNet: string;
  readonly paidNet: string;
}

/**
 * A household counts once, by however many units it was served; a home village is driven when a unit of another place
 * serves it.
 */
const figuresQuery = `${lines},
  served as (
    select min(household_id) as household_id, sum(gross_fen - cost_fen) as net,
      sum(gross_fen - cost_fen) filter (where status = 'paid') as paid_net, count(*) as lines,
      bool_or(status = 'claimed') as is_claimed
    from line group by key
  )
  select count(*) as households,
    coalesce(sum(persons), 0)::int as persons,
    (select count(distinct person_key) from line) as "personKeys",
    count(*) filter (where ${isRegisteredPoor}) as "registeredPoorHouseholds",
    coalesce(sum(persons) filter (where ${isRegisteredPoor}), 0)::int as "registeredPoorPersons",
    count(*) filter (where ${isMonitored}) as "monitoredHouseholds",
    count(paid_net) as "householdsPaid",
    count(*) filter (where is_claimed) as "householdsClaimed",
    count(paid_net) filter (where ${isRegisteredPoor}) as "registeredPoorHouseholdsPaid",
    coalesce(sum(net), 0) as net,
    coalesce(sum(net) filter (where ${isRegisteredPoor}), 0) as "poorNet",
    coalesce(sum(paid_net), 0) as "paidNet",
    (select count(distinct village) filter (where village <> division) from line) as "villagesDriven",
    coalesce(sum(lines), 0)::int as lines
  from served join household on household.id = served.household_id`;

export const readFigures = async (manager: Transaction, selection: LineSelection): Promise<ImpactFigures> => {
  const [row] = await manager.query<(Counts & Sums)[]>(figuresQuery, lineParameters(selection));
  return toFigures(row!);
};

const toFigures = ({ net: netFen, poorNet, paidNet, ...counts }: Counts & Sums): ImpactFigures => {
  const [net, paid] = [BigInt(netFen), BigInt(paidNet)];
  return {
    ...counts,
    householdsClaimedOnly: counts.households - counts.householdsPaid,
    registeredPoorHouseholdsClaimedOnly:
      counts.registeredPoorHouseholds - counts.registeredPoorHouseholdsPaid,
    netIncome: formatYuan(net),
    netIncomeRegisteredPoor: formatYuan(BigInt(poorNet)),
    netIncomePaid: formatYuan(paid),
    netIncomeClaimed: formatYuan(net - paid),
    gainPerHousehold: gainPer(net, counts.households),
    gainPerPerson: gainPer(net, counts.persons),
  };
};
