import { useEffect } from 'react';
import { useUser } from '../../../session/use-user';
import { useMedia } from '../../../ui/media/use-media';
import { useAddress, type Address } from '../../../ui/address/use-address';
import { useDecisions, type Decisions } from './decide/use-decisions';
import { lookedAt, matching, nextWaiting, undoubted, type QueueItem, type Waiting } from './queue';
import { useQueue, type Queue } from './use-queue';
import { usePrefetch, useSeen } from './use-submission';

export interface Review {
  readonly queue: Queue;
  readonly decisions: Decisions;
  /** What the list is searched for. */
  readonly text: string;
  readonly shown: readonly QueueItem[];
  /** What is looked at; on a narrow screen null while the list is. */
  readonly current: string | null;
  readonly item: QueueItem | null;
  readonly isOfficer: boolean;
  /** What may be returned now: it is in the list, and waits. */
  readonly toDecide: QueueItem | null;
  /** It may be accepted as well: others wrote and submitted it. */
  readonly mayAccept: boolean;
  /** Its figures stand on the page: what nobody can see is not decided. */
  readonly isSeen: boolean;
  /** What is shown, raises no doubt and may be accepted. */
  readonly undoubted: readonly Waiting[];
  readonly search: (text: string) => void;
  readonly open: (id: string | null) => void;
  readonly close: () => void;
  readonly accept: () => void;
  readonly acceptAll: (submissions: readonly Waiting[]) => void;
  readonly giveBack: (reason: string) => void;
  /** Takes decisions back that are not written yet, and shows what they were about. */
  readonly undo: (id?: number) => void;
}

/** List and report beside each other. */
const WIDE = '(min-width: 900px)';

/** What is looked at stands in the address, so that it stays when the queue moves. */
const useShownInAddress = (chosen: string | null, current: string | null, set: Address['set']): void =>
  useEffect(() => {
    if (chosen !== current) set({ submission: current ?? '' }, true);
  });

type Steps = Pick<Review, 'accept' | 'acceptAll' | 'giveBack' | 'undo'>;

/** Decides what is looked at, of the revision that was seen, and goes on. */
const useSteps = (
  { decisions, toDecide, mayAccept, isSeen, open }: Omit<Review, keyof Steps>,
  seen: ReturnType<typeof useSeen>,
  next: string | null,
): Steps => {
  const decide = (decision: 'accepted' | 'returned', reason: string): void => {
    if (!toDecide || !isSeen) return;
    const { submission } = toDecide;
    decisions.hold([{ submission, decision, reason, ...seen.of(submission) }]);
    open(next);
  };
  return {
    accept: () => mayAccept && decide('accepted', ''),
    giveBack: (reason) => decide('returned', reason),
    acceptAll: (submissions) =>
      decisions.hold(
        submissions.map((submission) => {
          const { revision, version } = submission;
          return { submission, decision: 'accepted', reason: '', revision, version };
        }),
      ),
    undo: (id) => open(decisions.undo(id)[0]?.submission.id ?? null),
  };
};

/** Where the reader is in the queue, which stands in the address, and what they can do there. */
export const useReview = (): Review => {
  const { get, set } = useAddress();
  const isOfficer = useUser().roles.includes('officer');
  const decisions = useDecisions();
  const queue = useQueue(get('county') || null, decisions.standing);
  const isWide = useMedia(WIDE);
  const text = get('q');
  const shown = matching(queue.items, text);
  const chosen = get('submission') || null;
  const isKnown = queue.items.some(({ submission }) => submission.id === chosen);
  const mayBeElsewhere = queue.isPending || (text.trim() === '' && !isKnown);
  const current = lookedAt(shown, { chosen, mayBeElsewhere, isWide });
  const item = shown.find(({ submission }) => submission.id === current) ?? null;
  const toDecide = isOfficer && item?.state === 'waiting' ? item : null;
  const seen = useSeen(current);
  const next = current === null ? null : nextWaiting(shown, current);
  const review = {
    queue,
    decisions,
    text,
    shown,
    current,
    item,
    isOfficer,
    toDecide,
    mayAccept: toDecide !== null && !toDecide.submission.own,
    isSeen: seen.isWhole,
    undoubted: isOfficer ? undoubted(shown) : [],
    search: (wanted: string) => set({ q: wanted }, true),
    open: (id: string | null) => {
      if (id !== null && id !== chosen) set({ submission: id });
    },
    close: () => set({ submission: '' }),
  };
  useShownInAddress(chosen, current, set);
  usePrefetch(next);
  return { ...review, ...useSteps(review, seen, next) };
};
