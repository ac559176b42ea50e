import { contributorsOf } from '@xiangtong/domain';
import fc from 'fast-check';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import { KnownSums } from './known-sums';
import type { MeasuredCells } from './relations';
import { toldPeriod } from '../testing/told-period';

const places = ['a', 'b'] as const;
const products = ['x', 'y'] as const;
const breakdowns = [[], ['township'], ['product'], ['township', 'product']] as const;
type Member = Readonly<Record<string, string>>;

/** What each place sold of each product in a month. */
type Sold = (month: number, place: string, product: string) => bigint;

const sold: Sold = (month, place, product) =>
  BigInt(month * 7 + (place === 'a' ? 3 : 11) * (product === 'x' ? 5 : 2));

const periodText = (from: number, to: number): string =>
  from === to ? `2019-0${from}` : `2019-0${from}..2019-0${to}`;

const cellOf = (from: number, to: number, members: Member): ListedCell => {
  let total = 0n;
  for (let month = from; month <= to; month += 1)
    for (const place of places)
      for (const product of products)
        if ((members['township'] ?? place) === place && (members['product'] ?? product) === product)
          total += sold(month, place, product);
  const names = Object.entries(members).map(([dimension, code]) => `${dimension}=${code}`);
  return {
    key: ['sales', periodText(from, to), ...names.sort()].join('|'),
    members,
    behind: new Map([['amount', contributorsOf([total])]]),
  };
};

const membersOf = (dimensions: readonly string[]): readonly Member[] =>
  dimensions.reduce<readonly Member[]>(
    (all, dimension) =>
      all.flatMap((members) =>
        (dimension === 'township' ? places : products).map((code) => ({ ...members, [dimension]: code })),
      ),
    [{}],
  );

interface AskedList {
  readonly from: number;
  readonly months: number;
  readonly breakdown: number;
}

const listOf = ({ from, months, breakdown }: AskedList): CellList => {
  const to = Math.min(from + months, 9);
  const dimensions = breakdowns[breakdown]!;
  return {
    form: 'sales',
    base: JSON.stringify(['sales', periodText(from, to), {}]),
    dimensions,
    total: cellOf(from, to, {}),
    rows: dimensions.length === 0 ? [] : membersOf(dimensions).map((members) => cellOf(from, to, members)),
  };
};

const textOf = ({ relations, names }: MeasuredCells, index: number): string => {
  const { total, parts } = relations[index]!;
  return `${names[total]} = ${parts
    .map((part) => names[part]!)
    .sort()
    .join(' + ')}`;
};

const textsOf = (system: MeasuredCells): readonly string[] =>
  [...system.relations.keys()].map((index) => textOf(system, index)).sort();

const list = fc.record({
  from: fc.integer({ min: 1, max: 6 }),
  months: fc.nat({ max: 3 }),
  breakdown: fc.nat({ max: breakdowns.length - 1 }),
});
const editions = fc.array(fc.array(list, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 });

describe('a period that was corrected', () => {
  const months = [toldPeriod('2019-01', 1n), toldPeriod('2019-02', 2n), toldPeriod('2019-03', 3n)];
  const known = new KnownSums([months], 'amount', () => null);
  const textsOfPeriods = (edition: readonly CellList[]) =>
    known.unasked(edition).map(({ period: { text } }) => text);

  it('is asked for as it is now, where a longer one is told that is no sum of what was told before', () => {
    expect(textsOfPeriods([toldPeriod('2019-Q1', 6n)])).toEqual([]);
    expect(textsOfPeriods([toldPeriod('2019-Q1', 9n)])).toEqual(['2019-01', '2019-02', '2019-03']);
    expect(textsOfPeriods([toldPeriod('2019-Q1', 9n), toldPeriod('2019-01', 4n)])).toEqual([
      '2019-02',
      '2019-03',
    ]);
  });

  it('makes up the longer one, though no table tells it', () => {
    const corrected = known.with([toldPeriod('2019-Q1', 9n), toldPeriod('2019-01', 4n, true)]);
    expect(textsOf(corrected)).toContain(
      'sales|2019-Q1#9 = sales|2019-01#4 + sales|2019-02#2 + sales|2019-03#3',
    );
    const later = new KnownSums([[toldPeriod('2019-01', 1n)]], 'amount', () => null).with([
      toldPeriod('2019-Q1', 9n),
      toldPeriod('2019-01', 4n, true),
      toldPeriod('2019-02..2019-03', 5n, true),
    ]);
    expect(textsOf(later)).toContain('sales|2019-Q1#9 = sales|2019-01#4 + sales|2019-02..2019-03#5');
  });
});

describe('the sums of editions', () => {
  const listsOf = (asked: readonly (readonly AskedList[])[]) => asked.map((own) => own.map(listOf));

  it('are those of all their tables, in whatever order these are told', () => {
    fc.assert(
      fc.property(editions, (asked) => {
        const all = listsOf(asked);
        const known = new KnownSums(all.slice(0, -1), 'amount', () => null);
        const whole = new KnownSums([], 'amount', () => null).with(all.flat());
        expect(textsOf(known.with(all.at(-1)!))).toEqual(textsOf(whole));
      }),
    );
  });

  it('are fresh where an edition brings them, and only there', () => {
    fc.assert(
      fc.property(editions, (asked) => {
        const all = listsOf(asked);
        const before = new KnownSums(all.slice(0, -2), 'amount', () => null).with(all.at(-2)!);
        const made = new KnownSums(all.slice(0, -1), 'amount', () => null).with(all.at(-1)!);
        const old = new Set(textsOf(before));
        const others = textsOf(made).filter((text) => !old.has(text));
        const fresh = new Set([...made.fresh].map((index) => textOf(made, index)));
        expect(others.filter((text) => !fresh.has(text))).toEqual([]);
      }),
    );
  });

  it('are none that are fresh in an edition that says nothing new', () => {
    fc.assert(
      fc.property(editions, (asked) => {
        const [all, again] = [listsOf(asked), listsOf(asked)];
        const known = new KnownSums(all, 'amount', () => null);
        for (const edition of again) expect(known.with(edition).fresh.size).toBe(0);
      }),
    );
  });
});
