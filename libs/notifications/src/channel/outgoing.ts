import type { DeliveryFailure, EndpointType, Language, PersonalWay } from '@xiangtong/contracts';

/** What a message says, without figures, ready for every way. Kept with the delivery. */
export interface Content {
  readonly type: string;
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  /** Page of the web app that it leads to. */
  readonly path: string | null;
  /** Codes instead of names, for programs. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface PersonTarget {
  readonly way: PersonalWay;
  /** E-mail address, or number of a telephone. */
  readonly address: string;
}

export interface EndpointTarget {
  readonly way: EndpointType;
  readonly url: string;
  readonly secret: string | null;
  /** The secret before, as long as a receiver may still check it; null after that. */
  readonly formerSecret: string | null;
}

export type Target = PersonTarget | EndpointTarget;

/** A file that goes with a letter; made when it is sent, and kept nowhere. */
export interface Attachment {
  readonly name: string;
  readonly content: Buffer;
}

/** One attempt to send. */
export interface Outgoing {
  /** Stays the same when it is sent again: receivers tell by it what they have had. */
  readonly messageId: string;
  readonly content: Content;
  readonly attachments?: readonly Attachment[];
  /** Path at which a mail program ends mail of this kind (RFC 8058); null for what nobody can do without. */
  readonly unsubscribePath?: string | null;
  /** When it happened. */
  readonly at: Date;
  readonly sentAt: Date;
}

/** One way to tell. Resolves when the receiver has taken it; throws SendingFailure. */
export type Channel<To = Target> = (to: To, outgoing: Outgoing, signal: AbortSignal) => Promise<void>;

/** Why an attempt failed. `detail` is a status or a code, never a text of the receiver. */
export class SendingFailure extends Error {
  constructor(
    readonly failure: DeliveryFailure,
    readonly detail: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(detail === null ? failure : `${failure} ${detail}`, options);
    this.name = 'SendingFailure';
  }
}
