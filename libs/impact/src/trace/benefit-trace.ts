import {
  incomeClassOf,
  mechanisms,
  monitoredKinds,
  registeredPoorKinds,
  type BenefitItem,
  type HouseholdKind,
  type ImpactFigures,
  type ImpactQuery,
  type TracedHousehold,
} from '@xiangtong/contracts';
import { formatYuan, shiftPeriod, type Period } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { requirePeriod, type Database } from '@xiangtong/infrastructure';
import { povertyLine, type ReferenceCatalogue } from '@xiangtong/reference';
import { countDoubts } from '../doubt/read-doubts';
import { shortKey } from '../key/private-key';
import { benefitColumns, toBenefitItem, type BenefitRow } from '../list/benefit-row';
import { gainPer } from '../summary/gain';
import { lineParameters, lines, type LineSelection } from '../summary/impact-lines';
import { impactScope } from '../scope/impact-scope';
import { readCompared, readMoved, readRegister, readStandings, type TracedRegister } from './register-trace';

/** A part of the benefit lines: those of a row of a breakdown. */
export interface BenefitFilter {
  readonly mechanism?: string;
  readonly incomeClass?: string;
  readonly unit?: string;
  readonly village?: string;
}

export interface BenefitPage {
  /** `next` of the page before. */
  readonly cursor: string | null;
  readonly limit: number;
}

/** Figures of the impact summary recomputed household by household, with their lines. */
export interface TracedBenefits {
  readonly figures: ImpactFigures &
    Readonly<Record<'gross' | 'cost' | 'net' | 'netPaid' | 'netClaimed', string>>;
  readonly lineCount: number;
  readonly householdCount: number;
  readonly households: readonly TracedHousehold[];
  readonly benefits: readonly BenefitItem[];
  readonly next: string | null;
}

interface HouseholdRow {
  key: string;
  village: string;
  kind: HouseholdKind;
  persons: number;
  gross: string;
  cost: string;
  paid: string;
  paid_lines: number;
  lines: number;
  /** Home villages of its lines from units of other places. */
  driven: string[];
  person_keys: string[];
}

const householdQuery = `${lines},
  served as (
    select min(household_id) as household_id, sum(gross_fen) as gross, sum(cost_fen) as cost,
      coalesce(sum(gross_fen - cost_fen) filter (where status = 'paid'), 0) as paid,
      count(*) filter (where status = 'paid') as paid_lines, count(*) as lines,
      array_remove(array_agg(distinct case when village <> division then village end), null) as driven,
      array_remove(array_agg(distinct encode(person_key, 'hex')), null) as person_keys
    from line
    where ($5::text[] is null or mechanism = any($5)) and ($6::int is null or source_unit_id = $6)
      and ($7::text is null or village = $7)
    group by key
  )
  select encode(household.key, 'hex') as key, household.village, household.kind, household.persons, served.*
  from served join household on household.id = served.household_id order by household.id`;

const lineQuery = `
  select ${benefitColumns}
  from benefit join household on household.id = benefit.household_id
  where benefit.source_unit_id = any($1::int[]) and benefit.month between $2 and $3
    and ($4::text[] is null or benefit.mechanism = any($4)) and ($5::int is null or benefit.source_unit_id = $5)
    and ($6::text is null or household.village = $6) and ($7::bigint is null or benefit.id > $7)
  order by benefit.id limit $8`;

const mechanismsOf = ({ mechanism, incomeClass }: BenefitFilter): readonly string[] | null => {
  if (mechanism !== undefined) return [mechanism];
  return incomeClass === undefined ? null : mechanisms.filter((one) => incomeClassOf[one] === incomeClass);
};

const LISTED_HOUSEHOLDS = 200;

/** Leads from a figure about households to the benefit lines behind it. Households appear by their short keys only. */
export class BenefitTrace {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
  ) {}

  /** Throws like the summary for a scope that the caller may not see. */
  async benefits(
    query: ImpactQuery,
    filter: BenefitFilter,
    page: BenefitPage,
    caller: Scope,
  ): Promise<TracedBenefits> {
    const { selection } = await this.select(query, caller);
    const { units, unitsById } = await this.reference.current();
    const unit = filter.unit === undefined ? null : (units.get(filter.unit)?.id ?? -1);
    const chosen = [mechanismsOf(filter), unit, filter.village ?? null];
    const households = await this.source.query<HouseholdRow[]>(householdQuery, [
      ...lineParameters(selection),
      ...chosen,
    ]);
    const found = await this.source.query<BenefitRow[]>(lineQuery, [
      selection.units.map(({ id }) => id),
      selection.from,
      selection.to,
      ...chosen,
      page.cursor,
      page.limit + 1,
    ]);
    const shown = found.slice(0, page.limit);
    return {
      figures: fold(households),
      lineCount: households.reduce((sum, row) => sum + row.lines, 0),
      householdCount: households.length,
      households: households.slice(0, LISTED_HOUSEHOLDS).map(toHousehold),
      benefits: shown.map((row) => toBenefitItem(row, unitsById.get(row.unitId)?.code ?? '')),
      next: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** The registered poor households of the scope, and which of them had a benefit. */
  async register(query: ImpactQuery, caller: Scope): Promise<TracedRegister> {
    const { selection, scope } = await this.select(query, caller);
    return readRegister(this.source, selection, scope);
  }

  /** The households of the period and of the same months a year before. */
  async movement(query: ImpactQuery, caller: Scope): Promise<TracedRegister> {
    const { selection, scope, period } = await this.select(query, caller);
    return readMoved(this.source, selection, selectionOf(scope.units, shiftPeriod(period, -12)));
  }

  /** The registered poor households with benefits of the year, against the poverty line. */
  async standings(query: ImpactQuery, caller: Scope): Promise<TracedRegister> {
    const { selection, scope, period } = await this.select(query, caller);
    const year = Math.floor(period.to / 100);
    const line = await povertyLine(this.source.manager, year, scope.division);
    return readStandings(this.source, selection.units, year, line);
  }

  /** The registered poor households of a county from which the effect of the year is estimated. */
  async effect(query: ImpactQuery, county: string, caller: Scope): Promise<TracedRegister> {
    const { scope, period } = await this.select(query, caller);
    return readCompared(this.source, scope, Math.floor(period.to / 100), county);
  }

  /** The doubts about the benefits of the year, counted again. */
  async doubts(query: ImpactQuery, caller: Scope): Promise<TracedRegister> {
    const { scope, period } = await this.select(query, caller);
    const reader = { scope: caller, catalogue: await this.reference.current() };
    const year = Math.floor(period.to / 100);
    return { figures: await countDoubts(this.source.manager, scope.units, year, reader), households: [] };
  }

  private async select(query: ImpactQuery, caller: Scope) {
    const period = requirePeriod(query.period);
    const scope = await impactScope(this.reference, query.scope, caller);
    return { scope, period, selection: selectionOf(scope.units, period) };
  }
}

const selectionOf = (units: LineSelection['units'], { from, to }: Period): LineSelection => ({
  units,
  from,
  to,
});

const netOf = ({ gross, cost }: HouseholdRow): bigint => BigInt(gross) - BigInt(cost);

const total = (rows: readonly HouseholdRow[], value: (row: HouseholdRow) => bigint): bigint =>
  rows.reduce((sum, row) => sum + value(row), 0n);

const among =
  (kinds: readonly HouseholdKind[]) =>
  ({ kind }: HouseholdRow): boolean =>
    kinds.includes(kind);

const isPaid = ({ paid_lines }: HouseholdRow): boolean => paid_lines > 0;

const persons = (rows: readonly HouseholdRow[]): number => rows.reduce((sum, row) => sum + row.persons, 0);

/** The figures as their measures are defined (docs/methods.md), counted household by household. */
const fold = (rows: readonly HouseholdRow[]): TracedBenefits['figures'] => {
  const poor = rows.filter(among(registeredPoorKinds));
  const net = total(rows, netOf);
  const paid = total(rows, (row) => BigInt(row.paid));
  return {
    households: rows.length,
    persons: persons(rows),
    personKeys: new Set(rows.flatMap(({ person_keys }) => person_keys)).size,
    registeredPoorHouseholds: poor.length,
    registeredPoorPersons: persons(poor),
    monitoredHouseholds: rows.filter(among(monitoredKinds)).length,
    householdsPaid: rows.filter(isPaid).length,
    householdsClaimedOnly: rows.filter((row) => !isPaid(row)).length,
    householdsClaimed: rows.filter(({ lines, paid_lines }) => lines > paid_lines).length,
    registeredPoorHouseholdsPaid: poor.filter(isPaid).length,
    registeredPoorHouseholdsClaimedOnly: poor.filter((row) => !isPaid(row)).length,
    netIncome: formatYuan(net),
    netIncomeRegisteredPoor: formatYuan(total(poor, netOf)),
    netIncomePaid: formatYuan(paid),
    netIncomeClaimed: formatYuan(net - paid),
    netPaid: formatYuan(paid),
    netClaimed: formatYuan(net - paid),
    gainPerHousehold: gainPer(net, rows.length),
    gainPerPerson: gainPer(net, persons(rows)),
    villagesDriven: new Set(rows.flatMap(({ driven }) => driven)).size,
    lines: rows.reduce((sum, row) => sum + row.lines, 0),
    gross: formatYuan(total(rows, ({ gross }) => BigInt(gross))),
    cost: formatYuan(total(rows, ({ cost }) => BigInt(cost))),
    net: formatYuan(net),
  };
};

const toHousehold = (row: HouseholdRow): TracedHousehold => ({
  household: shortKey(row.key),
  village: row.village,
  persons: row.persons,
  lines: row.lines,
  net: formatYuan(netOf(row)),
  standing: null,
});
