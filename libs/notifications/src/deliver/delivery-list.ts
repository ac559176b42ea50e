import {
  toPage,
  type DeliveryFailure,
  type DeliveryState,
  type EndpointType,
  type Instant,
  type NotificationKind,
  type Page,
  type PersonalWay,
} from '@xiangtong/contracts';
import {
  changed,
  DomainError,
  isUuid,
  readCursor,
  type Clock,
  type Database,
} from '@xiangtong/infrastructure';
import { countDeliveries, type DeliveryCounts } from './delivery-counts';

/** What became of one message. To whom is a name: addresses are nobody's but their owners'. */
export interface DeliveryView {
  readonly id: number;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly way: PersonalWay | EndpointType;
  /** Username of a person, name of an endpoint. */
  readonly to: string;
  readonly state: DeliveryState;
  readonly at: Instant;
  /** When it is tried next. */
  readonly dueAt: Instant | null;
  readonly attempts: number;
  readonly failure: DeliveryFailure | null;
  readonly failureDetail: string | null;
  readonly endedAt: Instant | null;
}

/** Newest first. */
export interface DeliveryPage extends Page<DeliveryView>, DeliveryCounts {}

export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type Row = Omit<DeliveryView, 'at' | 'dueAt' | 'endedAt' | 'to'> & {
  readonly accountId: string | null;
  readonly endpointName: string | null;
  readonly at: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
};

/** Names of accounts, by id. */
export type NamesOfAccounts = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const columns = `delivery.id, delivery.kind, delivery.content ->> 'title' as title, coalesce(endpoint.type, delivery.way) as way,
  delivery.account_id as "accountId", endpoint.name as "endpointName", delivery.state, delivery.at,
  delivery.due_at as "dueAt", delivery.attempts, delivery.failure, delivery.failure_detail as "failureDetail",
  delivery.ended_at as "endedAt"`;

/** Condition on deliveries: the one with the id $2, and what waits before it in its line. */
const withWhatGoesBefore = `
  id = $2::bigint and state in ('waiting', 'dead')
  or state = 'waiting' and exists (
    select from notification_delivery later
    where later.id = $2::bigint and later.state in ('waiting', 'dead') and delivery.id < later.id
      and delivery.account_id is not distinct from later.account_id
      and delivery.way is not distinct from later.way
      and delivery.endpoint_id is not distinct from later.endpoint_id
      and (delivery.subject = later.subject or later.way = 'mail' and exists (
        select from notification_contact contact
        where contact.account_id = later.account_id and contact.digest_at is not null)))`;

/** What was told and what could not be, for administrators. */
export class DeliveryList {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly namesOf: NamesOfAccounts,
  ) {}

  async page({ state, cursor, limit }: DeliveryFilter): Promise<DeliveryPage> {
    const [before = null] = readCursor(cursor, /^(\d{1,15})$/) ?? [];
    const rows = await this.source.query<Row[]>(
      `select ${columns} from notification_delivery delivery
       left join notification_endpoint endpoint on endpoint.id = delivery.endpoint_id
       where ($1::text is null or state = $1) and ($2::bigint is null or delivery.id < $2)
       order by delivery.id desc limit $3`,
      [state ?? null, before, limit + 1],
    );
    const names = await this.namesOf(rows.flatMap(({ accountId }) => accountId ?? []));
    const page = toPage(
      rows,
      limit,
      (row) => toView(row, names),
      ({ id }) => String(id),
    );
    return {
      ...page,
      ...(await countDeliveries(this.source)),
    };
  }

  /**
   * Sends a message now that waits or was given up, from the first attempt on, with what has to go before it: earlier
   * messages of its subject, and those of the same letter of the day. Throws NOTIFY.NOT_WAITING.
   */
  async sendNow(id: number): Promise<void> {
    const count = Number.isSafeInteger(id) ? await this.makeDue(withWhatGoesBefore, id) : 0;
    if (count === 0) throw new DomainError('NOTIFY.NOT_WAITING', { id });
  }

  /** Sends everything now that was given up; returns how many. */
  sendGivenUp(): Promise<number> {
    return this.makeDue(`state = 'dead' and $2::text is null`, null);
  }

  /**
   * Sends everything now that waits for an endpoint, and what was given up where that is wanted; returns how many.
   * Throws NOTIFY.ENDPOINT_UNKNOWN, and NOTIFY.ENDPOINT_STOPPED for one whose messages would be dropped.
   */
  async sendToEndpoint(endpointId: string, withGivenUp: boolean): Promise<number> {
    const [endpoint] = isUuid(endpointId)
      ? await this.source.query<{ name: string; isOpen: boolean }[]>(
          'select name, is_open as "isOpen" from notification_endpoint where id = $1',
          [endpointId],
        )
      : [];
    if (!endpoint) throw new DomainError('NOTIFY.ENDPOINT_UNKNOWN', { id: endpointId.slice(0, 64) });
    if (!endpoint.isOpen) throw new DomainError('NOTIFY.ENDPOINT_STOPPED', { name: endpoint.name });
    const states = withGivenUp ? `state in ('waiting', 'dead')` : `state = 'waiting'`;
    return this.makeDue(`${states} and endpoint_id = $2::uuid`, endpointId);
  }

  /** What a process is sending at this moment stays as it is: its outcome counts. */
  private async makeDue(condition: string, value: number | string | null): Promise<number> {
    const rows = await changed(
      this.source,
      `update notification_delivery delivery set
         state = 'waiting', ended_at = null, failure = null, failure_detail = null, due_at = $1,
         attempts = case when held_until > $1 then attempts else 0 end
       where ${condition} returning id`,
      [this.clock.now(), value],
    );
    return rows.length;
  }
}

const toView = (row: Row, names: ReadonlyMap<string, string>): DeliveryView => {
  const { accountId, endpointName, at, dueAt, endedAt, ...plain } = row;
  return {
    ...plain,
    to: endpointName ?? names.get(accountId ?? '') ?? '',
    at: at.toISOString(),
    dueAt: plain.state === 'waiting' ? dueAt.toISOString() : null,
    endedAt: endedAt?.toISOString() ?? null,
  };
};
