import { draftsOf, findDraft, forgetDraft, keepDraft, nameOf, type KeptDraft } from './kept-drafts';
import { ifFree } from './draft-lock';
import { sendDraft } from './send-draft';

const isWaiting = (draft: KeptDraft): boolean =>
  draft.body !== null && draft.trouble === null && (draft.isToSubmit || !draft.isSaved);

const sendOne = async (listed: KeptDraft): Promise<'sent' | 'stays'> => {
  // Another tab may have sent it, or written on, since it was listed.
  const draft = await findDraft(listed);
  if (!draft || !isWaiting(draft)) return 'stays';
  const sending = await sendDraft(draft, draft.isToSubmit, keepDraft);
  if (sending.kind === 'submitted') await forgetDraft(draft);
  else await keepDraft(sending.draft);
  return sending.kind === 'waiting' ? 'stays' : 'sent';
};

/** Sends what waits on this device and is open in no tab; true when something changed. */
export const sendWaiting = async (user: string): Promise<boolean> => {
  let changed = false;
  for (const draft of (await draftsOf(user)).filter(isWaiting)) {
    const done = await ifFree(nameOf(draft), () => sendOne(draft));
    changed ||= done === 'sent';
  }
  return changed;
};
