import { client } from '../api/client';
import { RequestFailure } from '../api/problem';
import type { components } from '../api/schema';
import type { KeptDraft, SubmissionBody } from './kept-drafts';
import { sameJson } from './same-json';

export type Receipt = components['schemas']['ReceiptResponse'];
export type Detail = components['schemas']['DetailResponse'];

/** What came of a try to send: the draft as it is to be kept from then on, and what happened. */
export type Sending = { readonly draft: KeptDraft } & (
  | { readonly kind: 'saved' | 'submitted'; readonly receipt: Receipt }
  /** Somebody else, or another device, wrote meanwhile. */
  | { readonly kind: 'conflict'; readonly theirs: Detail }
  /** The service does not take it as it is. */
  | { readonly kind: 'refused'; readonly failure: RequestFailure }
  /** No line, no session or no service: another try later may do. */
  | { readonly kind: 'waiting'; readonly failure: RequestFailure }
);

/** Not by randomUUID, which browsers have on secure origins only. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const conflicts = ['SUBMISSION.CONCURRENT_CHANGE', 'SUBMISSION.EXISTS'];
const mayWork = (failure: RequestFailure): boolean =>
  [0, 401, 408, 425, 429].includes(failure.status) || failure.status >= 500;

/** What the service has of the form, or null. */
export const findTheirs = async ({
  unit,
  form,
  period,
}: Pick<KeptDraft, 'unit' | 'form' | 'period'>): Promise<Detail | null> => {
  const { data: page } = await client.GET('/api/v1/submissions', {
    params: { query: { unit, form, period } },
  });
  const found = page?.items[0];
  if (!found) return null;
  const { data } = await client.GET('/api/v1/submissions/{id}', { params: { path: { id: found.id } } });
  return data ?? null;
};

const post = async (draft: KeptDraft, body: SubmissionBody, submit: boolean): Promise<Receipt> => {
  const { data } = await client.POST('/api/v1/submissions', {
    params: {
      query: submit ? { submit: 'true' } : {},
      header: { 'If-Match': `"${draft.version}"`, 'idempotency-key': draft.sent?.key ?? newKey() },
    },
    body,
  });
  if (!data) throw new Error('the service answered without a receipt');
  return data;
};

/** The same try keeps its key, so that an answer that was lost is given again. */
const asTry = (draft: KeptDraft, body: SubmissionBody, submit: boolean): KeptDraft => {
  const text = JSON.stringify({ submit, version: draft.version, body });
  return draft.sent?.text === text ? draft : { ...draft, sent: { key: newKey(), text } };
};

const wasOurs = (sent: KeptDraft['sent'], { draft, status }: Detail): boolean => {
  if (!sent || status !== 'draft') return false;
  return sameJson((JSON.parse(sent.text) as { body: unknown }).body, draft);
};

/**
 * Sends a draft with a body, or submits it. `remember` keeps the try on the device before it goes out. Never throws for
 * what a network or a service does.
 */
export const sendDraft = async (
  draft: KeptDraft,
  submit: boolean,
  remember: (draft: KeptDraft) => Promise<void>,
): Promise<Sending> => {
  const { body } = draft;
  if (!body) throw new Error('there is nothing to send');
  const earlier = draft.sent;
  const tried = asTry(draft, body, submit);
  try {
    await remember(tried);
    const receipt = await post(tried, body, submit);
    const kept = { ...tried, isSaved: true, trouble: null, version: receipt.version ?? tried.version };
    return { kind: submit ? 'submitted' : 'saved', receipt, draft: kept };
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    if (mayWork(failure)) return { kind: 'waiting', failure, draft: tried };
    // Kept as unsaved: the form that is opened for it saves once more, and the answer shows what is wrong.
    if (!conflicts.includes(failure.code))
      return { kind: 'refused', failure, draft: { ...tried, trouble: 'refused', isSaved: false } };
    return resolveConflict({ ...tried, sent: earlier }, submit, remember);
  }
};

/** What stands at the service may be our own last try, whose answer was lost: then we go on from it. */
const resolveConflict = async (
  draft: KeptDraft,
  submit: boolean,
  remember: (draft: KeptDraft) => Promise<void>,
): Promise<Sending> => {
  const theirs = await findTheirs(draft).catch((failure: unknown) => failure);
  if (theirs instanceof RequestFailure) return { kind: 'waiting', failure: theirs, draft };
  if (!isDetail(theirs)) throw theirs;
  if (wasOurs(draft.sent, theirs))
    return sendDraft({ ...draft, sent: null, version: theirs.version }, submit, remember);
  return { kind: 'conflict', theirs, draft: { ...draft, trouble: 'conflict', isSaved: false } };
};

const isDetail = (value: unknown): value is Detail =>
  typeof value === 'object' && value !== null && 'version' in value;
