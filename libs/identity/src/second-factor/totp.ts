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
const isCodeOf = (secret: Buffer, step: number, code: string): boolean =>
  timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code));

/**
 * The step that a code of six digits belongs to; null for a wrong one. Other steps are not even looked at: to tell that a
 * code is of another time would tell a guesser which code becomes valid.
 */
export const stepOfCode = (secret: Buffer, code: string, now: Date): number | null => {
  const current = stepOf(now);
  const steps = [current, current - TOLERANCE, current + TOLERANCE];
  return steps.find((step) => isCodeOf(secret, step, code)) ?? null;
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
