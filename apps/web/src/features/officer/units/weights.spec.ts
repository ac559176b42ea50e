import fc from 'fast-check';
import { equalWeights, sumOfWeights } from './weights';

describe('weights of a split', () => {
  it.each([
    [['0.25', '0.75'], '1', '0', true],
    [['0.1', '0.2', '0.7'], '1', '0', true],
    [['0.5', '0.25'], '0.75', '0.25', false],
    [['0.5', '0.75'], '1.25', '-0.25', false],
    [['1'], '1', '0', true],
  ])('%j sum to %s, %s is left', (texts, sum, left, isWhole) => {
    expect(sumOfWeights(texts)).toEqual({ wrong: [], sum, left, isWhole });
  });

  it.each(['', '0', '-0.5', '2', '.5', '0.123456789', '50%', '1.5'])('%j is no weight', (text) => {
    expect(sumOfWeights(['1', text])).toMatchObject({ wrong: [1], isWhole: false });
  });

  it('are equal and whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        expect(sumOfWeights(equalWeights(count)).isWhole).toBe(true);
      }),
    );
  });
});
