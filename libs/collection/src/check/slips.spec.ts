import { times } from './numbers';
import { isNear, shiftOf, slipClause, slipParameters, slipShifts, type Slip } from './slips';

describe('a slip', () => {
  const tolerances = { factorTolerance: 1.5, twoTolerance: 1.2 };

  it('is one of these multiples', () => {
    const multiples = slipShifts.map(([slip, shift]) => [slip, Math.exp(shift)] as const);
    expect(multiples.map(([slip]) => slip).sort()).toEqual(
      ['0.0001', '0.001', '0.01', '0.1', '0.5', '10', '100', '1000', '10000', '2'].sort(),
    );
    for (const [slip, multiple] of multiples) {
      expect(multiple / Number(slip)).toBeCloseTo(1, 12);
      expect(Math.exp(shiftOf(slip)) / Number(slip)).toBeCloseTo(1, 12);
    }
  });

  it.each<[Slip, number, boolean]>([
    ['10', 14.9, true],
    ['10', 15.1, false],
    ['10', 10 / 1.49, true],
    ['10', 10 / 1.51, false],
    ['0.1', 0.149, true],
    ['0.1', 0.151, false],
    ['10000', 14_900, true],
    ['10000', 15_100, false],
    ['0.0001', 0.0001 / 1.49, true],
    ['0.0001', 0.0001 / 1.51, false],
    ['2', 2.39, true],
    ['2', 2.41, false],
    ['2', 2 / 1.19, true],
    ['2', 2 / 1.21, false],
    ['0.5', 0.595, true],
    ['0.5', 0.605, false],
  ])('of %s is named for a multiple of %d: %p', (slip, multiple, expected) => {
    expect(isNear(Math.log(multiple), slip, tolerances)).toBe(expected);
  });

  it('has words of its own for amounts and for quantities, where people make it in both', () => {
    expect(slipParameters('0.0001')).toEqual({
      slip: '像是以万元为单位填写',
      slipEn: 'as if written in ten thousands of yuan',
    });
    expect(slipClause('10', 'amount')).toEqual({
      slip: '，像是多写了一位数',
      slipEn: ', as if one digit too many',
    });
    expect(slipClause('10', 'quantity')).toEqual({
      slip: '，数量像是多写了一位数',
      slipEn: ', as if the quantity had one digit too many',
    });
    const silent = { slip: '', slipEn: '' };
    expect([
      slipClause('2', 'quantity'),
      slipClause('10000', 'quantity'),
      slipClause(null, 'amount'),
    ]).toEqual([silent, silent, silent]);
    const words = slipShifts.map(([slip]) => slipParameters(slip).slip);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a multiple', () => {
  it.each([
    [10_000.4, '10000'],
    [100, '100'],
    [99.96, '100'],
    [99.94, '99.9'],
    [9.84, '9.8'],
    [2, '2'],
    [1.04, '1'],
    [1, '1'],
    [0.996, '1'],
    [0.25, '0.25'],
    [0.0001, '0.0001'],
    [0.000_123_4, '0.00012'],
    [Infinity, '∞'],
    [NaN, '∞'],
  ])('%d is written %s', (ratio, text) => {
    expect(times(ratio)).toBe(text);
  });
});
