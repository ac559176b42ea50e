import { base32, codeAt, enrolmentUri, stepOf, stepOfCode } from './totp';

/** The secret of the test vectors of RFC 6238, appendix B, and of RFC 4226, appendix D. */
const secret = Buffer.from('12345678901234567890');

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of RFC 6238 at second %i', (seconds, code) => {
    expect(codeAt(secret, stepOf(new Date(seconds * 1000)))).toBe(code);
  });

  it('are those of RFC 4226', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => codeAt(secret, counter));
    expect(codes.join(' ')).toBe('755224 287082 359152 969429 338314 254676 287922 162583 399871 520489');
  });

  const now = new Date('2020-01-10T08:00:10Z');
  const at = (seconds: number): string => codeAt(secret, stepOf(new Date(now.getTime() + seconds * 1000)));

  it('are taken half a minute around now', () => {
    for (const offset of [-1, 0, 1])
      expect(stepOfCode(secret, at(offset * 30), now)).toBe(stepOf(now) + offset);
    expect(stepOfCode(secret, '000000', now)).toBeNull();
  });

  it.each([90, 150, 600, -600, -3600])('of a moment %i seconds away are wrong like any other', (seconds) => {
    expect(stepOfCode(secret, at(seconds), now)).toBeNull();
  });

  it('come from a secret that telephones read', () => {
    expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(new URL(enrolmentUri('wang.ke', secret)).searchParams.get('secret')).toBe(base32(secret));
  });
});
