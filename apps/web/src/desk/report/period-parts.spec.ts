import { periodKinds } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import fc from 'fast-check';
import { asKind, endsOf, partsOf, partsOfYear, rangeOf, textOf } from './period-parts';

const regular = fc.constantFrom(...periodKinds.filter((kind) => kind !== 'range')).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    year: fc.integer({ min: 2000, max: 2099 }),
    part: fc.integer({ min: 1, max: partsOfYear[kind] }),
  }),
);

describe('periods as they are chosen', () => {
  it.each([
    ['2019', { kind: 'year', year: 2019, part: 1 }],
    ['2019-12', { kind: 'month', year: 2019, part: 12 }],
    ['2019-Q4', { kind: 'quarter', year: 2019, part: 4 }],
    ['2019-H1', { kind: 'half', year: 2019, part: 1 }],
    ['2019-01..2019-11', { kind: 'range', year: 2019, part: 1 }],
  ])('are %s by kind, year and part', (text, parts) => expect(partsOf(text)).toEqual(parts));

  it('are the parts that their texts have', () => {
    fc.assert(fc.property(regular, (parts) => expect(partsOf(textOf(parts))).toEqual(parts)));
  });

  it('of another kind hold the end of the one before', () => {
    fc.assert(
      fc.property(
        regular,
        fc.constantFrom(...periodKinds.filter((kind) => kind !== 'range')),
        (parts, kind) => {
          const [before, after] = [parsePeriod(textOf(parts))!, parsePeriod(asKind(textOf(parts), kind))!];
          expect(after.from).toBeLessThanOrEqual(before.to);
          expect(after.to).toBeGreaterThanOrEqual(before.to);
        },
      ),
    );
  });

  it('are ranges only forward', () => {
    expect(rangeOf('2019-01', '2019-11')).toBe('2019-01..2019-11');
    expect(rangeOf('2019-02', '2019-01')).toBeNull();
    expect(rangeOf('', '2019-01')).toBeNull();
    expect(endsOf('2019-Q4')).toEqual(['2019-10', '2019-12']);
  });

  it('are none for what is none', () => expect(partsOf('nonsense')).toBeNull());
});
