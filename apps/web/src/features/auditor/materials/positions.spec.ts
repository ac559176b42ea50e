import { sideOf, typedSide } from './positions';

const seal = '0a1b2c3d'.repeat(8);
const now = new Date(2020, 2, 10, 12, 0);

describe('a side of a comparison', () => {
  it.each([
    ['19500', { kind: 'entry', seq: 19500 }],
    [seal.toUpperCase(), { kind: 'edition', seal }],
    ['2020-02-03T14:05:00+08:00', { kind: 'moment', at: new Date('2020-02-03T06:05:00Z') }],
    [new Date(2020, 1, 3, 23, 59, 59, 999).toISOString(), { kind: 'day' }],
  ])('is read from %s', (value, side) => expect(sideOf(value)).toMatchObject(side));

  it.each(['', '0', 'nonsense', '2020-02-03', '2020-02-03T14:05:00'])('is not %j', (value) =>
    expect(sideOf(value)).toBeNull(),
  );
});

describe('what is typed for one', () => {
  it.each([
    ['a number', '19500', '19500'],
    ['a number of full width', '１９５００', '19500'],
    ['a number as it is shown', '账本第 19500 条', '19500'],
    ['in English', 'entry 19500', '19500'],
    ['a seal', ` ${seal.toUpperCase()} `, seal],
    ['a seal in two lines', `${seal.slice(0, 32)}\n${seal.slice(32)}`, seal],
    ['the address of a seal', `https://x.gov.cn/verify/${seal}`, seal],
    ['a day', '2020-02-03', new Date(2020, 1, 3, 23, 59, 59, 999).toISOString()],
    ['a day in Chinese', '2020年2月3日', new Date(2020, 1, 3, 23, 59, 59, 999).toISOString()],
    ['a moment', '2020-02-03 14:05', new Date(2020, 1, 3, 14, 5).toISOString()],
  ])('is understood where it is %s', (_, typed, side) => expect(typedSide(typed, now)).toBe(side));

  it.each([
    ['words', '息烽县 2019年'],
    ['a part of a seal', seal.slice(0, 20)],
    ['a day that is none', '2020-02-31'],
    ['a day that is not over', '2020-03-10'],
    ['nothing', ''],
  ])('is not understood where it is %s', (_, typed) => expect(typedSide(typed, now)).toBeNull());
});
