import { benefitStatuses } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import type { Transaction } from '@xiangtong/infrastructure';
import { povertyLine, type PovertyLine } from '@xiangtong/reference';
import { isRegisteredPoor } from '../summary/impact-lines';
import { standingBy, standings } from '../summary/line-crossings';
import { rowsAndTotals } from './dimensions';
import { linesAt, linesParameters, type RawRow, type TableQuestion } from './lines-table';

const nets = { '': 'net', Paid: 'paid', Claimed: 'claimed' } as const;

/** One side of the question, as if it were asked for alone: year $11, poverty lines by county in $12 and $13. */
const crossings = (side: 0 | 1, { by }: TableQuestion): string => {
  const { isTotal, members, groupBy } = rowsAndTotals(by, 'key');
  const list = members + ' is_total';
  const standing = Object.entries(nets).map(
    ([status, net]) => `${standingBy(net, 'poverty.fen')} as "standing${status}"`,
  );
  const counts = Object.keys(nets).flatMap((status) =>
    standings.map(
      (one) => `(count(*) filter (where "standing${status}" = '${one}'))::text as "${one}${status}_${side}"`,
    ),
  );
  const paid = benefitStatuses.map(
    (status) => `sum(net_fen) filter (where status = '${status}') as ${status}`,
  );
  return `${linesAt(by)},
    served as (
      select ${members} ${isTotal}, min(household_id) as household_id, sum(net_fen) as net, ${paid.join(', ')}
      from line where side = ${side} ${groupBy}
    ),
    poverty as (select * from unnest($12::text[], $13::bigint[]) as poverty (county, fen)),
    standing as (
      select ${list}, ${standing.join(', ')}
      from served join household_at household on household.id = served.household_id
      left join income_at income on income.household_id = household.id and income.year = $11::int - 1
      left join poverty on poverty.county = left(household.village, 6)
      where ${isRegisteredPoor}
    )
    select ${list}, ${counts.join(',\n')} from standing group by ${list}`;
};

/** The poverty line of a year in each county that has households. */
const readPovertyLines = async (
  queries: Transaction,
  year: number,
): Promise<ReadonlyMap<string, PovertyLine | null>> => {
  const counties = await queries.query<{ county: string }[]>(
    'select distinct left(village, 6) as county from household',
  );
  const lines = new Map<string, PovertyLine | null>();
  for (const { county } of counties)
    lines.set(county, await povertyLine(queries, year, county.padEnd(12, '0')));
  return lines;
};

export interface CrossingTable {
  readonly rows: readonly RawRow[];
  /** Poverty lines of both years. */
  readonly lines: readonly (PovertyLine | null)[];
}

const FEN = 100;

const readSide = async (
  queries: Transaction,
  question: TableQuestion,
  side: 0 | 1,
  period: Period,
): Promise<CrossingTable> => {
  const year = Math.floor(period.to / 100);
  const lines = await readPovertyLines(queries, year);
  const known = [...lines].flatMap(([county, line]) => (line ? [{ county, line }] : []));
  const rows = await queries.query<RawRow[]>(crossings(side, question), [
    ...linesParameters(question),
    year,
    known.map(({ county }) => county),
    known.map(({ line }) => line.yuanPerPerson * FEN),
  ]);
  return { rows, lines: [...lines.values()] };
};

/** Registered poor households with benefits of the year, against the poverty line at their homes. */
export const readCrossings = async (
  queries: Transaction,
  question: TableQuestion,
): Promise<CrossingTable> => {
  const now = await readSide(queries, question, 0, question.period);
  if (!question.base) return now;
  const base = await readSide(queries, question, 1, question.base);
  return { rows: [...now.rows, ...base.rows], lines: [...now.lines, ...base.lines] };
};
