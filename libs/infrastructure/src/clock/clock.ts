/** The only source of "now"; injected, so that the demo and the tests can use another day. */
export interface Clock {
  now(): Date;
}

export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };

/**
 * The day by which duties are counted: what is due, late or chased, and until when a late permit lasts. It is CLOCK,
 * except in the demo. What else is accepted or refused, and what is recorded, goes by CLOCK alone.
 */
export const CALENDAR_CLOCK = Symbol('CalendarClock');

/** Runs on from `start`, beginning now. */
export const clockFrom = (start: Date, clock: Clock = systemClock): Clock => {
  const ahead = start.getTime() - clock.now().getTime();
  return { now: () => new Date(clock.now().getTime() + ahead) };
};

/** A clock that stands still until it is set. */
export class ManualClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
