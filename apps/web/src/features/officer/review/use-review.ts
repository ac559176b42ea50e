import { useState, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { useUser } from '../../../session/use-user';
import { matching, mergeQueue, nextWaiting, type Decision, type QueueItem, type Waiting } from './queue';
import { useDecisions, type Decisions } from './use-decisions';
import { usePrefetch, useSeen } from './use-submission';

/** What is submitted is not in the ledger yet, so nobody tells of it: it is asked for. */
const ASK_MS = 15_000;

const MOST = 500;

interface Queue {
  readonly items: readonly QueueItem[];
  readonly isPending: boolean;
  readonly isEmpty: boolean;
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** What waits for review in the order in which the reader first saw it. */
const useQueue = (county: string | null, decisions: ReadonlyMap<string, Decision>): Queue => {
  const query = api.useQuery(
    'get',
    '/api/v1/review-queue',
    { params: { query: { limit: MOST, ...(county === null ? {} : { county }) } } },
    { refetchInterval: ASK_MS },
  );
  const [known, setKnown] = useState<{ county: string | null; list: readonly Waiting[] }>({
    county,
    list: [],
  });
  const list = known.county === county ? known.list : [];
  const items = mergeQueue(list, query.data?.items ?? (query.isPending ? list : []), decisions);
  if (known.county !== county || items.length > list.length)
    setKnown({ county, list: items.map(({ submission }) => submission) });
  return {
    items,
    isPending: query.isPending,
    isEmpty: query.isSuccess && items.length === 0,
    error: query.error,
    askAgain: () => void query.refetch(),
  };
};

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

type Set = (key: string, value: string, replace: boolean) => void;

const useAddress = (): { readonly params: URLSearchParams; readonly set: Set } => {
  const [params, setParams] = useSearchParams();
  const set: Set = (key, value, replace) =>
    setParams(
      (now) => {
        if (value === '') now.delete(key);
        else now.set(key, value);
        return now;
      },
      { replace },
    );
  return { params, set };
};

/** What is looked at stands in the address, so that it stays when the queue moves. */
const useShownInAddress = (chosen: string | null, current: string | null, set: Set): void =>
  useEffect(() => {
    if (chosen === null && current !== null && window.matchMedia(WIDE).matches)
      set('submission', current, true);
  });

/** Decides what is looked at, of the revision that was seen, and goes on. */
const useSteps = (
  decisions: Decisions,
  toDecide: QueueItem | null,
  mayAccept: boolean,
  goOn: () => void,
): Pick<Review, 'accept' | 'giveBack'> => {
  const seen = useSeen();
  return {
    accept: () => {
      if (!toDecide || !mayAccept) return;
      decisions.accept(toDecide.submission, seen(toDecide.submission));
      goOn();
    },
    giveBack: (reason) => {
      if (!toDecide) return;
      decisions.giveBack(toDecide.submission, reason, seen(toDecide.submission));
      goOn();
    },
  };
};

/** Where the reader is in the queue, which stands in the address, and what they can do there. */
export const useReview = (): Review => {
  const { params, set } = useAddress();
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
  const next = current === null ? null : nextWaiting(shown, current);

  const open = (id: string | null): void => {
    if (id !== null && id !== chosen) set('submission', id, false);
  };

  useShownInAddress(chosen, current, set);
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
    ...useSteps(decisions, toDecide, mayAccept, () => open(next)),
  };
};
