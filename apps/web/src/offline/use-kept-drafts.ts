import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ifFree } from './draft-lock';
import {
  draftsOf,
  findDraft,
  forgetDraft,
  keepDraft,
  nameOf,
  type DraftsOnDevice,
  type KeptDraft,
} from './kept-drafts';
import { sendDraft } from './send-draft';

const isWaiting = (draft: KeptDraft): boolean =>
  draft.body !== null && draft.trouble === null && (draft.isToSubmit || !draft.isSaved);

const sendOne = async (listed: KeptDraft): Promise<'sent' | 'stays'> => {
  // Another tab may have sent it, or written on, since it was listed.
  const draft = await findDraft(listed);
  if (!draft || draft === 'unreadable' || !isWaiting(draft)) return 'stays';
  const sending = await sendDraft(draft, draft.isToSubmit, keepDraft);
  if (sending.kind === 'submitted') await forgetDraft(draft);
  else await keepDraft(sending.draft);
  return sending.kind === 'waiting' ? 'stays' : 'sent';
};

/** Sends what waits on this device and is open in no tab; true when something changed. */
const sendWaiting = async (user: string): Promise<boolean> => {
  let changed = false;
  for (const draft of (await draftsOf(user)).readable.filter(isWaiting)) {
    const done = await ifFree(nameOf(draft), () => sendOne(draft));
    changed ||= done === 'sent';
  }
  return changed;
};

const RETRY_MS = 20_000;

const none: DraftsOnDevice = { readable: [], unreadable: [] };

/** What somebody has on this device; what waits there is sent while the page is open, as soon as there is a line. */
export const useKeptDrafts = (user: string): DraftsOnDevice => {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['kept-drafts', user],
    queryFn: () => draftsOf(user).catch(() => none),
    staleTime: 0,
  });
  useEffect(() => {
    const send = (): void => {
      void sendWaiting(user)
        .then((changed) => (changed ? queries.invalidateQueries() : undefined))
        .catch(() => undefined);
    };
    send();
    window.addEventListener('online', send);
    const timer = setInterval(send, RETRY_MS);
    return () => {
      window.removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [user, queries]);
  return data ?? none;
};
