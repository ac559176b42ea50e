import type { CubeRow, PlaceAmong, UnitStanding } from '@xiangtong/contracts';
import { entryOf, contributorsOf, formatRatio, sensitivityOf } from '@xiangtong/domain';
import type { Cube } from '../cube/cube';

export interface StandingQuestion {
  readonly unit: string;
  readonly period: string;
  /** 6 digits: its units are what the unit stands among. */
  readonly county: string;
  /** Position of the entry that put it in force: nothing older is answered. */
  readonly atLeast: number;
}

const MOST_UNITS = 5_000;

/**
 * Asked with the sight of the county, answered with what the respondent may know: ranks, and shares where the rule that
 * protects published cells holds among the others, whose sum a share tells.
 */
export const unitStanding = async (
  cube: Pick<Cube, 'query'>,
  { unit, period, county, atLeast }: StandingQuestion,
): Promise<UnitStanding | null> => {
  const shared = { measures: ['amount' as const], period, atLeast };
  const scope = { divisions: [county.padEnd(12, '0')], unitIds: [] };
  const [all, townships, alone] = await Promise.all([
    cube.query(
      { ...shared, by: ['county', 'township', 'unit'], where: { county }, limit: MOST_UNITS },
      scope,
    ),
    cube.query({ ...shared, by: ['township'], where: { county }, standing: true }, scope),
    cube.query({ ...shared, by: [], where: { unit }, compare: 'yoy' }, scope),
  ]);
  const { rows: now, labels } = all;
  const own = now.find((row) => row['unit'] === unit);
  if (!own) return null;
  const hasRanks = (place: string | undefined): boolean =>
    townships.standing?.find(({ members }) => members.township === place)?.fewReports === null;
  const among = (code: string, dimension: 'township' | 'county', rows: readonly CubeRow[]): PlaceAmong => ({
    code,
    name: entryOf(labels[dimension], code) ?? { zh: code, en: code },
    ...(hasRanks(dimension === 'township' ? code : undefined)
      ? placeAmong(own, rows)
      : { rank: null, of: rows.length, share: null }),
  });
  const township = String(own['township']);
  const growth = textOf(alone.totals['amount.growth']);
  return {
    unit,
    period,
    amount: String(own['amount']),
    lastYear: growth === null ? null : textOf(alone.totals['amount.base']),
    growth,
    township: !isTownship(township)
      ? null
      : among(
          township,
          'township',
          now.filter((row) => row['township'] === township),
        ),
    county: among(county, 'county', now),
  };
};

/** Parks stand in their own. */
const isTownship = (code: string): boolean => /^\d{12}$/.test(code);

const textOf = (value: CubeRow[string] | undefined): string | null =>
  typeof value === 'string' ? value : null;

const fenOf = (row: CubeRow): bigint => BigInt(String(row['amount']).replace('.', ''));

const placeAmong = (own: CubeRow, all: readonly CubeRow[]): Pick<PlaceAmong, 'rank' | 'of' | 'share'> => {
  const amount = fenOf(own);
  const others = all.filter((row) => row !== own).map(fenOf);
  const total = others.reduce((sum, fen) => sum + fen, amount);
  const isTold = others.some((fen) => fen !== 0n) && sensitivityOf(contributorsOf(others)) === null;
  return {
    rank: others.filter((fen) => fen > amount).length + 1,
    of: all.length,
    share: isTold && total > 0n ? formatRatio(amount, total) : null,
  };
};
