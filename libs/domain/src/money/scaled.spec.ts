import fc from 'fast-check';
import { parseScaled } from './scaled';

const rules = { decimals: 2, wholeDigits: 13 };

describe('scaled decimals', () => {
  it('are read as the pattern of a plain decimal says, whatever the text', () => {
    const pattern = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789-.'), maxLength: 18 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => String(n / 100)),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const [, sign, whole, places = ''] = pattern.exec(candidate) ?? [];
        const expected = whole === undefined ? null : BigInt(`${sign}${whole}${places.padEnd(2, '0')}`);
        const read = parseScaled(candidate, rules);
        expect(read === null ? null : BigInt(read)).toBe(expected);
        expect(Object.is(read, -0)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['1\n', '+1', '-', '.', '-.5', '1.-5', '٣', '0x10'])('refuse %p', (text) => {
    expect(parseScaled(text, rules)).toBeNull();
  });
});
