import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../api/client';
import { RequestFailure } from '../../../api/problem';
import { useProblemWords } from '../../../ui/problem-notice/problem-notice';
import type { Decision, Waiting } from './queue';

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
  readonly accept: (submission: Waiting) => void;
  readonly giveBack: (submission: Waiting, reason: string) => void;
  readonly dismiss: (id: string) => void;
}

const send = async (id: string, decision: Decision, reason: string): Promise<void> => {
  const params = { path: { id } };
  await (decision === 'accepted'
    ? client.POST('/api/v1/submissions/{id}/accept', { params })
    : client.POST('/api/v1/submissions/{id}/return', { params, body: { reason } }));
};

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

  const decide = async (submission: Waiting, decision: Decision, reason: string): Promise<void> => {
    const { id } = submission;
    if (made.has(id)) return;
    dismiss(id);
    setMade((all) => new Map(all).set(id, decision));
    try {
      await send(id, decision, reason);
    } catch (failure) {
      setMade((all) => new Map([...all].filter(([known]) => known !== id)));
      const isTooLate = failure instanceof RequestFailure && failure.status === 409;
      setRefusals((all) => [...all, { submission, isTooLate, words: words(failure) }]);
    }
    await askAnew(id);
  };

  return {
    made,
    refusals,
    dismiss,
    accept: (submission) => void decide(submission, 'accepted', ''),
    giveBack: (submission, reason) => void decide(submission, 'returned', reason),
  };
};
