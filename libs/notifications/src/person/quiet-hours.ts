import { CHINA_AHEAD_MS } from '@xiangtong/domain';

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const CHINA_MINUTES = CHINA_AHEAD_MS / MINUTE_MS;

/** Minutes of the day in China between which nothing comes; they may go over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

const minuteOfDay = (minute: number): number => (minute + CHINA_MINUTES) % DAY_MINUTES;

/** The next time that a clock in China shows this minute of the day. */
export const nextAt = (after: Date, ofDay: number): Date => {
  const minute = Math.floor(after.getTime() / MINUTE_MS);
  const wait = (ofDay - minuteOfDay(minute) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  return new Date((minute + wait) * MINUTE_MS);
};

/** The instant itself, or the end of the quiet hours that it falls into. */
export const afterQuiet = (instant: Date, quiet: QuietHours | null): Date => {
  if (!quiet || quiet.from === quiet.until) return instant;
  const minute = Math.floor(instant.getTime() / MINUTE_MS);
  const sinceBegin = (minuteOfDay(minute) - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  const length = (quiet.until - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  return sinceBegin < length ? new Date((minute + length - sinceBegin) * MINUTE_MS) : instant;
};
