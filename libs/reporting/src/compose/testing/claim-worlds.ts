import { mechanisms } from '@xiangtong/contracts';
import { summaryOf, type Benefit } from '../../disclosure/attack/testing/benefit-world';
import { registerOf, type FakeReorganisation } from './fake-reorganisations';
import { fakeLine, type FakeLine } from './fake-data';
import type { FakeWorld } from './fake-sources';
import type { FakeRegister } from './fake-standing';

const monthsOf = (years: readonly number[]): readonly string[] =>
  years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  );

/** Villages of four townships in two counties, and a park; the first one stands in a township of its own. */
const units: readonly string[] = [
  '520122001208',
  '520122100201',
  '520122100202',
  '520122101201',
  '520122101202',
  '520122101203',
  'PARK-01',
  '520112001201',
  '520112001202',
  '520112001203',
];

const products = ['PIC-001', 'RBP-001', 'PRE-001', 'HH-01'] as const;
const destinations = [
  '110101',
  '110105',
  '320106',
  '330100',
  '370102',
  '440305',
  '810000',
  '000000',
] as const;

/** A number between 0 and 99 that follows from what it is of. */
const chance = (...of: readonly number[]): number =>
  of.reduce((hash, one) => (hash * 31 + one * 17 + 7) % 9973, 5) % 100;

/**
 * Three stores a unit and month. Shares, ranks and growth differ between units, products, months and destinations;
 * every third product grows, another one falls, and one platform has one store.
 */
const linesOf = (years: readonly number[], amountOf = (fen: number, _: string, __: number): number => fen) =>
  monthsOf(years).flatMap((month, at) =>
    units.flatMap((unit, number) =>
      [0, 1, 2].map((store): FakeLine => {
        const luck = chance(at, number, store);
        const isDown = store === 2 && number % 2 === 0;
        const later = month.startsWith('2019') ? 1 + ((number * 3 + store * 5) % 7) / 10 - 0.25 : 1;
        const fen = Math.round((150_000 + number * 73_000 + luck * 9_100 + store * 31_000) * later);
        return fakeLine({
          month,
          unit,
          store: `S-${number}-${store}`,
          platform:
            number === 0 && store === 1 ? 'solo' : (['taobao', 'jd', 'pdd'] as const)[(store + at) % 3]!,
          product: isDown ? 'HH-01' : products[(store + number) % 3]!,
          destination: destinations[(luck + number) % destinations.length]!,
          flow: isDown ? 'down' : 'up',
          quantity: `${10 + luck}.000`,
          amount: (amountOf(fen, month, number) / 100).toFixed(2),
          orders: 5 + (luck % 13),
        });
      }),
    ),
  );

const lines = linesOf([2018, 2019]);

const villageOf = (at: number): string => `5201221002${String(at).padStart(2, '0')}`;

/** Hundreds of households of twelve villages; of the last two, one and two benefited. */
const benefits: readonly Benefit[] = [201806, 201906, 201912].flatMap((month) =>
  Array.from({ length: month === 201806 ? 330 : 400 }, (_, at): Benefit => {
    const village = at > 397 ? 11 : at === 397 ? 10 : at % 10;
    return {
      month,
      household: at,
      village: villageOf(village),
      isPoor: at % 4 === 0,
      persons: 1 + (at % 5),
      unit: villageOf(at % 3),
      mechanism: mechanisms[at % 4]!,
      gross: 50_000 + at * 137,
      cost: at % 3 === 0 ? 10_000 : 0,
      isPaid: at % 6 !== 0,
    };
  }),
);

const ofBenefits: Pick<FakeWorld, 'sources'> = {
  sources: { impact: async ({ period, scope }) => summaryOf(benefits, period, scope) },
};

const registered = (from: number): FakeRegister => Object.fromEntries(units.map((unit) => [unit, { from }]));

/** A village is split in July 2019, and two become one that was there. */
const reorganisations: readonly FakeReorganisation[] = [
  {
    month: 201907,
    from: '520122101201',
    to: [
      { unit: '520122101211', part: 60, isNew: true },
      { unit: '520122101212', part: 40, isNew: true },
    ],
  },
  { month: 201907, from: '520122101202', to: [{ unit: '520122101203', part: 100, isNew: false }] },
];

/** Lines of ended units are those of the first successor from the month of the event on. */
const reorganised: readonly FakeLine[] = lines.map((line) => {
  const event = reorganisations.find(({ from }) => from === line.unit && line.month >= '2019-07');
  return event ? { ...line, unit: event.to[0]!.unit } : line;
});

const registerOfEvents = registerOf(reorganisations);

interface ClaimWorld {
  readonly world: FakeWorld;
  readonly edition: 'internal' | 'public';
  readonly rounded?: true;
}

/** Worlds in which sentences have gone wrong: each report is made in all of them. */
export const claimWorlds = {
  internal: { world: { lines, register: registered(201_801), ...ofBenefits }, edition: 'internal' },
  public: { world: { lines, register: registered(201_801), ...ofBenefits }, edition: 'public' },
  rounded: {
    world: { lines, register: registered(201_801), ...ofBenefits },
    edition: 'public',
    rounded: true,
  },
  fewReports: {
    world: {
      lines: lines.filter(({ unit, month }) => month < '2019' || unit === units[1]),
      register: registered(201_801),
      isReported: (unit, month) => month < '2019' || (month < '2020' && unit === units[1]),
      ...ofBenefits,
    },
    edition: 'internal',
  },
  reorganised: {
    world: {
      lines: reorganised,
      reorganisations,
      register: { ...registered(201_801), ...registerOfEvents },
      ...ofBenefits,
    },
    edition: 'internal',
  },
  negative: {
    world: {
      // The year before has more returns than sales in some units, and nothing at all in one.
      lines: linesOf([2018, 2019], (fen, month, number) => {
        if (!month.startsWith('2018') || number > 3) return fen;
        return number === 3 ? 0 : -fen;
      }),
      register: registered(201_801),
      ...ofBenefits,
    },
    edition: 'internal',
  },
  firstYear: {
    world: {
      lines: linesOf([2019]),
      benefits: [],
      register: registered(201_901),
      isReported: (_, month) => month >= '2019-01' && month < '2020-01',
      indicators: [],
    },
    edition: 'internal',
  },
} as const satisfies Readonly<Record<string, ClaimWorld>>;

export type ClaimWorldName = keyof typeof claimWorlds;
