import {
  impactMeasureMeanings,
  incomeClassOf,
  type CubeRow,
  type ImpactCubeQuery,
  type ImpactDimension,
  type ImpactMeasure,
} from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import {
  householdsOf,
  isPoor,
  linesOf,
  money,
  naiveFigures,
  netOf,
  registeredOf,
  sum,
  type NaiveHousehold,
  type NaiveLine,
  type NaiveWorld,
} from './naive-summary';

/** Yuan per person, in fen; the lines of the tests' reference data. */
const povertyLines: Readonly<Record<number, number>> = { 2018: 299_500, 2019: 321_800 };

type CodeOf = (line: Pick<NaiveLine, 'household'> & Partial<NaiveLine>, shownMonth: number) => string;

const codeOf: Readonly<Record<ImpactDimension, CodeOf>> = {
  unit: ({ unit }) => unit!,
  county: ({ unit }) => unit!.slice(0, 6),
  prefecture: () => '520100',
  homeVillage: ({ household }) => household.village,
  homeTownship: ({ household }) => household.village.slice(0, 9),
  homeCounty: ({ household }) => household.village.slice(0, 6),
  homePrefecture: ({ household }) => `${household.village.slice(0, 4)}00`,
  mechanism: ({ mechanism }) => mechanism!,
  incomeClass: ({ mechanism }) => incomeClassOf[mechanism!],
  month: (_, month) => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`,
  year: (_, month) => String(Math.floor(month / 100)),
};

/** The lines of one member, now and in the base. */
type Sides = readonly [now: readonly NaiveLine[], base: readonly NaiveLine[]];

type Value = number | string | null;

const ofLines = (measure: ImpactMeasure, lines: readonly NaiveLine[]): Value => {
  const figures = naiveFigures(lines);
  const values: Partial<Record<ImpactMeasure, Value>> = {
    ...figures,
    gross: money(sum(lines.map(({ gross }) => gross))),
    cost: money(sum(lines.map(({ cost }) => cost))),
    net: figures.netIncome,
    netPaid: figures.netIncomePaid,
    netClaimed: figures.netIncomeClaimed,
    benefitLines: lines.length,
    netPerHousehold: figures.gainPerHousehold,
    netPerPerson: figures.gainPerPerson,
  };
  return values[measure]!;
};

const keysOf = (lines: readonly NaiveLine[]): Set<string> =>
  new Set(lines.map(({ household }) => household.key));

const moved = (measure: ImpactMeasure, [now, base]: Sides): Value => {
  const [had, has] = [keysOf(base), keysOf(now)];
  const kind = measure.replace(/Net$/, '');
  const isOf = (key: string): boolean =>
    kind === 'newlyReached' ? !had.has(key) : kind === 'lost' ? !has.has(key) : had.has(key) && has.has(key);
  const some = [...new Set([...had, ...has])].filter(isOf);
  if (!measure.endsWith('Net')) return some.length;
  const netOfSome = (lines: readonly NaiveLine[]): number =>
    netOf(lines.filter(({ household }) => some.includes(household.key)));
  return money(netOfSome(now) - netOfSome(base));
};

const crossing = (measure: ImpactMeasure, lines: readonly NaiveLine[], year: number): Value => {
  const [, standing, status] = /^(crossed|notCrossed|aboveBefore|withoutBaseline)(Paid|Claimed)?$/.exec(
    measure,
  )!;
  const counted = lines.filter((line) => !status || line.status === status.toLowerCase());
  const line = povertyLines[year]!;
  const standingOf = (one: NaiveHousehold): string => {
    const income = one.incomes.get(year - 1);
    if (income === undefined) return 'withoutBaseline';
    if (income >= line) return 'aboveBefore';
    const net = netOf(linesOf(counted, one));
    return income * one.persons + net >= line * one.persons ? 'crossed' : 'notCrossed';
  };
  return householdsOf(lines).filter(
    (one) => isPoor(one) && linesOf(counted, one).length > 0 && standingOf(one) === standing,
  ).length;
};

const ratio = (above: number, below: number): string | null =>
  below === 0 ? null : (above / below).toFixed(6);

interface Member {
  readonly sides: Sides;
  /** The lines of all members: whoever they reach is reached, wherever it is registered too. */
  readonly all: Sides;
  /** The register of its homes. */
  readonly households: readonly NaiveHousehold[];
}

const valueOf = (
  measure: ImpactMeasure,
  { sides, all, households }: Member,
  side: 0 | 1,
  year: number,
): Value => {
  const { group } = impactMeasureMeanings[measure];
  if (group === 'lines') return ofLines(measure, sides[side]);
  if (group === 'movement') return moved(measure, sides);
  if (group === 'crossing') return crossing(measure, sides[side], year - side);
  const registered = registeredOf(households, all[side], year - side);
  const reached = keysOf(all[side]);
  const both = {
    registeredHouseholds: registered.length,
    reachedHouseholds: registered.filter(({ key }) => reached.has(key)).length,
  };
  return measure === 'coverageRate'
    ? ratio(both.reachedHouseholds, both.registeredHouseholds)
    : both[measure as keyof typeof both];
};

/** Every row and the totals, line by line and household by household. Growth is left to the test. */
export const naiveCube = (
  { measures, by, period: text, compare }: ImpactCubeQuery,
  { households, lines }: NaiveWorld,
): { readonly rows: readonly CubeRow[]; readonly totals: CubeRow } => {
  const { from, to } = parsePeriod(text)!;
  const year = Math.floor(to / 100);
  const sideLines = ([0, 1] as const).map((side) =>
    lines.filter(
      ({ month }) => month >= from - side * 100 && month <= to - side * 100 && (side === 0 || compare),
    ),
  ) as unknown as Sides;
  const isOfRegister = measures.some((measure) => impactMeasureMeanings[measure].group === 'coverage');
  const keys = new Map<string, readonly string[]>();
  const keyOf = (line: Parameters<CodeOf>[0], month: number): string => {
    const codes = by.map((dimension) => codeOf[dimension](line, month));
    keys.set(codes.join(), codes);
    return codes.join();
  };
  const membersOf = (side: 0 | 1) => sideLines[side].map((line) => keyOf(line, line.month + side * 100));
  const [now, base] = [membersOf(0), membersOf(1)];
  const homes = households.map((household) => (isOfRegister ? keyOf({ household }, 0) : ''));
  const figures = (own: Omit<Member, 'all'>): CubeRow =>
    Object.assign(
      {},
      ...measures.map((measure) => ({
        [measure]: valueOf(measure, { ...own, all: sideLines }, 0, year),
        ...(compare &&
          impactMeasureMeanings[measure].group !== 'movement' && {
            [`${measure}.base`]: valueOf(measure, { ...own, all: sideLines }, 1, year),
          }),
      })),
    ) as CubeRow;
  const rows = [...keys].map(([key, codes]): CubeRow => ({
    ...Object.fromEntries(by.map((dimension, index) => [dimension, codes[index]!])),
    ...figures({
      sides: [
        sideLines[0].filter((_, index) => now[index] === key),
        sideLines[1].filter((_, index) => base[index] === key),
      ],
      households: households.filter((_, index) => homes[index] === key),
    }),
  }));
  return { rows: by.length === 0 ? [] : rows, totals: figures({ sides: sideLines, households }) };
};
