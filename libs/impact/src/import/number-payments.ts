import { groupBy } from '@xiangtong/contracts';
import type { BenefitRecord } from './benefit-rows';

/** A line with its number among those of the same payment. */
export type NumberedBenefit = BenefitRecord & { readonly number: number };

const paymentOf = ({ month, householdId, person, unit, mechanism, voucher }: BenefitRecord): string =>
  JSON.stringify([month, householdId, person, unit, mechanism, voucher]);

const byAmount = (left: BenefitRecord, right: BenefitRecord): number =>
  left.grossFen - right.grossFen ||
  left.costFen - right.costFen ||
  (left.status < right.status ? -1 : Number(left.status > right.status));

/**
 * Lines with the same month, household, person, unit, mechanism and voucher are numbered from the smallest amount up,
 * so that none of them is lost. The same file gives the same numbers, in any order of its rows.
 */
export const numberPayments = (records: readonly BenefitRecord[]): NumberedBenefit[] =>
  [...groupBy(records, paymentOf).values()].flatMap((group) =>
    group.sort(byAmount).map((record, index) => ({ ...record, number: index + 1 })),
  );
