import type { EndpointType, PersonalWay } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';

/** Messages that wait, and those that were given up. */
export interface DeliveryCounts {
  readonly waiting: number;
  readonly dead: number;
}

export const countDeliveries = async (queries: Queries): Promise<DeliveryCounts> => {
  const [counts] = await queries.query<DeliveryCounts[]>(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'dead')::int as dead
     from notification_delivery where state in ('dead', 'waiting')`,
  );
  return counts!;
};

/** The message that has waited longest for one way, and for one endpoint where the way leads to these. */
export interface LongestWait {
  readonly way: PersonalWay | EndpointType;
  /** Name of the endpoint; null for people. */
  readonly endpoint: string | null;
  readonly since: Date;
}

/**
 * By way and endpoint, so that a receiver that is away shows although all others are well. What waits for its hour (the
 * morning, the letter of the day, the end of an embargo) is not late, and left out.
 */
export const readLongestWaits = (queries: Queries, now: Date): Promise<LongestWait[]> =>
  queries.query<LongestWait[]>(
    `select coalesce(endpoint.type, delivery.way) as way, endpoint.name as endpoint, min(delivery.at) as since
     from notification_delivery delivery left join notification_endpoint endpoint on endpoint.id = delivery.endpoint_id
     where delivery.state = 'waiting' and (delivery.attempts > 0 or delivery.due_at <= $1)
     group by 1, 2 order by 1, 2`,
    [now],
  );
