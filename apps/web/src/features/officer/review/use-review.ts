import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useUser } from '../../../session/use-user';
import { matching, nextWaiting, type QueueItem } from './queue';
import { useDecisions, type Decisions } from './use-decisions';
import { useQueue, type Queue } from './use-queue';
import { usePrefetch, useSeen } from './use-submission';

export interface Review {
  readonly queue: Queue;
  readonly decisions: Decisions;
  /** What the list is searched for. */
  readonly text: string;
  readonly shown: readonly QueueItem[];
  /** Submission in the address. */
  readonly chosen: string | null;
  /** What is looked at: the chosen one, else the first that waits. */
  readonly current: string | null;
  readonly item: QueueItem | null;
  readonly isOfficer: boolean;
  /** What may be returned now. */
  readonly toDecide: QueueItem | null;
  /** It may be accepted as well: others wrote and submitted it. */
  readonly mayAccept: boolean;
  readonly search: (text: string) => void;
  readonly open: (id: string | null) => void;
  readonly close: () => void;
  readonly accept: () => void;
  readonly giveBack: (reason: string) => void;
}

const WIDE = '(min-width: 900px)';

/** Where the reader is in the queue, which stands in the address, and what they can do there. */
export const useReview = (): Review => {
  const [params, setParams] = useSearchParams();
  const isOfficer = useUser().roles.includes('officer');
  const decisions = useDecisions();
  const queue = useQueue(params.get('county'), decisions.made);
  const text = params.get('q') ?? '';
  const shown = matching(queue.items, text);
  const chosen = params.get('submission');
  const current = chosen ?? shown.find(({ state }) => state === 'waiting')?.submission.id ?? null;
  const item = queue.items.find(({ submission }) => submission.id === current) ?? null;
  const toDecide = isOfficer && item?.state === 'waiting' ? item : null;
  const mayAccept = toDecide !== null && !toDecide.submission.own;
  const seen = useSeen();
  const next = current === null ? null : nextWaiting(shown, current);

  const set = (key: string, value: string, replace: boolean): void =>
    setParams(
      (now) => {
        if (value === '') now.delete(key);
        else now.set(key, value);
        return now;
      },
      { replace },
    );
  const open = (id: string | null): void => {
    if (id !== null && id !== chosen) set('submission', id, false);
  };

  // What is looked at stands in the address, so that it stays when the queue moves.
  useEffect(() => {
    if (chosen === null && current !== null && window.matchMedia(WIDE).matches)
      set('submission', current, true);
  });
  usePrefetch(next);

  return {
    queue,
    decisions,
    text,
    shown,
    chosen,
    current,
    item,
    isOfficer,
    toDecide,
    mayAccept,
    open,
    search: (wanted) => set('q', wanted, true),
    close: () => set('submission', '', false),
    accept: () => {
      if (!toDecide || !mayAccept) return;
      const { submission } = toDecide;
      decisions.accept(submission, seen(submission));
      open(next);
    },
    giveBack: (reason) => {
      if (!toDecide) return;
      const { submission } = toDecide;
      decisions.giveBack(submission, reason, seen(submission));
      open(next);
    },
  };
};
