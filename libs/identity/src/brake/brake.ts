/** The stored state of failed sign-ins for one name or one address. */
export interface Brake {
  /** Failures since the window began, or since the last lock. */
  readonly failures: number;
  /** Number of locks; each is longer than the one before. */
  readonly locks: number;
  readonly windowStartedAt: Date;
  readonly closedUntil: Date | null;
  /** Time from which the brake is reset. */
  readonly forgottenAt: Date;
}

export interface BrakeRule {
  /** Failures within the window that lead to a lock. */
  readonly limit: number;
  readonly windowMs: number;
  /** Length of the first lock; doubled each time after it. */
  readonly lockMs: number;
  readonly longestLockMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Brake of a name from one network or one known browser: five guesses, then 15 minutes, 30, an hour … up to a day. */
export const nameRule: BrakeRule = { limit: 5, windowMs: DAY, lockMs: 15 * MINUTE, longestLockMs: DAY };

/** Brake of a name from any network: many networks that guess together are slowed down, except for known browsers. */
export const everywhereRule: BrakeRule = { ...nameRule, limit: 50 };

/** A whole office may sign in from one address: it closes late and opens soon. */
export const addressRule: BrakeRule = {
  limit: 50,
  windowMs: 15 * MINUTE,
  lockMs: 15 * MINUTE,
  longestLockMs: HOUR,
};

/** Look-ups without a result: a file with this many unknown people may be a mistake once; after that it is a search. */
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
