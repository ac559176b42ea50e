import { createHmac, timingSafeEqual } from 'node:crypto';

/** One-time codes by time (RFC 6238, RFC 4226): what authenticator programs on telephones compute by default. */

const STEP_SECONDS = 30;
const DIGITS = 6;

/** The code of one half minute since 1970. */
export const codeAt = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const number = hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
};

export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** Steps before and after now whose codes are taken: a telephone may be half a minute off. */
const TOLERANCE = 1;
/** Steps (twenty minutes) within which a wrong clock is recognised, and the person is told. */
const RECOGNISED = 40;

const isCodeOf = (secret: Buffer, step: number, code: string): boolean =>
  timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code));

export type CodeFinding =
  | { readonly kind: 'right'; readonly step: number }
  /** Minutes by which the clock of the telephone is ahead; negative where it is behind. */
  | { readonly kind: 'other-clock'; readonly minutes: number }
  | { readonly kind: 'wrong' };

/** `code` has six digits. */
export const checkCode = (secret: Buffer, code: string, now: Date): CodeFinding => {
  const current = stepOf(now);
  for (let offset = 0; offset <= RECOGNISED; offset += 1)
    for (const step of [current - offset, current + offset]) {
      if (!isCodeOf(secret, step, code)) continue;
      if (offset <= TOLERANCE) return { kind: 'right', step };
      return { kind: 'other-clock', minutes: Math.round(((step - current) * STEP_SECONDS) / 60) };
    }
  return { kind: 'wrong' };
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding, as telephones read secrets. The length is a multiple of five bytes. */
export const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
};

const ISSUER = '乡统';

/** What the QR code for the telephone says. */
export const enrolmentUri = (username: string, secret: Buffer): string =>
  `otpauth://totp/${encodeURIComponent(`${ISSUER}:${username}`)}?secret=${base32(secret)}&issuer=${encodeURIComponent(ISSUER)}`;
