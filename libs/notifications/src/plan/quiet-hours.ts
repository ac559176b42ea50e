const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const CHINA_MINUTES = 480;

/** Minutes of the day in China between which nothing comes; they may go over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** The instant itself, or the end of the quiet hours that it falls into. */
export const afterQuiet = (instant: Date, quiet: QuietHours | null): Date => {
  if (!quiet || quiet.from === quiet.until) return instant;
  const minute = Math.floor(instant.getTime() / MINUTE_MS);
  const ofDay = (minute + CHINA_MINUTES) % DAY_MINUTES;
  const sinceBegin = (ofDay - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  const length = (quiet.until - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  return sinceBegin < length ? new Date((minute + length - sinceBegin) * MINUTE_MS) : instant;
};
