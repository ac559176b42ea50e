import type { Database } from '@xiangtong/infrastructure';

/** Xifeng accepts without review what raises no doubt: streams put in force as they come in. */
export const acceptWithoutReview = async (source: Database): Promise<void> => {
  await source.query(
    `insert into review_rule (county, accept_without_review, set_by, set_at) values ('520122', true, 'xifeng', now())`,
  );
};
