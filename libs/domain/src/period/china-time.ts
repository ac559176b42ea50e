import type { Month } from './month';

export const DAY_MS = 24 * 3_600_000;

/** China has one time, UTC+8, and has not changed its clocks since 1991. */
export const CHINA_AHEAD_MS = 8 * 3_600_000;

/** A date whose UTC fields are what calendars and clocks in China show at the instant. */
export const inChina = (instant: Date): Date => new Date(instant.getTime() + CHINA_AHEAD_MS);

/** The month an instant falls into in China. */
export const monthOf = (instant: Date): Month => {
  const local = inChina(instant);
  return local.getUTCFullYear() * 100 + local.getUTCMonth() + 1;
};

/** The day an instant falls on in China, `2020-01-10`. */
export const dayOf = (instant: Date): string => inChina(instant).toISOString().slice(0, 10);

/** `2020-01-10T18:00:00.000+08:00`: readable in China and still exact. */
export const localTime = (instant: Date): string => inChina(instant).toISOString().replace('Z', '+08:00');

/** The beginning of a day in China, `2020-01-10`. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The end of a day in China, `2020-01-10` → its last millisecond. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);

/** The last moment at or before `now` at which clocks in China showed a time of the day, `02:30`. */
export const lastAt = (time: string, now: Date): Date => {
  const [hours, minutes] = time.split(':').map(Number);
  const ofDay = (hours! * 60 + minutes!) * 60_000;
  const local = inChina(now).getTime();
  const today = local - (local % DAY_MS) + ofDay;
  return new Date((today <= local ? today : today - DAY_MS) - CHINA_AHEAD_MS);
};
