import { addMonths, monthRange, periodOf, periodMonths, parsePeriod } from '@xiangtong/domain';
import fc from 'fast-check';
import type { ListedCell } from '../../sources/cell-lists';
import { adjoining, type TimeSum } from './time-sums';

const cell = (period: string, total: bigint, who = 'a'): ListedCell => ({
  key: `sales|${period}|unit=${who}`,
  members: {},
  behind: new Map([['amount', { count: 1, total, largest: [total] }]]),
});
const amountOf = ({ behind }: ListedCell): bigint => behind.get('amount')!.total;
const sumsOf = (cells: readonly ListedCell[]): readonly TimeSum[] =>
  adjoining(cells, amountOf).flatMap(({ sums }) => sums);
const text = ({ whole, parts }: TimeSum): string =>
  `${whole.key.split('|')[1]} = ${parts.map((part) => ('key' in part ? part.key.split('|')[1] : part.amount)).join(' + ')}`;

describe('sums over time', () => {
  it('are one for each longer period, of as few parts as possible', () => {
    const cells = [
      cell('2019-01', 1n),
      cell('2019-02', 2n),
      cell('2019-03', 3n),
      cell('2019-01..2019-02', 3n),
      cell('2019-Q1', 6n),
    ];
    expect(sumsOf(cells).map(text)).toEqual([
      '2019-01..2019-02 = 2019-01 + 2019-02',
      '2019-Q1 = 2019-01..2019-02 + 2019-03',
    ]);
  });

  it('have a part that nobody sees where a table tells only of the rest', () => {
    expect(sumsOf([cell('2019-Q1', 6n), cell('2019', 10n)]).map(text)).toEqual(['2019 = 2019-Q1 + 4']);
  });

  it('are those that hold where a period was corrected', () => {
    const cells = [
      cell('2019-01', 1n),
      cell('2019-02', 2n),
      cell('2019-01..2019-02', 3n),
      cell('2019-02', 5n),
      cell('2019-01..2019-02', 6n),
    ];
    const found = sumsOf(cells);
    expect(found.every(({ whole, parts }) => amountOf(whole) === total(parts))).toBe(true);
    expect(new Set(found.map(({ whole }) => amountOf(whole)))).toEqual(new Set([3n, 6n]));
  });

  it('know a period that no table tells, unless it was corrected meanwhile', () => {
    const told = [cell('2019-01', 1n), cell('2019-Q1', 6n)];
    const sums = (untold: ListedCell) =>
      adjoining([...told, untold], amountOf, (one) => one !== untold).flatMap((group) =>
        group.sums.map(text),
      );
    expect(sums(cell('2019-02..2019-03', 5n))).toEqual(['2019-Q1 = 2019-01 + 2019-02..2019-03']);
    expect(sums(cell('2019-02..2019-03', 4n))).toEqual([]);
  });

  it('hold over months that no table has, since nothing was sold in them', () => {
    const cells = [
      cell('2018-02', 3n),
      cell('2018-03', 4n),
      cell('2018-05..2018-12', 10n),
      cell('2018', 17n),
    ];
    expect(sumsOf(cells).map(text)).toContain('2018 = 0 + 2018-02 + 2018-03 + 0 + 2018-05..2018-12');
    // What else was sold is a piece that nobody sees.
    const more = [...cells.slice(0, 3), cell('2018', 19n)];
    expect(sumsOf(more).map(text)).toContain('2018 = 0 + 2018-02 + 2018-03 + 2 + 2018-05..2018-12');
  });

  it('hold over such months too where figures before and after corrections make up a period', () => {
    const cells = [
      cell('2019-01', 10n),
      cell('2019-02', 5n),
      cell('2019-01', 12n),
      cell('2019-02', 6n),
      cell('2019-Q1', 16n),
    ];
    const amounts = sumsOf(cells).map(({ whole, parts }) =>
      [whole, ...parts].map((one) => ('key' in one ? amountOf(one) : one.amount)),
    );
    expect(amounts).toContainEqual([16n, 10n, 6n]);
  });

  it('do not join different members, nor periods that do not touch', () => {
    expect(sumsOf([cell('2019-Q1', 6n), cell('2019', 10n, 'b')])).toEqual([]);
    expect(sumsOf([cell('2019-01', 6n), cell('2019-03', 10n)])).toEqual([]);
  });

  it('hold, and say all that periods say of each other', () => {
    const months = monthRange(201801, 201906);
    const span = fc
      .tuple(fc.nat({ max: months.length - 1 }), fc.nat({ max: months.length - 1 }))
      .map(([a, b]) => periodOf(months[Math.min(a, b)]!, months[Math.max(a, b)]!).text);
    fc.assert(
      fc.property(fc.uniqueArray(span, { minLength: 2, maxLength: 14 }), (periods) => {
        const worthOf = (month: number): bigint => BigInt(1 + ((month * 7919) % 1009));
        const cells = periods.map((text) =>
          cell(
            text,
            periodMonths(parsePeriod(text)!).reduce((sum, month) => sum + worthOf(month), 0n),
          ),
        );
        const found = sumsOf(cells);
        for (const { whole, parts } of found) expect(total(parts)).toBe(amountOf(whole));
        // Boundaries of each stretch, less one, are free; every other period follows.
        const boundaries = stretches(periods);
        const pieces = boundaries.reduce((sum, own) => sum + own - 1, 0);
        const unseen = new Set(
          found.flatMap(({ parts }) => parts.filter((part) => !('key' in part) && part.amount > 0n)),
        );
        expect(cells.length + unseen.size - found.length).toBeLessThanOrEqual(pieces);
      }),
    );
  });
});

const total = (parts: TimeSum['parts']): bigint =>
  parts.reduce((sum, part) => sum + ('key' in part ? amountOf(part) : part.amount), 0n);

/** Numbers of boundaries that hang together by periods. */
const stretches = (periods: readonly string[]): readonly number[] => {
  const groups: Set<number>[] = [];
  for (const text of periods) {
    const { from, to } = parsePeriod(text)!;
    const ends = [from, addMonths(to, 1)];
    const own = groups.filter((group) => ends.some((end) => group.has(end)));
    for (const one of own) groups.splice(groups.indexOf(one), 1);
    groups.push(new Set([...own.flatMap((one) => [...one]), ...ends]));
  }
  return groups.map(({ size }) => size);
};
