import type { Language } from '@xiangtong/contracts';
import { formatYuan, parseYuan } from '@xiangtong/domain';
import type { components } from '../../../api/schema';

export type Waiting = components['schemas']['WaitingSubmissionResponse'];

export type Decision = 'accepted' | 'returned';

/** What was decided: held back for some seconds, or written. */
export type Standing = 'accepting' | 'returning' | Decision;

/** `gone`: a colleague, or the respondent, was quicker. */
export type QueueState = 'waiting' | Standing | 'gone';

export interface QueueItem {
  readonly submission: Waiting;
  readonly state: QueueState;
}

const stateOf = (id: string, waits: boolean, standing: ReadonlyMap<string, Standing>): QueueState =>
  standing.get(id) ?? (waits ? 'waiting' : 'gone');

/**
 * The list as the reader knows it, brought up to date: everything stays in its place, what came since stands at the
 * end, what was decided stays to be seen.
 */
export const mergeQueue = (
  known: readonly Waiting[],
  fresh: readonly Waiting[],
  standing: ReadonlyMap<string, Standing>,
): QueueItem[] => {
  const waiting = new Map(fresh.map((submission) => [submission.id, submission]));
  const seen = new Set(known.map(({ id }) => id));
  const all = [...known, ...fresh.filter(({ id }) => !seen.has(id))];
  return all.map((submission) => ({
    submission: waiting.get(submission.id) ?? submission,
    state: stateOf(submission.id, waiting.has(submission.id), standing),
  }));
};

export const unitNameOf = ({ unitName, unitNameEn }: Waiting, language: Language): string =>
  language === 'en' ? (unitNameEn ?? unitName) : unitName;

/**
 * The total that was to be expected: that of the doubt about it, which looks at all months; where there is none, that by
 * which the queue is ordered.
 */
export const expectedTotal = ({ checks, expected }: Pick<Waiting, 'checks' | 'expected'>): string | null => {
  const doubted = checks.find(({ path, numbers }) => path === 'total' && numbers['expected'] !== undefined);
  return doubted ? String(doubted.numbers['expected']) : expected;
};

/** Finds by name or code of the unit, or by period. */
export const matching = (items: readonly QueueItem[], text: string): QueueItem[] => {
  const wanted = text.trim().toLowerCase();
  return items.filter(({ submission: { unit, unitName, unitNameEn, period } }) =>
    [unit, unitName, unitNameEn ?? '', period].some((field) => field.toLowerCase().includes(wanted)),
  );
};

/** The one after (1) or before (−1) `id`; from outside the list its first or last. Null at the end. */
export const neighbour = (items: readonly QueueItem[], id: string | null, step: 1 | -1): string | null => {
  const index = items.findIndex(({ submission }) => submission.id === id);
  if (index < 0) return items.at(step === 1 ? 0 : -1)?.submission.id ?? null;
  return items[index + step]?.submission.id ?? null;
};

/** What to look at after a decision: the next one that waits, else the nearest before. */
export const nextWaiting = (items: readonly QueueItem[], id: string): string | null => {
  const index = items.findIndex(({ submission }) => submission.id === id);
  const others = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0)).reverse()];
  return others.find(({ state }) => state === 'waiting')?.submission.id ?? null;
};

interface Looking {
  /** Submission in the address. */
  readonly chosen: string | null;
  /** It need not be in the list: the list is not there yet, or it is a report that does not wait. */
  readonly mayBeElsewhere: boolean;
  /** List and report beside each other: there always is one to look at. */
  readonly isWide: boolean;
}

/** What is looked at is in the list; a filter that takes it out leads to the first one that is left. */
export const lookedAt = (
  shown: readonly QueueItem[],
  { chosen, mayBeElsewhere, isWide }: Looking,
): string | null => {
  if (chosen !== null && (mayBeElsewhere || shown.some(({ submission }) => submission.id === chosen)))
    return chosen;
  if (!isWide) return null;
  return (shown.find(({ state }) => state === 'waiting') ?? shown[0])?.submission.id ?? null;
};

/** What waits, raises no doubt and was written by others. */
export const undoubted = (items: readonly QueueItem[]): Waiting[] =>
  items.flatMap(({ submission, state }) =>
    state === 'waiting' && submission.checks.length === 0 && !submission.own ? [submission] : [],
  );

/** Yuan, of the forms that count money. */
export const totalOf = (submissions: readonly Waiting[]): string =>
  formatYuan(submissions.reduce((sum, { total }) => sum + BigInt(parseYuan(total ?? '0') ?? 0), 0n));
