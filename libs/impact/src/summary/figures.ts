import type { Transaction } from '@xiangtong/infrastructure';
import type { ImpactFigures } from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { gainPer } from './gain';
import { isMonitored, isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

/** Sums of fen are numeric in the database and come as text. */
interface FiguresRow {
  households: number;
  persons: number;
  person_keys: number;
  poor_households: number;
  poor_persons: number;
  monitored_households: number;
  paid_households: number;
  poor_paid_households: number;
  net: string;
  poor_net: string;
  paid_net: string;
  villages_driven: number;
  lines: number;
}

/**
 * A household counts once, by however many units it was served; a home village is driven when a unit of another place
 * serves it.
 */
const figuresQuery = `${lines},
  served as (
    select household_id, sum(gross_fen - cost_fen) as net,
      sum(gross_fen - cost_fen) filter (where status = 'paid') as paid_net, count(*) as lines,
      array_agg(distinct division) as divisions
    from line group by household_id
  )
  select count(*) as households,
    coalesce(sum(persons), 0)::int as persons,
    (select count(distinct person_key) from line) as person_keys,
    count(*) filter (where ${isRegisteredPoor}) as poor_households,
    coalesce(sum(persons) filter (where ${isRegisteredPoor}), 0)::int as poor_persons,
    count(*) filter (where ${isMonitored}) as monitored_households,
    count(paid_net) as paid_households,
    count(paid_net) filter (where ${isRegisteredPoor}) as poor_paid_households,
    coalesce(sum(net), 0) as net,
    coalesce(sum(net) filter (where ${isRegisteredPoor}), 0) as poor_net,
    coalesce(sum(paid_net), 0) as paid_net,
    count(distinct village) filter (where village <> any(divisions)) as villages_driven,
    coalesce(sum(lines), 0)::int as lines
  from served join household on household.id = served.household_id`;

export const readFigures = async (manager: Transaction, selection: LineSelection): Promise<ImpactFigures> => {
  const [row] = await manager.query<FiguresRow[]>(figuresQuery, lineParameters(selection));
  return toFigures(row!);
};

const toFigures = (row: FiguresRow): ImpactFigures => {
  const [net, paid] = [BigInt(row.net), BigInt(row.paid_net)];
  return {
    households: row.households,
    persons: row.persons,
    personKeys: row.person_keys,
    registeredPoorHouseholds: row.poor_households,
    registeredPoorPersons: row.poor_persons,
    monitoredHouseholds: row.monitored_households,
    householdsPaid: row.paid_households,
    householdsClaimedOnly: row.households - row.paid_households,
    registeredPoorHouseholdsPaid: row.poor_paid_households,
    registeredPoorHouseholdsClaimedOnly: row.poor_households - row.poor_paid_households,
    netIncome: formatYuan(net),
    netIncomeRegisteredPoor: formatYuan(BigInt(row.poor_net)),
    netIncomePaid: formatYuan(paid),
    netIncomeClaimed: formatYuan(net - paid),
    gainPerHousehold: gainPer(net, row.households),
    gainPerPerson: gainPer(net, row.persons),
    villagesDriven: row.villages_driven,
    lines: row.lines,
  };
};
