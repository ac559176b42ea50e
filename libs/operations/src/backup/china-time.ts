/** China has one time and has not changed its clocks since 1991. */
export const CHINA_AHEAD_MS = 8 * 3_600_000;

export const DAY_MS = 24 * 3_600_000;

/** The last moment at or before `now` at which clocks in China showed a time of the day, `02:30`. */
export const lastAt = (time: string, now: Date): Date => {
  const [hours, minutes] = time.split(':').map(Number);
  const ofDay = (hours! * 60 + minutes!) * 60_000;
  const local = now.getTime() + CHINA_AHEAD_MS;
  const today = local - (local % DAY_MS) + ofDay;
  return new Date((today <= local ? today : today - DAY_MS) - CHINA_AHEAD_MS);
};
