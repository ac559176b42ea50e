import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../api/client';
import { RequestFailure } from '../../../api/problem';
import { useProblemWords } from '../../../ui/problem-notice/problem-notice';
import type { Decision, Waiting } from './queue';

/** What was looked at before a decision. */
export type Seen = Pick<Waiting, 'revision' | 'version'>;

/** A decision that did not count. */
export interface Refusal {
  readonly submission: Waiting;
  /** A colleague or the respondent was quicker; null otherwise. */
  readonly isTooLate: boolean;
  readonly words: string;
}

export interface Decisions {
  /** Shown as if they had succeeded until the service says otherwise. */
  readonly made: ReadonlyMap<string, Decision>;
  readonly refusals: readonly Refusal[];
  readonly accept: (submission: Waiting, seen: Seen) => void;
  readonly giveBack: (submission: Waiting, reason: string, seen: Seen) => void;
  readonly dismiss: (id: string) => void;
}

interface Deciding extends Seen {
  readonly submission: Waiting;
  readonly decision: Decision;
  readonly reason: string;
}

const send = async ({ submission, decision, reason, revision, version }: Deciding): Promise<void> => {
  const params = { path: { id: submission.id } };
  await (decision === 'accepted'
    ? client.POST('/api/v1/submissions/{id}/accept', { params, body: { revision, version } })
    : client.POST('/api/v1/submissions/{id}/return', { params, body: { reason, revision, version } }));
};

/** Decided already, or not there any more; anything else that stands in the way is told in the service's words. */
const isTooLate = (failure: unknown): boolean =>
  failure instanceof RequestFailure && failure.code === 'SUBMISSION.WRONG_STATE';

/** Accepts and returns at once; a refusal takes the decision back and is told, while the reader has gone on. */
export const useDecisions = (): Decisions => {
  const queries = useQueryClient();
  const words = useProblemWords();
  const [made, setMade] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const dismiss = (id: string): void =>
    setRefusals((all) => all.filter(({ submission }) => submission.id !== id));
  const askAnew = (id: string): Promise<void> =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[1] === '/api/v1/review-queue' || JSON.stringify(queryKey).includes(id),
    });

  const decide = async (deciding: Deciding): Promise<void> => {
    const { submission, decision } = deciding;
    const { id } = submission;
    if (made.has(id)) return;
    dismiss(id);
    setMade((all) => new Map(all).set(id, decision));
    try {
      await send(deciding);
    } catch (failure) {
      setMade((all) => new Map([...all].filter(([known]) => known !== id)));
      setRefusals((all) => [...all, { submission, isTooLate: isTooLate(failure), words: words(failure) }]);
    }
    await askAnew(id);
  };

  return {
    made,
    refusals,
    dismiss,
    accept: (submission, seen) => void decide({ submission, decision: 'accepted', reason: '', ...seen }),
    giveBack: (submission, reason, seen) =>
      void decide({ submission, decision: 'returned', reason, ...seen }),
  };
};
