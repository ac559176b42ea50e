import {
  notificationKinds,
  type DeliveryState,
  type EndpointType,
  type NotificationKind,
  type PersonalWay,
} from '@xiangtong/contracts';
import type { OutboxEvent, Queries, Transaction } from '@xiangtong/infrastructure';
import type { Content, SendingFailure } from '../channel/outgoing';
import { isUrgent } from '../person/usual-choices';

/** A message to one receiver: a person by one way, or an endpoint. */
export interface NewDelivery {
  readonly event: Pick<OutboxEvent, 'id' | 'kind' | 'subject' | 'at'>;
  readonly accountId: string | null;
  readonly way: PersonalWay | null;
  readonly endpointId: string | null;
  readonly unitIds: readonly number[];
  readonly content: Content;
  readonly dueAt: Date;
}

export const addDeliveries = async (
  transaction: Transaction,
  deliveries: readonly NewDelivery[],
): Promise<void> => {
  for (const { event, accountId, way, endpointId, unitIds, content, dueAt } of deliveries)
    await transaction.query(
      `insert into notification_delivery (event_id, kind, subject, account_id, way, endpoint_id, unit_ids, content, at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        event.id,
        event.kind,
        event.subject,
        accountId,
        way,
        endpointId,
        unitIds,
        JSON.stringify(content),
        event.at,
        dueAt,
      ],
    );
};

/** A message that this process is sending. */
export interface HeldDelivery {
  readonly id: number;
  readonly message: string;
  readonly kind: NotificationKind;
  readonly attempts: number;
  readonly content: Content;
  readonly at: Date;
  readonly unitIds: readonly number[];
}

/** The one that was claimed, with where it goes today. */
export interface ClaimedDelivery extends HeldDelivery {
  readonly accountId: string | null;
  readonly way: PersonalWay | null;
  /** Null: the person has no address any more. */
  readonly address: string | null;
  /** By which the person ends a kind of mail without a sign-in; null for endpoints. */
  readonly stopWord: string | null;
  /** Whether the person wants one letter a day. */
  readonly isDigest: boolean;
  readonly endpoint: {
    readonly type: EndpointType;
    readonly url: string;
    readonly secret: string | null;
    readonly formerSecret: string | null;
    readonly isOpen: boolean;
    readonly quietFrom: number | null;
    readonly quietUntil: number | null;
  } | null;
}

const unhurried = notificationKinds.filter((kind) => !isUrgent[kind]);

/** Longer than any attempt takes: a process that has not ended it by then has ended itself. */
const HOLD_MS = 60_000;

/**
 * The one that has waited longest. Of the same subject and receiver, and of one letter of the day, the earlier goes
 * first; a process that holds a row keeps it to itself. $1 now, $2 until when it is held, $3 kinds of such letters.
 */
const claim = `
  with claimed as (
    update notification_delivery set held_until = $2, attempts = attempts + 1
    where id = (
      select id from notification_delivery delivery
      where state = 'waiting' and due_at <= $1 and (held_until is null or held_until <= $1)
        and not exists (
          select from notification_delivery earlier
          where earlier.state = 'waiting' and earlier.id < delivery.id
            and (earlier.subject = delivery.subject or (
              delivery.way = 'mail' and delivery.kind = any($3) and earlier.kind = any($3) and exists (
                select from notification_contact contact
                where contact.account_id = delivery.account_id and contact.digest_at is not null)))
            and earlier.account_id is not distinct from delivery.account_id
            and earlier.way is not distinct from delivery.way
            and earlier.endpoint_id is not distinct from delivery.endpoint_id)
      order by due_at, id limit 1 for update skip locked)
    returning id, message, kind, attempts, content, at, unit_ids, account_id, way, endpoint_id
  )
  select claimed.id, claimed.message, claimed.kind, claimed.attempts, claimed.content, claimed.at, claimed.unit_ids as "unitIds",
    claimed.account_id as "accountId", claimed.way, own.address,
    contact.stop_word as "stopWord",
    coalesce(claimed.way = 'mail' and contact.digest_at is not null, false) as "isDigest",
    case when endpoint.id is not null then json_build_object('type', endpoint.type, 'url', endpoint.url,
      'secret', endpoint.secret,
      'formerSecret', case when endpoint.former_secret_until > $1 then endpoint.former_secret end, 'isOpen', endpoint.is_open, 'quietFrom', endpoint.quiet_from,
      'quietUntil', endpoint.quiet_until) end as endpoint
  from claimed
  left join notification_contact contact on contact.account_id = claimed.account_id
  left join notification_address own on own.account_id = claimed.account_id and own.way = claimed.way
  left join notification_endpoint endpoint on endpoint.id = claimed.endpoint_id`;

/** Deliveries in one letter, with the one that was claimed. */
const MOST_IN_A_LETTER = 100;

/** What else waits for the same person and fits into the same letter, in order. $1 now, $2 until when it is held. */
const claimBeside = `
  with beside as (
    update notification_delivery set held_until = $2, attempts = attempts + 1
    where id in (
      select id from notification_delivery
      where state = 'waiting' and account_id = $3 and way = 'mail' and kind = any($4)
        and (held_until is null or held_until <= $1)
      order by id limit ${MOST_IN_A_LETTER - 1} for update skip locked)
    returning id, message, kind, attempts, content, at, unit_ids as "unitIds"
  )
  select * from beside order by id`;

export class DeliveryStore {
  constructor(private readonly queries: Queries) {}

  async claim(now: Date): Promise<ClaimedDelivery | null> {
    const until = new Date(now.getTime() + HOLD_MS);
    const [row] = await this.queries.query<ClaimedDelivery[]>(claim, [now, until, unhurried]);
    return row ?? null;
  }

  /** What goes into the one letter of the day beside what was claimed; nothing for those who want a letter for each. */
  async claimBeside({ accountId, kind, isDigest }: ClaimedDelivery, now: Date): Promise<HeldDelivery[]> {
    if (!isDigest || isUrgent[kind]) return [];
    const until = new Date(now.getTime() + HOLD_MS);
    return this.queries.query<HeldDelivery[]>(claimBeside, [now, until, accountId, unhurried]);
  }

  /** Ends a delivery, unless the attempt took too long and another process took it over. */
  async end(delivery: Attempt, state: Exclude<DeliveryState, 'waiting'>, now: Date, why?: SendingFailure) {
    await this.queries.query(
      `update notification_delivery set state = $3, ended_at = $4, held_until = null, failure = $5, failure_detail = $6
       where id = $1 and attempts = $2 and state = 'waiting'`,
      [delivery.id, delivery.attempts, state, now, why?.failure ?? null, why?.detail?.slice(0, 200) ?? null],
    );
  }

  async tryAgain(delivery: Attempt, dueAt: Date, why: SendingFailure): Promise<void> {
    await this.queries.query(
      `update notification_delivery set due_at = $3, held_until = null, failure = $4, failure_detail = $5
       where id = $1 and attempts = $2 and state = 'waiting'`,
      [delivery.id, delivery.attempts, dueAt, why.failure, why.detail?.slice(0, 200) ?? null],
    );
  }

  /** Gives a delivery back as if it had not begun, because this process stops. */
  async giveBack({ id, attempts }: Attempt): Promise<void> {
    await this.queries.query(
      `update notification_delivery set held_until = null, attempts = attempts - 1
       where id = $1 and attempts = $2 and state = 'waiting'`,
      [id, attempts],
    );
  }

  /** What was over before. */
  async forget(before: Date): Promise<void> {
    await this.queries.query('delete from notification_delivery where ended_at < $1', [before]);
  }
}

type Attempt = Pick<HeldDelivery, 'id' | 'attempts'>;
