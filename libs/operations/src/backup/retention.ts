import type { KeptBackups } from '@xiangtong/infrastructure';
import type { FoundBackup } from './backup-folder';
import { CHINA_AHEAD_MS, DAY_MS } from './china-time';

const dayOf = (at: Date): number => Math.floor((at.getTime() + CHINA_AHEAD_MS) / DAY_MS);

/** The first day of 1970 was a Thursday. */
const weekOf = (at: Date): number => Math.floor((dayOf(at) + 3) / 7);

const monthOf = (at: Date): number => {
  const local = new Date(at.getTime() + CHINA_AHEAD_MS);
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
};

/** The newest of each of the last spans that have a backup: a service that was off for a month loses none by that. */
const newestOfSpans = (
  backups: readonly FoundBackup[],
  spanOf: (at: Date) => number,
  most: number,
): FoundBackup[] => {
  const newest = new Map<number, FoundBackup>();
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
