import fc from 'fast-check';
import { holdingSums } from './holding-sums';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
}

const span = (from: number, to: number, amount: number): Span => ({ from, to, amount: BigInt(amount) });
const text = ({ from, to, amount }: Span): string => `${from}-${to}:${amount}`;
const textOf = ({ whole, parts }: ReturnType<typeof holdingSums<Span>>[number]): string =>
  `${text(whole)} = ${parts.map(text).join(' + ')}`;

/** Every way to put the stretch together, tried one after the other. */
const allWays = (whole: Span, spans: readonly Span[]): readonly (readonly Span[])[] => {
  const look = (at: number, rest: bigint, parts: readonly Span[]): (readonly Span[])[] =>
    at === whole.to
      ? rest === 0n && parts.length > 1
        ? [parts]
        : []
      : spans
          .filter(({ from, to, amount }) => from === at && to <= whole.to && amount <= rest)
          .flatMap((next) => look(next.to, rest - next.amount, [...parts, next]));
  return look(whole.from, whole.amount, []);
};

const PRIME = 1_000_003;
const inverse = (value: number): number => {
  let [result, base, exponent] = [1, value, PRIME - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2), base = (base * base) % PRIME)
    if (exponent % 2 === 1) result = (result * base) % PRIME;
  return result;
};

/** Rank of the equations between the stretches, modulo a prime. */
const rankOf = (
  spans: readonly Span[],
  sums: readonly { readonly whole: Span; readonly parts: readonly Span[] }[],
): number => {
  const rows = sums.map(({ whole, parts }) => {
    const row = spans.map(() => 0);
    row[spans.indexOf(whole)] = PRIME - 1;
    for (const part of parts) row[spans.indexOf(part)]! += 1;
    return row;
  });
  let rank = 0;
  for (const column of spans.keys()) {
    const pivot = rows.slice(rank).findIndex((row) => row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[rank + pivot]] = [rows[rank + pivot]!, rows[rank]!];
    const scale = inverse(rows[rank]![column]!);
    const own = rows[rank]!.map((value) => (value * scale) % PRIME);
    rows[rank] = own;
    for (const [index, row] of rows.entries())
      if (index !== rank && row[column] !== 0) {
        const factor = row[column]!;
        rows[index] = row.map((value, place) => (value + (PRIME - factor) * own[place]!) % PRIME);
      }
    rank += 1;
  }
  return rank;
};

describe('sums of periods that were corrected', () => {
  it('are the shorter ones of which the others follow', () => {
    const spans = [span(0, 1, 1), span(1, 2, 2), span(2, 3, 3), span(0, 2, 3), span(0, 3, 6), span(1, 2, 9)];
    expect(holdingSums(spans).map(textOf)).toEqual([
      '0-2:3 = 0-1:1 + 1-2:2',
      '0-3:6 = 0-1:1 + 1-2:2 + 2-3:3',
    ]);
  });

  it('are all found, however many ways and tries there are', () => {
    // Two figures for each month, of which the year goes with each: more ways than can be counted.
    const months = Array.from({ length: 24 }, (_, at) => [span(at, at + 1, 5), span(at, at + 1, 7)]).flat();
    const year = span(0, 24, 5 * 23 + 7);
    const found = holdingSums([...months, year]);
    const sevens = found.map(({ parts }) => parts.findIndex(({ amount }) => amount === 7n));
    expect(new Set(sevens)).toEqual(new Set(Array.from({ length: 24 }, (_, at) => at)));
  });

  it('are found in a year of which every month was corrected twice', () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      [0, 3 ** at, 2 * 3 ** at].map((more) => span(at, at + 1, 1_000 + more)),
    );
    const year = span(0, 12, 12_000 + (3 ** 12 - 1) / 2);
    expect(holdingSums([...months.flat(), year])).toEqual([
      { whole: year, parts: months.map(([, second]) => second) },
    ]);
  });

  it('are refused when they are more than can be looked at', () => {
    const months = Array.from({ length: 34 }, (_, at) => [
      span(at, at + 1, 1),
      span(at, at + 1, 1 + 2 ** at),
    ]).flat();
    expect(() => holdingSums([...months, span(0, 34, 34 + 2 ** 34 - 1)])).toThrow(
      expect.objectContaining({ code: 'REPORT.UNPROVEN' }),
    );
  });

  it('say all that any way says', () => {
    const one = fc
      .tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 4 }))
      .map(([from, length, amount]) => span(from, from + length, amount * length));
    fc.assert(
      fc.property(fc.uniqueArray(one, { minLength: 3, maxLength: 14, selector: text }), (spans) => {
        const found = holdingSums(spans);
        const ways = spans.flatMap((whole) => allWays(whole, spans).map((parts) => ({ whole, parts })));
        const names = new Set(ways.map(textOf));
        expect(found.map(textOf).filter((name) => !names.has(name))).toEqual([]);
        expect(rankOf(spans, found)).toBe(rankOf(spans, ways));
      }),
      { numRuns: 300 },
    );
  });
});
