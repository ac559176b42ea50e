import { DAY_MS } from '@xiangtong/domain';
import fc from 'fast-check';
import { backupName, type FoundBackup } from './backup-folder';
import { expiredBackups } from './retention';

const at = (text: string): FoundBackup => {
  const moment = new Date(`${text}+08:00`);
  return { name: backupName(moment), at: moment };
};

/** One a day at 02:30, the newest first. */
const daily = (last: string, days: number): FoundBackup[] =>
  Array.from({ length: days }, (_, index) => {
    const moment = new Date(at(`${last}T02:30:00`).at.getTime() - index * DAY_MS);
    return { name: backupName(moment), at: moment };
  });

const keep = { days: 7, weeks: 5, months: 12 };

const keptDays = (backups: readonly FoundBackup[], kept = keep): string[] => {
  const gone = new Set(expiredBackups(backups, kept));
  return backups.flatMap((backup) => (gone.has(backup) ? [] : backup.name.slice('xiangtong-'.length, 20)));
};

describe('which backups are kept', () => {
  it('is the newest of each of the last days, weeks and months', () => {
    // Saturday, 28 November 2026; 800 days before it.
    expect(keptDays(daily('2026-11-28', 800))).toEqual([
      '2026-11-28',
      '2026-11-27',
      '2026-11-26',
      '2026-11-25',
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-11-15',
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  it('counts days by the clock in China', () => {
    const backups = [at('2026-11-28T00:10:00'), at('2026-11-27T23:50:00'), at('2026-11-27T00:10:00')];
    expect(keptDays(backups, { days: 2, weeks: 0, months: 0 })).toEqual(['2026-11-28', '2026-11-27']);
  });

  it('loses nothing while the service is off: spans without a backup do not count', () => {
    const old = daily('2025-01-31', 7);
    expect(keptDays([at('2026-11-28T02:30:00'), ...old], { days: 7, weeks: 0, months: 0 })).toHaveLength(7);
  });

  it('always has the newest, and asking again changes nothing', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 2_000 * 24 }), { minLength: 1, maxLength: 60 });
    const spans = fc.record({
      days: fc.integer({ min: 1, max: 9 }),
      weeks: fc.integer({ min: 0, max: 9 }),
      months: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(moments, spans, (hours, kept) => {
        const backups = [...new Set(hours)]
          .sort((one, other) => other - one)
          .map((hour) => new Date(Date.UTC(2021, 0, 1, hour)))
          .map((moment) => ({ name: backupName(moment), at: moment }));
        const gone = new Set(expiredBackups(backups, kept));
        const left = backups.filter((backup) => !gone.has(backup));
        expect(left[0]).toBe(backups[0]);
        expect(left.length).toBeLessThanOrEqual(kept.days + kept.weeks + kept.months);
        expect(expiredBackups(left, kept)).toEqual([]);
      }),
    );
  });
});
