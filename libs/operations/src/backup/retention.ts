import { DAY_MS, dayOf, inChina, monthOf } from '@xiangtong/domain';
import type { KeptBackups } from '@xiangtong/infrastructure';
import type { FoundBackup } from './backup-folder';

/** The first day of 1970 was a Thursday. */
const weekOf = (at: Date): number => Math.floor((inChina(at).getTime() / DAY_MS + 3) / 7);

/** The newest of each of the last spans that have a backup: a service that was off for a month loses none by that. */
const newestOfSpans = (
  backups: readonly FoundBackup[],
  spanOf: (at: Date) => number | string,
  most: number,
): FoundBackup[] => {
  const newest = new Map<number | string, FoundBackup>();
  for (const backup of backups) {
    const span = spanOf(backup.at);
    if (!newest.has(span)) newest.set(span, backup);
  }
  return [...newest.values()].slice(0, most);
};

/** Which of them, the newest first, are no longer kept. */
export const expiredBackups = (
  backups: readonly FoundBackup[],
  { days, weeks, months }: KeptBackups,
): FoundBackup[] => {
  const kept = new Set([
    ...newestOfSpans(backups, dayOf, days),
    ...newestOfSpans(backups, weekOf, weeks),
    ...newestOfSpans(backups, monthOf, months),
  ]);
  return backups.filter((backup) => !kept.has(backup));
};
