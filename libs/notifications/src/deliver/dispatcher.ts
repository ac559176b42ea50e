import { Audience } from '@xiangtong/identity';
import type { Clock, Database } from '@xiangtong/infrastructure';
import { SendingFailure, type Channel, type Target } from '../channel/outgoing';
import { quietOf, readContacts } from '../person/contacts';
import { isUrgent } from '../person/usual-choices';
import { afterQuiet, type QuietHours } from '../plan/quiet-hours';
import { nextAttempt } from './next-attempt';
import { DeliveryStore, type ClaimedDelivery } from './delivery-store';

/** Receivers that one process waits for at the same time. */
const LANES = 4;

/** Sends what waits. Any number of processes do: each delivery is held by one of them. */
export class Dispatcher {
  private readonly store: DeliveryStore;

  constructor(
    private readonly source: Database,
    private readonly send: Channel,
    private readonly clock: Clock,
  ) {
    this.store = new DeliveryStore(source);
  }

  /** Until nothing is due, or `signal` says to stop: what is under way then is left to another process. */
  async sendAll(signal: AbortSignal): Promise<void> {
    const lane = async (): Promise<void> => {
      while (!signal.aborted && (await this.sendOne(signal)));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async sendOne(signal: AbortSignal): Promise<boolean> {
    const delivery = await this.store.claim(this.clock.now());
    if (!delivery) return false;
    const target = await this.targetOf(delivery);
    if (signal.aborted) await this.store.giveBack(delivery);
    else if (target) await this.attempt(delivery, target, signal);
    else await this.store.end(delivery, 'dropped', this.clock.now());
    return true;
  }

  private async attempt(delivery: ClaimedDelivery, target: Target, signal: AbortSignal): Promise<void> {
    const { message, content, at } = delivery;
    const outgoing = { messageId: `msg_${message}`, content, at, sentAt: this.clock.now() };
    try {
      await this.send(target, outgoing, signal);
    } catch (error) {
      if (signal.aborted) return this.store.giveBack(delivery);
      return this.note(delivery, failureOf(error));
    }
    await this.store.end(delivery, 'sent', this.clock.now());
  }

  private async note(delivery: ClaimedDelivery, failure: SendingFailure): Promise<void> {
    const now = this.clock.now();
    const next = nextAttempt(delivery.attempts, failure.failure, now);
    if (!next) return this.store.end(delivery, 'dead', now, failure);
    const quiet = isUrgent[delivery.kind] ? null : await this.quietOf(delivery);
    await this.store.tryAgain(delivery, afterQuiet(next, quiet), failure);
  }

  /** By the rights and settings of this moment; null when the receiver may or wants to have nothing any more. */
  private async targetOf({ accountId, address, endpoint, unitIds }: ClaimedDelivery): Promise<Target | null> {
    if (endpoint) return endpoint.isOpen ? { ...endpoint, way: endpoint.type } : null;
    if (accountId === null || address === null) return null;
    const [person] = await new Audience(this.source).withIds([accountId]);
    const isConcerned = unitIds.length === 0 || unitIds.some((id) => person?.unitIds.includes(id));
    return person && isConcerned ? { way: 'mail', address } : null;
  }

  private async quietOf({ accountId, endpoint }: ClaimedDelivery): Promise<QuietHours | null> {
    if (endpoint) return quietOf(endpoint);
    const contacts = await readContacts(this.source, accountId === null ? [] : [accountId]);
    return [...contacts.values()][0]?.quiet ?? null;
  }
}

const failureOf = (error: unknown): SendingFailure =>
  error instanceof SendingFailure ? error : new SendingFailure('unreachable', null, { cause: error });
