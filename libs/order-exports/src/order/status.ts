import type { ExclusionReason } from '../answer';

/** The progress of an order; of two rows about the same line the more advanced one counts. */
export interface OrderState {
  readonly rank: number;
  readonly excluded: ExclusionReason | null;
}

/** First match counts: a refund ends what was closed, closing ends what was paid or not. */
const states: readonly { readonly said: RegExp; readonly state: OrderState }[] = [
  { said: /已退款|退款成功/, state: { rank: 6, excluded: 'refunded' } },
  { said: /关闭/, state: { rank: 5, excluded: 'closed' } },
  { said: /取消|[(（]删除[)）]/, state: { rank: 4, excluded: 'cancelled' } },
  { said: /等待买家付款|未付款|待付款|待支付/, state: { rank: 0, excluded: 'unpaid' } },
  { said: /成功|完成|已签收|已收货/, state: { rank: 3, excluded: null } },
  { said: /已发货|待收货|待签收/, state: { rank: 2, excluded: null } },
];

const PAID: OrderState = { rank: 1, excluded: null };
const REFUNDED = states[0]!;

/** Platforms use about a dozen texts; a hundred thousand rows repeat them. */
const known = new Map<string, OrderState>();
const MOST_KNOWN = 1_000;

/** The state of an order by 订单状态; 售后状态 counts only if it says that the money was refunded. */
export const stateOf = (status: string, afterSales: string): OrderState => {
  if (REFUNDED.said.test(afterSales)) return REFUNDED.state;
  const seen = known.get(status);
  if (seen) return seen;
  const state = states.find(({ said }) => said.test(status))?.state ?? PAID;
  if (known.size < MOST_KNOWN) known.set(status, state);
  return state;
};
