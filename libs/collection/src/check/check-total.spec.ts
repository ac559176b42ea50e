import { monthRange, type Month } from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import type { CheckParameters } from './check-parameters';
import { countyDoubt, emptyOrCopied } from './check-total';
import type { Figure } from './figure-history';
import { partsOf } from './parts';
import type { TotalToCheck } from './total-to-check';

const NOW: Month = 202001;
const parameters = { copySurprise: 1.5, zMinHistory: 6 } as CheckParameters;

const line = (product: number, amount: number): RevisionLine => ({
  product: { id: product, code: `P-${product}` },
  destination: 320_102,
  platform: { id: 1, code: 'taobao' },
  store: null,
  flow: 'up',
  quantity: 1_000,
  amount,
  orders: 1,
  refund: null,
  measure: 'kg',
  reportedQuantity: 1_000,
});

const lines = [line(1, 12_347), line(2, 23_459), line(3, 34_561)];
const total = 12_347 + 23_459 + 34_561;

/** Eleven months of other figures, and some that are given. */
const others = (given: Readonly<Record<Month, Figure>> = {}): Map<Month, Figure> =>
  new Map([
    ...monthRange(201901, 201912).map((month): [Month, Figure] => [
      month,
      { total: 90_001 + month, lines: 3 },
    ]),
    ...Object.entries(given).map(([month, figure]): [Month, Figure] => [Number(month), figure]),
  ]);

const checked = (
  figures: Map<Month, Figure>,
  now: { readonly total: number; readonly lines: number },
): TotalToCheck => ({ at: NOW, now, others: figures }) as Partial<TotalToCheck> as TotalToCheck;

const told = (figures: Map<Month, Figure>, reported: readonly RevisionLine[] = lines): unknown => {
  const sum = reported.reduce((all, { amount }) => all + amount, 0);
  const doubt = emptyOrCopied(checked(figures, { total: sum, lines: reported.length }), reported, parameters);
  return doubt && [doubt.code, doubt.parameters];
};

describe('a report that repeats another month', () => {
  const copied = ['CHECK.DUPLICATED_MONTH', { amount: '703.67', month: '2019-05', lines: 3 }];
  const same: Figure = { total, lines: 3, parts: partsOf(lines, total) };

  it('has its number of lines, its total, and its large lines where they are known, in any order', () => {
    expect(told(others({ 201905: same }))).toEqual(copied);
    expect(told(others({ 201905: { total, lines: 3 } }))).toEqual(copied);
    expect(told(others({ 201905: same }), lines.toReversed())).toEqual(copied);
    expect(told(others())).toBeNull();
    expect(told(others({ 201905: { ...same, lines: 4 } }))).toBeNull();
    expect(told(others({ 201905: { ...same, total: total + 1 } }))).toBeNull();
  });

  it('is another one where one line has a fen more and another one a fen less', () => {
    const moved = [line(1, 12_348), line(2, 23_458), line(3, 34_561)];
    expect(told(others({ 201905: same }), moved)).toBeNull();
    // Nothing is known of the lines of that month.
    expect(told(others({ 201905: { total, lines: 3 } }), moved)).toEqual(copied);
  });

  it('is not asked about where chance explains it: one round amount', () => {
    const round = [line(1, 50_000)];
    expect(told(others({ 201905: { total: 50_000, lines: 1 } }), round)).toBeNull();
    const odd = [line(1, 50_001)];
    expect(told(others({ 201905: { total: 50_001, lines: 1 } }), odd)).toMatchObject([
      copied[0],
      { lines: 1 },
    ]);
  });

  it('is not asked about where the unit is used to repeat itself', () => {
    const habit = Object.fromEntries(
      [201902, 201903, 201904].map((month) => [month, { total: 77_777, lines: 3 }]),
    );
    expect(told(others({ 201905: same }))).toEqual(copied);
    // Four of twelve months are the same as another one.
    expect(told(others({ 201905: same, 201901: { total: 77_777, lines: 3 }, ...habit }))).toBeNull();
  });

  it('needs three months of sales, or three lines', () => {
    const two = (reported: readonly RevisionLine[], sum: number) =>
      told(
        new Map([
          [201905, { total: sum, lines: reported.length }],
          [201906, { total: 1, lines: 1 }],
          [201907, { total: 0, lines: 0 }],
        ]),
        reported,
      );
    expect(two(lines, total)).toEqual(copied);
    expect(two(lines.slice(1), 58_020)).toBeNull();
    const three = new Map([
      [201905, { total: 58_020, lines: 2 }],
      [201906, { total: 1, lines: 1 }],
      [201907, { total: 2, lines: 1 }],
    ]);
    expect(told(three, lines.slice(1))).toMatchObject([copied[0], { lines: 2 }]);
  });
});

describe('a nil return', () => {
  it('is asked about with the months of sales before it, not after it', () => {
    expect(told(others({ 202002: { total: 5, lines: 1 } }), [])).toEqual([
      'CHECK.NIL_RETURN',
      { months: 12, month: '2019-12', before: '2919.13' },
    ]);
    expect(
      told(
        new Map([
          [202002, { total: 5, lines: 1 }],
          [202003, { total: 5, lines: 1 }],
          [202004, { total: 5, lines: 1 }],
        ]),
        [],
      ),
    ).toBeNull();
    expect(told(others({ 201901: { total: 0, lines: 0 } }), [])).toBeNull();
    expect(told(others({ 201911: { total: 0, lines: 0 } }), [])).toBeNull();
  });
});

describe('a month that reaches all its county ever had', () => {
  const doubted = (now: number, county: number, months: number) => {
    const asked = {
      now: { total: now, lines: 1 },
      countyBefore: () => ({ total: county, months }),
    } as TotalToCheck;
    return countyDoubt(asked, parameters)?.parameters ?? null;
  };

  it('is asked about once the county has six months, to the fen', () => {
    expect(doubted(500, 500, 6)).toEqual({ amount: '5.00', total: '5.00', months: 6 });
    expect(doubted(499, 500, 6)).toBeNull();
    expect(doubted(500, 500, 5)).toBeNull();
  });
});
