import { randomInt } from 'node:crypto';

/** Leaves out characters that are easily confused when read aloud or copied from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

export const ONE_TIME_PASSWORD_MS = 7 * 24 * 3_600_000;
/** In an emergency, by the operator of the machine. */
export const BREAK_GLASS_MS = 24 * 3_600_000;

/** Shown once; only its hash is kept. */
export interface IssuedPassword {
  readonly oneTimePassword: string;
  readonly expiresAt: Date;
}

const group = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Twelve characters of 31, 59 bits: `k7mq-x3pf-w9td`. */
export const issuePassword = (now: Date, validForMs = ONE_TIME_PASSWORD_MS): IssuedPassword => ({
  oneTimePassword: Array.from({ length: GROUPS }, group).join('-'),
  expiresAt: new Date(now.getTime() + validForMs),
});
