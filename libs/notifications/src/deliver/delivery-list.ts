import type {
  DeliveryFailure,
  DeliveryState,
  EndpointType,
  Instant,
  NotificationKind,
  PersonalWay,
} from '@xiangtong/contracts';
import { changed, DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
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

export interface DeliveryPage extends DeliveryCounts {
  /** Newest first. */
  readonly items: readonly DeliveryView[];
  readonly next: string | null;
}

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

/** What was told and what could not be, for administrators. */
export class DeliveryList {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly namesOf: NamesOfAccounts,
  ) {}

  async page({ state, cursor, limit }: DeliveryFilter): Promise<DeliveryPage> {
    const rows = await this.source.query<Row[]>(
      `select ${columns} from notification_delivery delivery
       left join notification_endpoint endpoint on endpoint.id = delivery.endpoint_id
       where ($1::text is null or state = $1) and ($2::bigint is null or delivery.id < $2)
       order by delivery.id desc limit $3`,
      [state ?? null, cursor ?? null, limit + 1],
    );
    const names = await this.namesOf(rows.flatMap(({ accountId }) => accountId ?? []));
    const items = rows.slice(0, limit).map((row) => toView(row, names));
    return {
      items,
      next: rows.length > limit ? String(items.at(-1)!.id) : null,
      ...(await countDeliveries(this.source)),
    };
  }

  /** Tries again what was given up, from the first attempt on. Throws NOTIFY.NOT_GIVEN_UP. */
  async again(id: number): Promise<void> {
    if (!Number.isSafeInteger(id) || (await this.revive('id = $2::bigint', id)) === 0)
      throw new DomainError('NOTIFY.NOT_GIVEN_UP', { id });
  }

  /** All that were given up; returns how many. */
  allAgain(): Promise<number> {
    return this.revive('$2::bigint is null', null);
  }

  private async revive(condition: string, id: number | null): Promise<number> {
    const rows = await changed(
      this.source,
      `update notification_delivery set state = 'waiting', ended_at = null, attempts = 0, due_at = $1, failure = null,
         failure_detail = null where state = 'dead' and ${condition} returning id`,
      [this.clock.now(), id],
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
