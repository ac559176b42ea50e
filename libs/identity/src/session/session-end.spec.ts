import { endOf, idleUntil } from './session-end';

const at = (time: string): Date => new Date(`2020-01-10T${time}Z`);
const limits = { idleMinutes: 60, hours: 12 };
const session = { lastUsedAt: at('08:00:00'), expiresAt: at('08:40:00') };

describe('the end of a session', () => {
  it('comes a while after the last use, to the second', () => {
    const long = { ...session, expiresAt: at('20:00:00') };
    expect(idleUntil(long, limits)).toEqual(at('09:00:00'));
    expect(endOf(long, limits, at('08:59:59'))).toBeNull();
    expect(endOf(long, limits, at('09:00:00'))).toBe('idle');
  });

  it('comes in any case when it was open for long enough', () => {
    expect(endOf(session, limits, at('08:39:59'))).toBeNull();
    expect(endOf(session, limits, at('08:40:00'))).toBe('over');
    expect(endOf(session, limits, at('10:00:00'))).toBe('over');
  });
});
