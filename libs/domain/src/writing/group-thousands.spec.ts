import fc from 'fast-check';
import { groupThousands } from './group-thousands';

describe('groupThousands', () => {
  it.each([
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.8901', '-1,234,567.8901'],
    ['0.12345', '0.12345'],
    ['1,234,567.00', '1,234,567.00'],
    ['12345.60 (2000.000 斤)', '12,345.60 (2,000.000 斤)'],
    ['—', '—'],
  ])('writes %s as %s', (text, read) => {
    expect(groupThousands(text)).toBe(read);
  });

  it('changes nothing but commas', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(), (whole, decimals) => {
        const text = `${whole}.${decimals}`;
        expect(groupThousands(text)).toBe(`${whole.toLocaleString('en-US')}.${decimals}`);
        expect(groupThousands(groupThousands(text))).toBe(groupThousands(text));
      }),
    );
  });
});
