import fc from 'fast-check';
import { addressRule, afterFailure, nameRule, type Brake, type BrakeRule } from './brake';

const start = new Date('2020-01-10T08:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(start.getTime() + minutes * MINUTE);

/** Failures at these minutes, one after the other. */
const failedAt = (rule: BrakeRule, minutes: readonly number[]): Brake =>
  minutes.reduce<Brake | null>((brake, minute) => afterFailure(brake, rule, at(minute)), null)!;

const times = (count: number, minute: number): number[] => Array.from({ length: count }, () => minute);

describe('brake', () => {
  it('stays open below the limit and closes at it', () => {
    expect(failedAt(nameRule, times(4, 0)).closedUntil).toBeNull();
    expect(failedAt(nameRule, times(5, 0)).closedUntil).toEqual(at(15));
    expect(failedAt(addressRule, times(49, 0)).closedUntil).toBeNull();
    expect(failedAt(addressRule, times(50, 0)).closedUntil).toEqual(at(15));
  });

  it('closes twice as long each time, up to a day', () => {
    let brake: Brake | null = null;
    let minute = 0;
    const lengths: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      for (let guess = 0; guess < nameRule.limit; guess += 1)
        brake = afterFailure(brake, nameRule, at(minute));
      const length = (brake!.closedUntil!.getTime() - at(minute).getTime()) / MINUTE;
      lengths.push(length);
      minute += length;
    }
    expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 960, 1_440, 1_440]);
  });

  it('forgets failures outside the window, and everything after a quiet day', () => {
    expect(failedAt(addressRule, [...times(49, 0), 15]).failures).toBe(1);
    expect(failedAt(nameRule, [...times(4, 0), 1_439]).closedUntil).not.toBeNull();
    const quiet = failedAt(nameRule, [...times(5, 0), 15 + 1_440]);
    expect(quiet).toMatchObject({ failures: 1, locks: 0, closedUntil: null });
  });

  it('never lets more than the limit through between two locks, whatever the rhythm', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 }), (pauses) => {
        let brake: Brake | null = null;
        let minute = 0;
        let sinceLock = 0;
        for (const pause of pauses) {
          minute += pause;
          if (brake?.closedUntil && brake.closedUntil > at(minute)) continue;
          const locks: number = brake?.locks ?? 0;
          brake = afterFailure(brake, nameRule, at(minute));
          sinceLock = brake.locks > locks ? 0 : sinceLock + 1;
          if (brake.failures === 1) sinceLock = Math.min(sinceLock, 1);
          expect(sinceLock).toBeLessThan(nameRule.limit);
          expect(brake.forgottenAt > at(minute)).toBe(true);
        }
      }),
    );
  });
});
