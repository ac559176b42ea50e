import { hash } from 'node:crypto';
import type { BenefitRecord } from './benefit-rows';

/** A line and its identity, 64 hex digits. */
export interface KeyedBenefit extends BenefitRecord {
  readonly lineKey: string;
}

const identityOf = ({ month, household, person, unit, mechanism, voucher }: BenefitRecord): string =>
  JSON.stringify([month, household, person, unit, mechanism, voucher]);

const byAmount = (left: BenefitRecord, right: BenefitRecord): number =>
  left.grossFen - right.grossFen ||
  left.costFen - right.costFen ||
  (left.status < right.status ? -1 : Number(left.status > right.status));

/**
 * The same file gives the same keys, in any order of its rows. Lines with the same month, household, person, unit,
 * mechanism and voucher are numbered from the smallest amount up, so that none of them is lost.
 */
export const withLineKeys = (records: readonly BenefitRecord[]): KeyedBenefit[] => {
  const groups = new Map<string, BenefitRecord[]>();
  for (const record of records) {
    const identity = identityOf(record);
    const group = groups.get(identity);
    if (group) group.push(record);
    else groups.set(identity, [record]);
  }
  return [...groups].flatMap(([identity, group]) =>
    group.sort(byAmount).map((record, index) => ({
      ...record,
      lineKey: hash('sha256', `${identity}#${index + 1}`),
    })),
  );
};
