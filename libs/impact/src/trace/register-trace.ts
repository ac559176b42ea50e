import type { Database } from '@xiangtong/infrastructure';
import type { TracedHousehold } from '@xiangtong/contracts';
import { formatRatio, formatYuan } from '@xiangtong/domain';
import type { PovertyLine } from '@xiangtong/reference';
import { shortKey } from '../key/private-key';
import { registeredParameters, registeredTable } from '../summary/coverage';
import type { LineSelection } from '../summary/impact-lines';
import { comparedPrefix, comparedTable, flatEffect, readEffects } from '../summary/effect';
import type { ImpactScope } from '../scope/impact-scope';
import { flatMovement, movementParameters, movementTable, readMovement } from '../summary/movement';
import {
  flatStandings,
  standingParameters,
  standingTable,
  toLineCrossings,
  type Stand,
} from '../summary/line-crossings';

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
/** The number of digits of a ratio of two counts in the report. */
const RATIO_DIGITS = 12;

const columnsOf = (table: string, standing: string): string =>
  `encode(${table}.key, 'hex') as key, ${table}.village, ${table}.persons, ${standing} as standing`;

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
  source: Database,
  selection: LineSelection,
  scope: ImpactScope,
): Promise<TracedRegister> => {
  const rows = await source.query<Row[]>(
    `${registeredTable}
    select ${columnsOf('registered', `case when lines is null then 'not benefited' else 'benefited' end`)},
      coalesce(lines, 0) as lines, coalesce(net, 0) as net
    from registered order by id`,
    registeredParameters(selection, scope),
  );
  const benefited = rows.filter(({ standing }) => standing === 'benefited').length;
  const ratio = formatRatio(BigInt(benefited), BigInt(rows.length), RATIO_DIGITS);
  return { figures: { benefited, registered: rows.length, ratio }, households: listed(rows) };
};

export const readStandings = async (
  source: Database,
  units: LineSelection['units'],
  year: number,
  line: PovertyLine | null,
): Promise<TracedRegister> => {
  const rows = await source.query<(Row & Omit<Stand, 'persons'>)[]>(
    `${standingTable}
    select ${columnsOf('standing', 'standing')}, lines, net::text as net, paid, claimed, 1 as households
    from standing order by id`,
    standingParameters(units, year, line),
  );
  const { byStatus, weakSource, ...all } = toLineCrossings(rows, year, line);
  return {
    figures: { ...all, ...flatStandings(byStatus), weakSource: Number(weakSource) },
    households: listed(rows),
  };
};

/** The households that a county's effect is estimated from. */
export const readCompared = async (
  source: Database,
  scope: ImpactScope,
  year: number,
  county: string,
): Promise<TracedRegister> => {
  const rows = await source.query<Row[]>(
    `${comparedTable}
    select ${columnsOf('compared', `case when treated then 'treated' else 'control' end`)}, 0 as lines, change::text as net
    from compared where county = $4 order by id`,
    [year, comparedPrefix(scope) ?? county, year, county],
  );
  const effect = (await readEffects(source.manager, scope, year)).find((one) => one.county === county);
  return { figures: effect ? flatEffect(effect) : {}, households: listed(rows) };
};

/** The households of both periods, each with whether it was newly reached, lost or continued, and its change. */
export const readMoved = async (
  source: Database,
  now: LineSelection,
  base: LineSelection,
): Promise<TracedRegister> => {
  const rows = await source.query<Row[]>(
    `${movementTable}
    select ${columnsOf('household', 'movement')}, lines, (net - net_base)::text as net
    from moved join household on household.id = moved.household_id order by household.id`,
    movementParameters(now, base),
  );
  return { figures: flatMovement(await readMovement(source.manager, now, base)), households: listed(rows) };
};
