/** What is remembered about failed sign-ins of one name or from one address. */
export interface Brake {
  /** Since the window began or the last lock. */
  readonly failures: number;
  /** How often it was closed; each time is longer than the one before. */
  readonly locks: number;
  readonly windowStartedAt: Date;
  readonly closedUntil: Date | null;
  /** From here on it is as if nothing had happened. */
  readonly forgottenAt: Date;
}

export interface BrakeRule {
  /** Failures within the window that close. */
  readonly limit: number;
  readonly windowMs: number;
  /** How long the first time closes; doubled each time after it. */
  readonly lockMs: number;
  readonly longestLockMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Of a name from one network, or by one known browser: five guesses, then 15 minutes, 30, an hour … up to a day. */
export const nameRule: BrakeRule = { limit: 5, windowMs: DAY, lockMs: 15 * MINUTE, longestLockMs: DAY };

/** For a name from any network: many networks that guess together are slowed down, except for known browsers. */
export const everywhereRule: BrakeRule = { ...nameRule, limit: 50 };

/** A whole office may sign in from one address: it closes late and opens soon. */
export const addressRule: BrakeRule = {
  limit: 50,
  windowMs: 15 * MINUTE,
  lockMs: 15 * MINUTE,
  longestLockMs: HOUR,
};

/** People asked for in vain: a file in which so many are not known is a mistake once, and a search after that. */
export const lookUpRule: BrakeRule = {
  limit: 200,
  windowMs: DAY,
  lockMs: 15 * MINUTE,
  longestLockMs: DAY,
};

const REMEMBERED_MS = DAY;

const later = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

/** The brake after one more failure, or several at once. */
export const afterFailure = (before: Brake | null, rule: BrakeRule, now: Date, count = 1): Brake => {
  const known = before && before.forgottenAt > now ? before : null;
  const inWindow = known !== null && now < later(known.windowStartedAt, rule.windowMs);
  const failures = (inWindow ? known.failures : 0) + count;
  const locks = known?.locks ?? 0;
  const windowStartedAt = inWindow ? known.windowStartedAt : now;
  if (failures < rule.limit) {
    const closedUntil = known?.closedUntil ?? null;
    return { failures, locks, windowStartedAt, closedUntil, forgottenAt: later(now, REMEMBERED_MS) };
  }
  const closedUntil = later(now, Math.min(rule.lockMs * 2 ** Math.min(locks, 16), rule.longestLockMs));
  return {
    failures: 0,
    locks: locks + 1,
    windowStartedAt: now,
    closedUntil,
    forgottenAt: later(closedUntil, REMEMBERED_MS),
  };
};
