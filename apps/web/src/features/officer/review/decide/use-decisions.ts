import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { client } from '../../../../api/client';
import { beforeSignOut } from '../../../../session/before-sign-out';
import { tellLate } from '../../../../ui/late-news/late-news';
import { DecisionKeeper, type Deciding, type KeptDecisions, type Refused } from './decision-keeper';
import { useRefusalWords } from './refusal-words';

export type Decisions = KeptDecisions & Pick<DecisionKeeper, 'hold' | 'undo' | 'writeNow' | 'dismiss'>;

/** Kept alive by the browser when the page is gone. */
const send = async ({ submission, decision, reason, revision, version }: Deciding): Promise<void> => {
  const shared = { params: { path: { id: submission.id } }, keepalive: true };
  await (decision === 'accepted'
    ? client.POST('/api/v1/submissions/{id}/accept', { ...shared, body: { revision, version } })
    : client.POST('/api/v1/submissions/{id}/return', { ...shared, body: { reason, revision, version } }));
};

/** Shows a refusal after the page is left, on any page the reader is on. */
const tellElsewhere = (keeper: DecisionKeeper, words: (refused: Refused) => string): void => {
  keeper.subscribe(() => {
    for (const refused of keeper.state().refused) {
      const { id } = refused.submission;
      keeper.dismiss(id);
      tellLate({ id, text: words(refused), to: `/review?submission=${id}` });
    }
  });
};

/** Writes decisions when the officer goes to another page, closes the browser or signs out. */
const useWrittenOnLeaving = (keeper: DecisionKeeper): void => {
  const words = useRefusalWords();
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });
  useEffect(() => {
    const atOnce = (): Promise<void> => keeper.writeNow('at once');
    const hidden = (): void => void atOnce();
    const stop = beforeSignOut(atOnce);
    window.addEventListener('pagehide', hidden);
    return () => {
      window.removeEventListener('pagehide', hidden);
      stop();
      if (keeper.state().held.length > 0) tellElsewhere(keeper, (refused) => latest.current(refused));
      hidden();
    };
  }, [keeper]);
};

/** Accepts and returns after ten seconds. A refusal takes the decision back and is shown; the reader has gone on. */
export const useDecisions = (): Decisions => {
  const queries = useQueryClient();
  const [keeper] = useState(
    () =>
      new DecisionKeeper(
        send,
        (id) =>
          void queries.invalidateQueries({
            predicate: ({ queryKey }) =>
              queryKey[1] === '/api/v1/review-queue' || JSON.stringify(queryKey).includes(id),
          }),
      ),
  );
  useWrittenOnLeaving(keeper);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const { hold, undo, writeNow, dismiss } = keeper;
  return { ...kept, hold, undo, writeNow, dismiss };
};
