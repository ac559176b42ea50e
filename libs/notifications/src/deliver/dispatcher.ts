import { Audience } from '@xiangtong/identity';
import { DomainError, within, type Clock, type Database } from '@xiangtong/infrastructure';
import {
  SendingFailure,
  type Attachment,
  type Channel,
  type Content,
  type Target,
} from '../channel/outgoing';
import { quietOf, readContacts } from '../person/contacts';
import { isUrgent } from '../person/usual-choices';
import { afterQuiet, type QuietHours } from '../person/quiet-hours';
import { unsubscribePath } from '../person/unsubscribe';
import { nextAttempt } from './next-attempt';
import { DeliveryStore, type ClaimedDelivery, type HeldDelivery } from './delivery-store';
import type { Language } from '@xiangtong/contracts';

const titles: Readonly<Record<Language, (count: number, first: string) => string>> = {
  zh: (count, first) => `${first} 等 ${count} 件事`,
  en: (count, first) => `${first}, and ${count - 1} more`,
};

/** One message as it is; several as one, below one another in the order in which they happened. */
const letterOf = (deliveries: readonly HeldDelivery[]): Content => {
  const [first, ...rest] = [...deliveries].sort((a, b) => a.at.getTime() - b.at.getTime());
  const { content } = first!;
  if (rest.length === 0) return content;
  const lines = [content, ...rest.map((one) => one.content)].flatMap(({ title, lines: said }, index) => [
    ...(index === 0 ? [] : ['']),
    `${index + 1}. ${title}`,
    ...said,
  ]);
  const { type, language } = content;
  const title = titles[language](deliveries.length, content.title);
  return { type, language, title, lines, path: '/', data: {} };
};

/** Receivers that one process waits for at the same time. */
const LANES = 4;

/** What is sent in one piece: one message, or all of one letter. */
interface Sending {
  readonly deliveries: readonly HeldDelivery[];
  readonly target: Target;
  readonly quiet: QuietHours | null;
  readonly stopWord: string | null;
}

/** The files of a message, by the rights of its receiver at this moment; null when they may not have them any more. */
export type MakeFiles = (subscription: string, content: Content) => Promise<readonly Attachment[] | null>;

/** Sends what waits. Any number of processes do: each delivery is held by one of them. */
export class Dispatcher {
  private readonly store: DeliveryStore;

  constructor(
    private readonly source: Database,
    private readonly send: Channel,
    private readonly clock: Clock,
    private readonly makeFiles: MakeFiles = async () => null,
  ) {
    this.store = new DeliveryStore(source);
  }

  /** Sends until nothing is due, or `signal` aborts: what is under way then is left to another process. */
  async sendAll(signal: AbortSignal): Promise<void> {
    const lane = async (): Promise<void> => {
      while (!signal.aborted && (await this.sendOne(signal)));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async sendOne(signal: AbortSignal): Promise<boolean> {
    const claimed = await this.store.claim(this.clock.now());
    if (!claimed) return false;
    const held = [claimed, ...(await this.store.claimBeside(claimed, this.clock.now()))];
    const mayHave = await this.mayHave(claimed);
    const [target, quiet] = [targetOf(claimed), await this.quietOf(claimed)];
    if (signal.aborted) {
      await this.giveBack(held);
      return true;
    }
    const deliveries = target ? held.filter(mayHave) : [];
    for (const dropped of held.filter((one) => !deliveries.includes(one)))
      await this.store.end(dropped, 'dropped', this.clock.now());
    if (target && deliveries.length > 0)
      await this.attempt({ deliveries, target, quiet, stopWord: claimed.stopWord }, signal);
    return true;
  }

  private async attempt(sending: Sending, signal: AbortSignal): Promise<void> {
    const { deliveries, target, stopWord } = sending;
    const [first] = deliveries;
    const content = letterOf(deliveries);
    try {
      const attachments = await this.filesOf(first!);
      if (attachments === null) return await this.store.end(first!, 'dropped', this.clock.now());
      const outgoing = {
        messageId: `msg_${first!.message}`,
        content,
        attachments,
        unsubscribePath: unsubscribePath(deliveries, stopWord),
        at: first!.at,
        sentAt: this.clock.now(),
      };
      const way = { name: `message ${target.way}`, kind: 'client' } as const;
      await within(way, () => this.send(target, outgoing, signal));
    } catch (error) {
      if (signal.aborted) return this.giveBack(deliveries);
      for (const delivery of deliveries) await this.note(delivery, failureOf(error), sending.quiet);
      return;
    }
    for (const delivery of deliveries) await this.store.end(delivery, 'sent', this.clock.now());
  }

  /** None for what is told in words. */
  private async filesOf({ kind, content }: HeldDelivery): Promise<readonly Attachment[] | null> {
    return kind === 'account.subscribed' ? this.makeFiles(String(content.data['subscription']), content) : [];
  }

  private async giveBack(deliveries: readonly HeldDelivery[]): Promise<void> {
    for (const delivery of deliveries) await this.store.giveBack(delivery);
  }

  private async note(
    delivery: HeldDelivery,
    failure: SendingFailure,
    quiet: QuietHours | null,
  ): Promise<void> {
    const now = this.clock.now();
    const next = nextAttempt(delivery.attempts, failure.failure, now);
    if (!next) return this.store.end(delivery, 'dead', now, failure);
    await this.store.tryAgain(delivery, isUrgent[delivery.kind] ? next : afterQuiet(next, quiet), failure);
  }

  /** Whether the receiver may have a message, by their rights at this moment. */
  private async mayHave({ accountId }: ClaimedDelivery): Promise<(delivery: HeldDelivery) => boolean> {
    if (accountId === null) return () => true;
    const [person] = await new Audience(this.source).withIds([accountId]);
    return ({ unitIds }) =>
      person !== undefined && (unitIds.length === 0 || unitIds.some((id) => person.unitIds.includes(id)));
  }

  private async quietOf({ accountId, endpoint }: ClaimedDelivery): Promise<QuietHours | null> {
    if (endpoint) return quietOf(endpoint);
    const contacts = await readContacts(this.source, accountId === null ? [] : [accountId]);
    return [...contacts.values()][0]?.quiet ?? null;
  }
}

/** Where to send, by the settings of this moment; null when the receiver does not want anything any more. */
const targetOf = ({ way, address, endpoint }: ClaimedDelivery): Target | null => {
  if (endpoint) return endpoint.isOpen ? { ...endpoint, way: endpoint.type } : null;
  return way === null || address === null ? null : { way, address };
};

const failureOf = (error: unknown): SendingFailure => {
  if (error instanceof SendingFailure) return error;
  return new SendingFailure(error instanceof DomainError ? 'no-files' : 'unreachable', null, {
    cause: error,
  });
};
