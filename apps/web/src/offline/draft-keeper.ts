import type { RequestFailure } from '../api/problem';
import { forgetDraft, keepDraft, type KeptDraft, type SubmissionBody } from './kept-drafts';
import { sendDraft, type Detail, type Receipt, type Sending } from './send-draft';
import { Listeners } from '../api/listeners';
import { beforeSignOut } from '../session/before-sign-out';

/**
 * untouched: as it was opened · typing: not even on the device yet · device: kept there · sending · saved: at the service ·
 * waiting: goes out with the next line or session · refused, conflict: somebody has to look · unkept: the device has no room ·
 * submitted
 */
type KeepingStatus =
  | 'untouched'
  | 'typing'
  | 'device'
  | 'sending'
  | 'saved'
  | 'waiting'
  | 'refused'
  | 'conflict'
  | 'unkept'
  | 'submitted';

export interface Keeping {
  readonly status: KeepingStatus;
  readonly draft: KeptDraft;
  /** Receipt of the last saving; holds the doubts about the figures. */
  readonly receipt: Receipt | null;
  readonly failure: RequestFailure | null;
  /** What the service has, in a conflict. */
  readonly theirs: Detail | null;
}

const DEVICE_MS = 300;
const SERVICE_MS = 1_500;
const RETRY_MS = 5_000;

/** Keeps a form that is being filled in: at every pause on the device, and at the service when there is a line. */
export class DraftKeeper {
  private keeping: Keeping;
  private readonly listeners = new Listeners();
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serviceTimer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<Sending | null> | null = null;

  constructor(draft: KeptDraft) {
    this.keeping = { status: 'untouched', draft, receipt: null, failure: null, theirs: null };
  }

  readonly state = (): Keeping => this.keeping;

  readonly subscribe = this.listeners.subscribe;

  /**
   * Listens to the line and to the page being left; ends with the returned function, which keeps what was typed last.
   * `readLast` hands over what was typed a moment ago.
   */
  start(readLast: () => unknown = () => undefined): () => void {
    const online = (): void => this.schedule(0);
    const hidden = (): void => {
      readLast();
      void this.flush();
    };
    const stopSignOut = beforeSignOut(() => {
      readLast();
      return this.sendLast();
    });
    window.addEventListener('online', online);
    window.addEventListener('pagehide', hidden);
    document.addEventListener('visibilitychange', hidden);
    this.resume();
    return () => {
      stopSignOut();
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', hidden);
      document.removeEventListener('visibilitychange', hidden);
      clearTimeout(this.serviceTimer);
      hidden();
    };
  }

  /**
   * Sends what waits. What the service did not take before is saved once more, never submitted: the answer shows the
   * conflict, the refusal or the checks to whoever has opened the form to see them.
   */
  private resume(): void {
    const { draft } = this.keeping;
    if (draft.isSaved || !draft.body) return;
    if (draft.trouble === null) return this.schedule(0);
    this.show({ draft: { ...draft, trouble: null } });
    void this.send(false);
  }

  change(content: unknown, body: SubmissionBody): void {
    const { theirs, status } = this.keeping;
    const draft: KeptDraft = {
      ...this.keeping.draft,
      content,
      body,
      isSaved: false,
      isToSubmit: false,
      trouble: theirs ? 'conflict' : null,
      changedAt: new Date().toISOString(),
    };
    this.show({ draft, status: status === 'conflict' ? status : 'typing', failure: null });
    clearTimeout(this.deviceTimer);
    this.deviceTimer = setTimeout(() => void this.flush(), DEVICE_MS);
    this.schedule(SERVICE_MS);
  }

  /** Onto the device, now. */
  async flush(): Promise<void> {
    clearTimeout(this.deviceTimer);
    const { status, draft } = this.keeping;
    if (status === 'untouched' || status === 'submitted' || draft.isSaved) return;
    try {
      await keepDraft(draft);
      if (this.keeping.status === 'typing') this.show({ status: 'device' });
    } catch {
      this.show({ status: 'unkept' });
    }
  }

  /** Sends now, after what is under way; null when there is nothing to send or a conflict to settle. */
  async send(submit: boolean): Promise<Sending | null> {
    clearTimeout(this.serviceTimer);
    await this.running?.catch(() => null);
    this.running = this.sendNow(submit);
    return this.running.finally(() => {
      this.running = null;
    });
  }

  /** Confirmed without a line: it is submitted as soon as there is one. */
  async submitLater(): Promise<void> {
    this.show({ draft: { ...this.keeping.draft, isToSubmit: true, isSaved: false }, status: 'waiting' });
    await keepDraft(this.keeping.draft).catch(() => this.show({ status: 'unkept' }));
    this.schedule(RETRY_MS);
  }

  /** Ends a conflict: what is here replaces what the service has. */
  async takeMine(): Promise<void> {
    const { theirs, draft } = this.keeping;
    if (!theirs) return;
    const ours: KeptDraft = { ...draft, version: theirs.version, sent: null, trouble: null, isSaved: false };
    this.show({ draft: ours, theirs: null, status: 'typing' });
    await this.send(false);
  }

  /** Nothing of it is kept or sent any more. */
  discard(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serviceTimer);
    const draft: KeptDraft = { ...this.keeping.draft, body: null, isSaved: true };
    this.show({ draft, status: 'untouched', theirs: null });
  }

  /** Whether the service has everything in the end. */
  private async sendLast(): Promise<boolean> {
    await this.flush();
    await this.running?.catch(() => null);
    if (!this.keeping.draft.isSaved) await this.send(this.keeping.draft.isToSubmit);
    return this.keeping.draft.isSaved;
  }

  private async sendNow(submit: boolean): Promise<Sending | null> {
    const { draft, status } = this.keeping;
    if (!draft.body || status === 'submitted' || draft.trouble === 'conflict') return null;
    this.show({ status: 'sending' });
    const sending = await sendDraft(draft, submit, (tried) => keepDraft(tried).catch(() => undefined));
    await this.take(sending, draft);
    return sending;
  }

  private async take(sending: Sending, asSent: KeptDraft): Promise<void> {
    const { draft: now } = this.keeping;
    const { version, sent, trouble } = sending.draft;
    const isWrittenOn = now.content !== asSent.content;
    const draft = isWrittenOn ? { ...now, version, sent, trouble, isSaved: false } : sending.draft;
    if (sending.kind === 'submitted') {
      await forgetDraft(draft).catch(() => undefined);
      return this.show({ draft, status: 'submitted', receipt: sending.receipt, failure: null });
    }
    await keepDraft(draft).catch(() => undefined);
    this.show({
      draft,
      status: isWrittenOn && sending.kind === 'saved' ? 'typing' : sending.kind,
      failure: 'failure' in sending ? sending.failure : null,
      theirs: sending.kind === 'conflict' ? sending.theirs : null,
      receipt: sending.kind === 'saved' ? sending.receipt : this.keeping.receipt,
    });
    if (sending.kind === 'waiting') this.schedule((sending.failure.retryAfter ?? 0) * 1_000 || RETRY_MS);
    else if (isWrittenOn) this.schedule(SERVICE_MS);
  }

  private schedule(after: number): void {
    clearTimeout(this.serviceTimer);
    this.serviceTimer = setTimeout(() => {
      const { draft } = this.keeping;
      if (draft.body && !draft.isSaved && draft.trouble === null) void this.send(draft.isToSubmit);
    }, after);
  }

  private show(change: Partial<Keeping>): void {
    this.keeping = { ...this.keeping, ...change };
    this.listeners.tell();
  }
}
