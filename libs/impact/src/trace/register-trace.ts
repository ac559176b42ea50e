import type { TracedHousehold } from '@xiangtong/contracts';
import { formatRatio, formatYuan } from '@xiangtong/domain';
import type { PovertyLine } from '@xiangtong/reference';
import type { DataSource } from 'typeorm';
import { shortKey } from '../key/private-key';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from '../summary/impact-lines';
import type { ImpactScope } from '../summary/impact-scope';

export interface TracedRegister {
  readonly figures: Readonly<Record<string, number | string | null>>;
  readonly households: readonly TracedHousehold[];
}

interface Row {
  key: string;
  village: string;
  persons: number;
  lines: number;
  net: string;
  standing: string;
}

const LISTED = 200;
/** As many digits as the report takes the ratio of two counts to. */
const RATIO_DIGITS = 12;

const served = `served as (
  select household_id, count(*)::int as lines, sum(gross_fen - cost_fen) as net from line group by household_id)`;

const columns = `encode(household.key, 'hex') as key, household.village, household.persons,
  coalesce(served.lines, 0) as lines, coalesce(served.net, 0)::text as net`;

const registerQuery = `${lines}, ${served},
  served_village as (select distinct village from household where id in (select household_id from served))
  select ${columns}, case when served.household_id is null then 'not benefited' else 'benefited' end as standing
  from household left join served on served.household_id = household.id
  where ${isRegisteredPoor} and coalesce(registered_year, 0) <= $5
    and (starts_with(household.village, $6) or ($7 and household.village in (select village from served_village)))
  order by household.id`;

const standingQuery = `${lines}, ${served}
  select ${columns}, case
      when income.per_capita_fen is null then 'withoutBaseline'
      when $6::bigint is null then 'withoutLine'
      when income.per_capita_fen >= $6 then 'aboveBefore'
      when income.per_capita_fen * household.persons + served.net >= $6 * household.persons then 'crossed'
      else 'notCrossed' end as standing
  from served join household on household.id = served.household_id
  left join household_income income on income.household_id = household.id and income.year = $5
  where ${isRegisteredPoor} order by household.id`;

const toHousehold = (row: Row): TracedHousehold => ({
  household: shortKey(row.key),
  village: row.village,
  persons: row.persons,
  lines: row.lines,
  net: formatYuan(BigInt(row.net)),
  standing: row.standing,
});

const listed = (rows: readonly Row[]): readonly TracedHousehold[] => rows.slice(0, LISTED).map(toHousehold);

export const readRegister = async (
  source: DataSource,
  selection: LineSelection,
  { registerPrefix, registerOfServed }: ImpactScope,
): Promise<TracedRegister> => {
  const year = Math.floor(selection.to / 100);
  const parameters = [...lineParameters(selection), year, registerPrefix, registerOfServed];
  const rows = await source.query<Row[]>(registerQuery, parameters);
  const benefited = rows.filter(({ standing }) => standing === 'benefited').length;
  const ratio = formatRatio(BigInt(benefited), BigInt(rows.length), RATIO_DIGITS);
  return { figures: { benefited, registered: rows.length, ratio }, households: listed(rows) };
};

export const readStandings = async (
  source: DataSource,
  units: LineSelection['units'],
  year: number,
  line: PovertyLine | null,
): Promise<TracedRegister> => {
  const months = { from: year * 100 + 1, to: year * 100 + 12 };
  const rows = await source.query<Row[]>(standingQuery, [
    ...lineParameters({ units, ...months }),
    year - 1,
    line && line.yuanPerPerson * 100,
  ]);
  const of = (standing: string): readonly Row[] => rows.filter((row) => row.standing === standing);
  return {
    figures: {
      year,
      povertyLine: line && `${line.yuanPerPerson}.00`,
      weakSource: Number(line?.weakSource ?? false),
      crossed: of('crossed').length,
      crossedPersons: of('crossed').reduce((sum, { persons }) => sum + persons, 0),
      notCrossed: of('notCrossed').length,
      aboveBefore: of('aboveBefore').length,
      withoutBaseline: of('withoutBaseline').length,
    },
    households: listed(rows),
  };
};
