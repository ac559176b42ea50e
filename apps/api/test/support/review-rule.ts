import type { DataSource } from 'typeorm';

/** Xifeng accepts without review what raises no doubt: streams come into force at once. */
export const acceptWithoutReview = async (source: DataSource): Promise<void> => {
  await source.query(
    `insert into review_rule (county, accept_without_review, set_by, set_at) values ('520122', true, 'xifeng', now())`,
  );
};
