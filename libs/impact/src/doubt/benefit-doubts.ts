import { describe, type BenefitDoubtCode, type BenefitDoubtItem } from '@xiangtong/contracts';
import { canSeeUnit, seesConfidential } from '@xiangtong/identity';
import { DomainError, type Clock, type Database, type Transaction } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { HouseholdCaller } from '../household/find-household';
import { impactScope } from '../scope/impact-scope';
import { dependsOnSales } from './benefit-rules';
import { recordAnswer, type DoubtAction } from './doubt-events';
import { readDoubts, stateOf, type AnsweredDoubt } from './read-doubts';

export interface DoubtReply {
  readonly unit: string;
  readonly year: number;
  readonly code: BenefitDoubtCode;
  readonly text: string;
}

/**
 * Doubts about benefits against the sales of their unit: explained by who knows, accepted or returned by an officer who
 * neither explained them nor recorded the lines. They are found anew at each question; an answer holds as long as the
 * numbers of the doubt do.
 */
export class BenefitDoubts {
  constructor(
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Doubts of the year that the caller may know of, sorted by unit. Throws SCOPE.UNKNOWN. */
  async list(year: number, scope: string, caller: HouseholdCaller): Promise<readonly BenefitDoubtItem[]> {
    const { units } = await impactScope(this.reference, scope, caller.scope);
    const codes = new Map(units.map(({ id, code }) => [id, code]));
    const reader = { scope: caller.scope, catalogue: await this.reference.current() };
    const doubts = await this.source.transaction('REPEATABLE READ', (manager) =>
      readDoubts(manager, units, year, reader),
    );
    return doubts
      .map((doubt) => toItem(doubt, codes.get(doubt.unitId)!))
      .sort((left, right) => (left.unit < right.unit ? -1 : Number(left.unit > right.unit)));
  }

  /**
   * Throws AUTH.CONFIDENTIAL, whether there is such a doubt or not, IMPACT.DOUBT_UNKNOWN, IMPACT.DOUBT_STATE, or
   * IMPACT.OWN_DOUBT when four eyes are needed.
   */
  async answer(action: DoubtAction, reply: DoubtReply, caller: HouseholdCaller): Promise<BenefitDoubtItem> {
    const catalogue = await this.reference.current();
    const unit = catalogue.units.get(reply.unit);
    if (!unit || !canSeeUnit(caller.scope, unit))
      throw new DomainError('SCOPE.UNKNOWN', { scope: reply.unit.slice(0, 64) });
    if (dependsOnSales(reply.code) && !seesConfidential(caller.scope))
      throw new DomainError('AUTH.CONFIDENTIAL');
    return this.source.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`benefit_doubt ${unit.id}`]);
      const doubts = await readDoubts(manager, [unit], reply.year, { scope: caller.scope, catalogue });
      const doubt = doubts.find(({ code }) => code === reply.code);
      if (!doubt) throw new DomainError('IMPACT.DOUBT_UNKNOWN');
      if (action !== 'explain') await requireOtherEyes(manager, doubt, caller.username);
      const answer = { action, text: reply.text, actor: caller.username, at: this.clock.now() };
      await recordAnswer(manager, doubt, answer);
      return toItem({ ...doubt, answers: [...doubt.answers, answer] }, unit.code);
    });
  }
}

const requireOtherEyes = async (
  manager: Transaction,
  { unitId, year, answers }: AnsweredDoubt,
  username: string,
): Promise<void> => {
  const last = answers.at(-1);
  if (last?.action !== 'explain') throw new DomainError('IMPACT.DOUBT_STATE');
  const [row] = await manager.query<{ recorded: boolean }[]>(
    `select exists (select from benefit where source_unit_id = $1 and month between $2 and $3 and recorded_by = $4)
       as recorded`,
    [unitId, year * 100 + 1, year * 100 + 12, username],
  );
  if (row!.recorded || last.actor === username) throw new DomainError('IMPACT.OWN_DOUBT');
};

const toItem = (doubt: AnsweredDoubt, unit: string): BenefitDoubtItem => {
  const { year, code, parameters, answers } = doubt;
  return {
    unit,
    year,
    code,
    message: { zh: describe(code, parameters, 'zh'), en: describe(code, parameters, 'en') },
    state: stateOf(doubt),
    answers: answers.map(({ action, text, actor, at }) => ({ action, text, actor, at: at.toISOString() })),
  };
};
