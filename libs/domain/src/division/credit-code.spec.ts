import fc from 'fast-check';
import { isCreditCode } from './credit-code';

/** Codes of well-known companies. */
const known = ['91330100799655058B', '9144030071526726XG', '914403001922038216'];

describe('a unified social credit code', () => {
  it.each(known)('is %s', (code) => expect(isCreditCode(code)).toBe(true));

  it('is none with any single character changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.nat({ max: 17 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ'),
        (code, place, character) => {
          const changed = code.slice(0, place) + character + code.slice(place + 1);
          expect(isCreditCode(changed)).toBe(changed === code);
        },
      ),
    );
  });

  it.each([
    '',
    '9133010079965505',
    '91330100799655058b',
    'x91330100799655058B',
    '91330100799655058Bx',
    '91330100799655058B ',
    '11010119900307803X',
    '110101199003070011',
  ])('is not %p', (text) => expect(isCreditCode(text)).toBe(false));

  it('is never the ID number of a person, though one in 31 has the right last character', () => {
    const serials = Array.from({ length: 1000 }, (_, index) => String(index).padStart(3, '0'));
    const numbers = serials.flatMap((serial) =>
      [...'0123456789X'].map((last) => `52012219900101${serial}${last}`),
    );
    expect(numbers.filter(isCreditCode)).toEqual([]);
  });
});
