import { describe, type BenefitDoubtCode, type BenefitDoubtItem } from '@xiangtong/contracts';
import { canSeeUnit } from '@xiangtong/identity';
import {
  DomainError,
  type Clock,
  type Database,
  type Queries,
  type Transaction,
} from '@xiangtong/infrastructure';
import type { ReferenceCatalogue, ReportingUnit } from '@xiangtong/reference';
import type { HouseholdCaller } from '../household/household-desk';
import { impactScope } from '../summary/impact-scope';
import { doubtsOf } from './benefit-rules';
import {
  answersTo,
  readAnswers,
  recordAnswer,
  stateAfter,
  type DoubtAction,
  type DoubtAnswer,
  type DoubtSubject,
} from './doubt-events';
import { readUnitYears } from './unit-years';

export interface DoubtReply {
  readonly unit: string;
  readonly year: number;
  readonly code: BenefitDoubtCode;
  readonly text: string;
}

type AnsweredDoubt = DoubtSubject & { readonly answers: readonly DoubtAnswer[] };

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

  /** In the order of the units. Throws SCOPE.UNKNOWN. */
  async list(year: number, scope: string, caller: HouseholdCaller): Promise<readonly BenefitDoubtItem[]> {
    const { units } = await impactScope(this.reference, scope, caller.scope);
    const codes = new Map(units.map(({ id, code }) => [id, code]));
    const doubts = await this.source.transaction('REPEATABLE READ', (manager) =>
      readDoubts(manager, units, year),
    );
    return doubts
      .map((doubt) => toItem(doubt, codes.get(doubt.unitId)!))
      .sort((left, right) => (left.unit < right.unit ? -1 : Number(left.unit > right.unit)));
  }

  /** Throws IMPACT.DOUBT_UNKNOWN, IMPACT.DOUBT_STATE, or IMPACT.OWN_DOUBT when four eyes are needed. */
  async answer(action: DoubtAction, reply: DoubtReply, caller: HouseholdCaller): Promise<BenefitDoubtItem> {
    const unit = (await this.reference.current()).units.get(reply.unit);
    if (!unit || !canSeeUnit(caller.scope, unit))
      throw new DomainError('SCOPE.UNKNOWN', { scope: reply.unit.slice(0, 64) });
    return this.source.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`benefit_doubt ${unit.id}`]);
      const doubts = await readDoubts(manager, [unit], reply.year);
      const doubt = doubts.find(({ code }) => code === reply.code);
      if (!doubt) throw new DomainError('IMPACT.DOUBT_UNKNOWN');
      if (action !== 'explain') await requireOtherEyes(manager, doubt, caller.username);
      const answer = { action, text: reply.text, actor: caller.username, at: this.clock.now() };
      await recordAnswer(manager, doubt, answer);
      return toItem({ ...doubt, answers: [...doubt.answers, answer] }, unit.code);
    });
  }
}

const readDoubts = async (
  queries: Queries,
  units: readonly ReportingUnit[],
  year: number,
): Promise<readonly AnsweredDoubt[]> => {
  const years = await readUnitYears(
    queries,
    units.map(({ id }) => id),
    year,
  );
  const answers = await readAnswers(queries, [...years.keys()], year);
  return [...years].flatMap(([unitId, unitYear]) =>
    doubtsOf(unitYear).map((doubt) => {
      const subject = { ...doubt, unitId, year };
      return { ...subject, answers: answersTo(answers, subject) };
    }),
  );
};

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

const toItem = ({ year, code, parameters, answers }: AnsweredDoubt, unit: string): BenefitDoubtItem => {
  const last = answers.at(-1);
  return {
    unit,
    year,
    code,
    message: { zh: describe(code, parameters, 'zh'), en: describe(code, parameters, 'en') },
    state: last ? stateAfter[last.action] : 'open',
    answers: answers.map(({ action, text, actor, at }) => ({ action, text, actor, at: at.toISOString() })),
  };
};
