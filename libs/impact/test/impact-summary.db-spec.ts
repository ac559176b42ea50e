import {
  incomeClasses,
  incomeClassOf,
  mechanisms,
  type BenefitStatus,
  type ImpactSummary,
  type IncomeClass,
  type LineStandings,
  type Mechanism,
} from '@xiangtong/contracts';
import { formatRatio, parsePeriod, parseYuan } from '@xiangtong/domain';
import { everything } from '@xiangtong/identity';
import { testPark, testVillages } from '@xiangtong/testing';
import { BenefitTrace, contributionKey, flatMovement, flatStandings, type LargestAmounts } from '../src';
import { openImpact, type ImpactFixture } from './support/impact-fixture';
import {
  drivenOf,
  householdsOf,
  importWorld,
  isPoor,
  linesOf,
  money,
  naiveFigures,
  netOf,
  otherPark,
  personsOf,
  randomWorld,
  registeredOf,
  registerOtherPark,
  type NaiveHousehold,
  type NaiveLine,
  type NaiveWorld,
} from './support/naive-summary';

const [libei, second] = testVillages;
const lines2019 = { '2017': 2952, '2018': 2995, '2019': 3218 } as const;

const within = (world: NaiveWorld, period: string, units: readonly string[]): NaiveLine[] => {
  const { from, to } = parsePeriod(period)!;
  return world.lines.filter(({ month, unit }) => from <= month && month <= to && units.includes(unit));
};

const baseOf: Readonly<Record<string, string>> = {
  '2019': '2018',
  '2019-12': '2018-12',
  '2019-01..2019-11': '2018-01..2018-11',
  '2018': '2017',
};

const naiveCoverage = (
  world: NaiveWorld,
  lines: readonly NaiveLine[],
  isInRegister: (village: string) => boolean,
  year: number,
) => {
  const part = world.households.filter(({ village }) => isInRegister(village));
  const registered = registeredOf(part, lines, year);
  const benefited = registered.filter((one) => linesOf(lines, one).length > 0);
  return {
    benefited: benefited.length,
    registered: registered.length,
    ratio: formatRatio(BigInt(benefited.length), BigInt(registered.length)),
  };
};

const naiveCrossings = (
  world: NaiveWorld,
  year: 2018 | 2019,
  units: readonly string[],
): ImpactSummary['lineCrossings'] => {
  const lines = within(world, String(year), units);
  const of = (status: BenefitStatus) => naiveStandings(lines, year, (line) => line.status === status);
  return {
    year,
    povertyLine: `${lines2019[year]}.00`,
    weakSource: year === 2018,
    ...naiveStandings(lines, year),
    byStatus: { paid: of('paid'), claimed: of('claimed') },
  };
};

const naiveStandings = (
  lines: readonly NaiveLine[],
  year: 2018 | 2019,
  isCounted: (line: NaiveLine) => boolean = () => true,
): LineStandings => {
  const lineFen = lines2019[year] * 100;
  const counts = {
    crossed: 0,
    crossedPersons: 0,
    notCrossed: 0,
    notCrossedPersons: 0,
    aboveBefore: 0,
    aboveBeforePersons: 0,
    withoutBaseline: 0,
    withoutBaselinePersons: 0,
  };
  const add = (standing: 'crossed' | 'notCrossed' | 'aboveBefore' | 'withoutBaseline', persons: number) => {
    counts[standing] += 1;
    counts[`${standing}Persons`] += persons;
  };
  for (const household of householdsOf(lines).filter(isPoor)) {
    const { persons } = household;
    const baseline = household.incomes.get(year - 1);
    const counted = linesOf(lines, household).filter(isCounted);
    const net = netOf(counted);
    if (counted.length === 0) continue;
    if (baseline === undefined) add('withoutBaseline', persons);
    else if (baseline >= lineFen) add('aboveBefore', persons);
    else add(baseline * persons + net >= lineFen * persons ? 'crossed' : 'notCrossed', persons);
  }
  return counts;
};

const naiveMovement = (
  lines: readonly NaiveLine[],
  base: readonly NaiveLine[],
  earlier: readonly NaiveLine[],
): ImpactSummary['movement'] => {
  const [now, before] = [householdsOf(lines), householdsOf(base)];
  const part = (households: readonly NaiveHousehold[]) => {
    const own = (from: readonly NaiveLine[]) => netOf(households.flatMap((one) => linesOf(from, one)));
    return {
      households: households.length,
      persons: personsOf(households),
      registeredPoorHouseholds: households.filter(isPoor).length,
      net: money(own(lines)),
      netBase: money(own(base)),
      netChange: money(own(lines) - own(base)),
    };
  };
  const isIn = (all: readonly NaiveLine[]) => (one: NaiveHousehold) => linesOf(all, one).length > 0;
  const reached = now.filter((one) => !isIn(base)(one));
  return {
    newlyReached: part(reached),
    lost: part(before.filter((one) => !isIn(lines)(one))),
    continuing: part(now.filter(isIn(base))),
    firstTime: reached.filter((one) => !isIn(earlier)(one)).length,
  };
};

const sumFen = (rows: readonly { readonly net: string }[]): number =>
  rows.reduce((total, { net }) => total + parseYuan(net)!, 0);

const group = <Key>(lines: readonly NaiveLine[], key: (line: NaiveLine) => Key): Map<Key, NaiveLine[]> => {
  const groups = new Map<Key, NaiveLine[]>();
  for (const line of lines) groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
  return groups;
};

const place = (lines: readonly NaiveLine[]) => ({
  households: householdsOf(lines).length,
  registeredPoorHouseholds: householdsOf(lines).filter(isPoor).length,
  persons: personsOf(householdsOf(lines)),
  net: money(netOf(lines)),
});

/** One household after the other, and the largest two of them. */
const naiveLargest = (lines: readonly NaiveLine[], base: readonly NaiveLine[]): LargestAmounts => {
  const sumOf = (of: (line: NaiveLine) => number) => (own: readonly NaiveLine[]) =>
    own.reduce((sum, line) => sum + of(line), 0);
  const netIf = (status: BenefitStatus) =>
    sumOf((line) => (line.status === status ? line.gross - line.cost : 0));
  const amounts = {
    net: netOf,
    gross: sumOf(({ gross }) => gross),
    cost: sumOf(({ cost }) => cost),
    netPaid: netIf('paid'),
    netClaimed: netIf('claimed'),
  };
  const twoLargest = (own: readonly NaiveLine[], amountOf: (own: readonly NaiveLine[]) => number): bigint[] =>
    householdsOf(own)
      .map((household) => BigInt(Math.abs(amountOf(linesOf(own, household)))))
      .filter((amount) => amount > 0n)
      .sort((one, other) => (one < other ? 1 : -1))
      .slice(0, 2);
  const rows: (readonly [dimension: string, code: string, own: readonly NaiveLine[]])[] = [
    ['', '', lines],
    ...(
      [
        ['mechanism', ({ mechanism }: NaiveLine) => mechanism],
        ['incomeClass', ({ mechanism }: NaiveLine) => incomeClassOf[mechanism]],
        ['unit', ({ unit }: NaiveLine) => unit],
        ['village', ({ household }: NaiveLine) => household.village],
      ] as const
    ).flatMap(([dimension, codeOf]) =>
      [...group<string>(lines, codeOf)].map(([code, own]) => [dimension, code, own] as const),
    ),
    ...([true, false] as const).map(
      (poor) =>
        [
          'kind',
          poor ? 'registered' : 'ordinary',
          householdsOf(lines)
            .filter((household) => isPoor(household) === poor)
            .flatMap((household) => linesOf(lines, household)),
        ] as const,
    ),
  ];
  const isIn = (all: readonly NaiveLine[], { household }: NaiveLine): boolean =>
    linesOf(all, household).length > 0;
  const moved = [
    ['newlyReached', 'net', lines.filter((line) => !isIn(base, line))],
    ['continuing', 'net', lines.filter((line) => isIn(base, line))],
    ['continuing', 'netBase', base.filter((line) => isIn(lines, line))],
    ['lost', 'netBase', base.filter((line) => !isIn(lines, line))],
  ] as const;
  const entries = [
    ...rows.flatMap(([dimension, code, own]) =>
      Object.entries(amounts).map(
        ([name, amountOf]) => [contributionKey(dimension, code, name), twoLargest(own, amountOf)] as const,
      ),
    ),
    ...moved.map(
      ([code, name, own]) => [contributionKey('movement', code, name), twoLargest(own, netOf)] as const,
    ),
  ];
  return new Map(entries.filter(([, largest]) => largest.length > 0));
};

describe.each([11, 12, 13])('summary of the random world %i', (seed) => {
  const world = randomWorld(seed, { households: 60, lines: 220 });
  let fixture: ImpactFixture;
  beforeAll(async () => {
    fixture = await openImpact();
    await registerOtherPark(fixture.source);
    await importWorld(fixture.source, world);
  });
  afterAll(() => fixture.close());

  const all = [...testVillages, testPark];
  const townshipUnits = [...testVillages];

  describe.each([
    ['520122', all],
    ['52', [...all, otherPark]],
    ['5201', [...all, otherPark]],
    ['520122001', townshipUnits],
    [libei, [libei]],
    [testPark, [testPark]],
    ['520123', [otherPark]],
    [otherPark, [otherPark]],
    ['520121', []],
  ])('of %s', (scope, units) => {
    const isInRegister =
      (lines: readonly NaiveLine[]) =>
      (village: string): boolean =>
        units[0] === scope
          ? village === scope || lines.some(({ household }) => household.village === village)
          : village.startsWith(scope);

    it.each(['2019', '2019-12', '2019-01..2019-11', '2018'])(
      'in %s equals the naive fold',
      async (period) => {
        const summary = await fixture.summary(period, scope);
        const lines = within(world, period, units);
        const base = within(world, baseOf[period]!, units);
        const year = period.startsWith('2018') ? 2018 : 2019;
        expect(summary).toMatchObject({
          period,
          scope,
          figures: naiveFigures(lines),
          base: naiveFigures(base),
        });
        expect(summary.coverage).toEqual(naiveCoverage(world, lines, isInRegister(lines), year));
        expect(summary.lineCrossings).toEqual(naiveCrossings(world, year, units));
        const trace = new BenefitTrace(fixture.source, fixture.reference);
        const query = { period, scope };
        expect(
          (await trace.benefits(query, {}, { cursor: null, limit: 1 }, everything)).figures,
        ).toMatchObject(naiveFigures(lines));
        const traced = await trace.register(query, everything);
        expect(traced.figures).toMatchObject({
          benefited: summary.coverage.benefited,
          registered: summary.coverage.registered,
        });
        const { byStatus, weakSource: _, ...crossings } = summary.lineCrossings;
        expect((await trace.standings(query, everything)).figures).toMatchObject({
          ...crossings,
          ...flatStandings(byStatus),
        });
        expect((await trace.movement(query, everything)).figures).toEqual(flatMovement(summary.movement));

        const villages = [...group(lines, ({ household }) => household.village)].map(([village, part]) => ({
          village,
          ...place(part),
        }));
        expect([...summary.byHomeVillage].sort((a, b) => (a.village < b.village ? -1 : 1))).toEqual(
          villages.sort((a, b) => (a.village < b.village ? -1 : 1)),
        );
        const sources = [...group(lines, ({ unit }) => unit)].map(([unit, part]) => ({
          unit,
          ...place(part),
          villagesDriven: drivenOf(part),
        }));
        expect([...summary.bySourceUnit].sort((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual(
          sources.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
        );
        const occurring = mechanisms.filter((mechanism) =>
          [...lines, ...base].some((line) => line.mechanism === mechanism),
        );
        const incomeOf = (part: readonly NaiveLine[]) => {
          const paid = netOf(part.filter(({ status }) => status === 'paid'));
          const { households, registeredPoorHouseholds, net } = place(part);
          const [gross, cost] = [
            part.reduce((total, line) => total + line.gross, 0),
            part.reduce((total, line) => total + line.cost, 0),
          ];
          const behind = (of: NaiveLine['status']) =>
            householdsOf(part.filter(({ status }) => status === of)).length;
          return {
            households,
            registeredPoorHouseholds,
            householdsPaid: behind('paid'),
            householdsClaimed: behind('claimed'),
            gross: money(gross),
            cost: money(cost),
            net,
            netPaid: money(paid),
            netClaimed: money(netOf(part) - paid),
          };
        };
        const mechanismOf = (from: readonly NaiveLine[], mechanism: Mechanism) => ({
          mechanism,
          ...incomeOf(from.filter((line) => line.mechanism === mechanism)),
        });
        expect(summary.byMechanism).toEqual(
          occurring.map((mechanism) => ({
            ...mechanismOf(lines, mechanism),
            base: mechanismOf(base, mechanism),
          })),
        );
        const classOf = (from: readonly NaiveLine[], incomeClass: IncomeClass) => ({
          incomeClass,
          ...incomeOf(from.filter((line) => incomeClassOf[line.mechanism] === incomeClass)),
        });
        expect(summary.byIncomeClass).toEqual(
          incomeClasses
            .filter((one) => occurring.some((mechanism) => incomeClassOf[mechanism] === one))
            .map((one) => ({ ...classOf(lines, one), base: classOf(base, one) })),
        );
        const earlier = world.lines.filter(
          (line) => line.month < parsePeriod(period)!.from && units.includes(line.unit),
        );
        expect(summary.movement).toEqual(naiveMovement(lines, base, earlier));
        expect(await fixture.largest(period, scope)).toEqual(naiveLargest(lines, base));
        const { newlyReached, lost, continuing } = summary.movement;
        expect(newlyReached.households + continuing.households).toBe(summary.figures.households);
        expect(lost.households + continuing.households).toBe(summary.base.households);
        expect(sumFen([newlyReached, lost, continuing].map(({ netChange: net }) => ({ net })))).toBe(
          parseYuan(summary.figures.netIncome)! - parseYuan(summary.base.netIncome)!,
        );
        for (const rows of [
          summary.byMechanism,
          summary.byIncomeClass,
          summary.bySourceUnit,
          summary.byHomeVillage,
        ]) {
          expect(sumFen(rows)).toBe(parseYuan(summary.figures.netIncome));
        }
        expect(sumFen(summary.byMechanism.map((row) => row.base))).toBe(parseYuan(summary.base.netIncome));
      },
    );
  });

  it('takes a place for the same however its code is written', async () => {
    const { scope: _, ...long } = await fixture.summary('2019', '520122000000');
    const { scope: __, ...short } = await fixture.summary('2019', '520122');
    expect(long).toEqual(short);
    expect((await fixture.summary('2019-01..2019-12', second)).period).toBe('2019');
  });
});
