import type { CubeResponse } from '@xiangtong/contracts';
import { compareFractions, fractionOf, subtractFractions, type Fraction } from '@xiangtong/domain';
import { ratioOf } from './figures';
import type { RecordsFigures, RecordsTable } from './records-table';

interface Standing {
  readonly unit: string;
  readonly amount: Fraction;
  /** Null without a positive base, of few reports, and over unequal numbers of months: not comparable with others. */
  readonly growth: Fraction | null;
  readonly months: number;
}

const standingsOf = ({ rows, standing = [] }: CubeResponse): readonly Standing[] => {
  const reports = new Map(standing.map((one) => [one.members.unit, one]));
  return rows.map((row) => {
    const [amount, base] = [fractionOf(row['amount'] ?? 0), fractionOf(row['amount.base'] ?? 0)];
    const unit = String(row['unit']);
    const own = reports.get(unit);
    const isComparable = own?.now.periods === own?.base?.periods && !own?.fewReports && base.numerator > 0n;
    const growth = isComparable ? ratioOf(subtractFractions(amount, base), base) : null;
    return { unit, amount, growth, months: own?.now.periods ?? 0 };
  });
};

/** What of a unit that merged or was split is not that of the same unit a year before. */
const reorganisedIn = ({ reorganisations = [] }: CubeResponse): ReadonlySet<string> =>
  new Set(reorganisations.flatMap(({ from, to }) => [...from, ...to].map(({ code }) => code)));

/** Its profile has its own figures, and no rank is said of them that is one of others. */
const unlike: RecordsFigures = { countyShare: null, growthRank: null };

/** Equal figures share a place; the next one is as many places behind. */
const placeOf = (own: Fraction, all: readonly Fraction[]): Fraction =>
  fractionOf(1 + all.filter((other) => compareFractions(other, own) > 0).length);

const figuresOf = (own: Standing, all: readonly Standing[], total: Fraction): RecordsFigures => {
  const growths = all.flatMap(({ growth }) => growth ?? []);
  const most = Math.max(...all.map(({ months }) => months));
  return {
    rank: placeOf(
      own.amount,
      all.map(({ amount }) => amount),
    ),
    units: fractionOf(all.length),
    countyShare: ratioOf(own.amount, total),
    growthRank: own.growth && placeOf(own.growth, growths),
    unitsWithBase: fractionOf(growths.length),
    fewerMonths: own.months < most ? fractionOf(own.months) : null,
  };
};

/**
 * The rank of each unit among those of its county that sold something, and the months it lags behind others; none while
 * too few units of the county have reported, and for a caller who may not see the county.
 */
export const ranks: RecordsTable = {
  dimensions: ['unit'],
  texts: [],
  figures: ['rank', 'units', 'countyShare', 'growthRank', 'unitsWithBase', 'fewerMonths'],
  read: async (reader) => {
    const county = await reader.countyUnits();
    if (!county || county.standing?.[0]?.fewReports === 'now') return [];
    const standings = standingsOf(county).filter(({ amount }) => amount.numerator > 0n);
    const total = fractionOf(county.totals['amount'] ?? 0);
    const byUnit = new Map(standings.map((standing) => [standing.unit, standing]));
    const reorganised = reorganisedIn(county);
    return reader.units.flatMap(({ code, name }) => {
      const own = byUnit.get(code);
      return own
        ? [
            {
              codes: { unit: code },
              names: { unit: name },
              figures: { ...figuresOf(own, standings, total), ...(reorganised.has(code) && unlike) },
            },
          ]
        : [];
    });
  },
  // Ranks of several units have no sum; the total of one unit is its own rank.
  total: ([row, ...others]) => (row && others.length === 0 ? row.figures : {}),
};
