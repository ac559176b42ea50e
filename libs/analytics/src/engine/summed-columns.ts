import { unitOfSum, type SalesSum, type SumUnit } from '@xiangtong/contracts';

/**
 * The columns of lines and facts that measures add up, in their order there. `report` has the sums of each unit-month
 * under the same names. Their types follow from the unit of the measure.
 */
const columns = {
  quantity: { name: 'quantity', isOptional: false },
  amount: { name: 'amount', isOptional: false },
  orders: { name: 'orders', isOptional: false },
  refunds: { name: 'refund', isOptional: true },
} as const satisfies Readonly<Record<SalesSum, { readonly name: string; readonly isOptional: boolean }>>;

export type SummedName = (typeof columns)[SalesSum]['name'];

export interface SummedColumn {
  readonly name: SummedName;
  readonly unit: SumUnit;
  /** A line need not state it. */
  readonly isOptional: boolean;
}

export const summedColumns: readonly SummedColumn[] = (Object.keys(columns) as SalesSum[]).map((sum) => ({
  ...columns[sum],
  unit: unitOfSum(sum),
}));

export const summedNames = summedColumns.map(({ name }) => name);

export const columnOfSum = (sum: SalesSum): SummedName => columns[sum].name;

/** What a line has of them. */
export type SummedValues = {
  readonly [
    Sum in SalesSum as (typeof columns)[Sum]['name']
  ]: (typeof columns)[Sum]['isOptional'] extends true ? bigint | null : bigint;
};
