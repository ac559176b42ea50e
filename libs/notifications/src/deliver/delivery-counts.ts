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
