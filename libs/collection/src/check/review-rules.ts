import type { Instant } from '@xiangtong/contracts';
import { DomainError, type Clock, type Database, type Transaction } from '@xiangtong/infrastructure';
import { isDivision } from '@xiangtong/reference';

/** Whether a county accepts without review what raises no check; who decided that, and when. */
export interface ReviewRule {
  readonly county: string;
  readonly acceptWithoutReview: boolean;
  /** Null until there is a first decision: then everything is reviewed. */
  readonly setBy: string | null;
  readonly setAt: Instant | null;
}

/** Name in the ledger for what needed no review. No account can have this name. */
export const RULE_ACTOR = 'rule:no-check';

/** Name in the ledger for what the operator of the machine accepted without review. */
export const IMPORT_ACTOR = 'rule:import';

/** The counties that accept without review, and who of each said so. */
export const readUnreviewedCounties = async (manager: Transaction): Promise<Map<string, string>> => {
  const rows = await manager.query<{ county: string; set_by: string }[]>(
    `select county, set_by from (
       select distinct on (county) county, accept_without_review, set_by from review_rule order by county, id desc
     ) newest where accept_without_review`,
  );
  return new Map(rows.map(({ county, set_by }) => [county, set_by]));
};

/** The rule of each county, with its history: dated, and with the name of who set it. */
export class ReviewRules {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  async of(county: string): Promise<ReviewRule> {
    const [row] = await this.source.query<{ accept_without_review: boolean; set_by: string; set_at: Date }[]>(
      'select accept_without_review, set_by, set_at from review_rule where county = $1 order by id desc limit 1',
      [county],
    );
    return {
      county,
      acceptWithoutReview: row?.accept_without_review ?? false,
      setBy: row?.set_by ?? null,
      setAt: row?.set_at.toISOString() ?? null,
    };
  }

  /** Applies to what is submitted from now on; submissions that already wait for review are not affected. */
  async set(county: string, acceptWithoutReview: boolean, actor: string): Promise<ReviewRule> {
    if (!(await isDivision(this.source, county.padEnd(12, '0'))))
      throw new DomainError('DIVISION.UNKNOWN', { code: county });
    await this.source.query(
      'insert into review_rule (county, accept_without_review, set_by, set_at) values ($1, $2, $3, $4)',
      [county, acceptWithoutReview, actor, this.clock.now()],
    );
    return this.of(county);
  }
}
