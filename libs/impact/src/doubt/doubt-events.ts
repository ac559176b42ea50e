import { benefitDoubtCodes, type BenefitDoubtState } from '@xiangtong/contracts';
import {
  DomainError,
  eventParameters,
  inEventWindow,
  ofEventUnit,
  type EventRow,
  type Queries,
  type ReadEvents,
} from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';
import { tellsPersonalNumber } from '@xiangtong/domain';
import { dependsOnSales, type BenefitDoubt } from './benefit-rules';

export type DoubtAction = 'explain' | 'accept' | 'return';

export const stateAfter: Readonly<Record<DoubtAction, BenefitDoubtState>> = {
  explain: 'explained',
  accept: 'accepted',
  return: 'returned',
};

/** A doubt of a unit and year; with other numbers it is another doubt. */
export interface DoubtSubject extends BenefitDoubt {
  readonly unitId: number;
  readonly year: number;
}

export interface DoubtAnswer {
  readonly action: DoubtAction;
  readonly text: string;
  readonly actor: string;
  readonly at: Date;
}

export const recordAnswer = async (
  queries: Queries,
  { unitId, year, code, parameters }: DoubtSubject,
  { action, text, actor, at }: DoubtAnswer,
): Promise<void> => {
  if (tellsPersonalNumber(text)) throw new DomainError('IMPACT.PURPOSE_PERSONAL');
  await queries.query(
    `insert into benefit_doubt_event (action, unit_id, year, code, evidence, text, actor, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [action, unitId, year, code, JSON.stringify(parameters), text, actor, at],
  );
};

interface AnswerRow extends DoubtAnswer {
  readonly unitId: number;
  readonly code: string;
  readonly evidence: Readonly<Record<string, string | number>>;
}

/** Answers about units in a year, oldest first. */
export const readAnswers = (
  queries: Queries,
  unitIds: readonly number[],
  year: number,
): Promise<AnswerRow[]> =>
  queries.query<AnswerRow[]>(
    `select unit_id as "unitId", code, evidence, action, text, actor, at from benefit_doubt_event
     where unit_id = any($1::int[]) and year = $2 order by id`,
    [unitIds, year],
  );

/** The answers that were given to the same doubt with the same numbers. */
export const answersTo = (answers: readonly AnswerRow[], doubt: DoubtSubject): readonly DoubtAnswer[] =>
  answers.filter(
    ({ unitId, code, evidence }) =>
      unitId === doubt.unitId &&
      code === doubt.code &&
      Object.entries(doubt.parameters).every(([name, value]) => evidence[name] === value),
  );

const events = `
  select event.id, event.at, event.actor, event.action, unit.code as unit, nullif(event.text, '') as reason,
    event.year::text as period
  from benefit_doubt_event event join ${unitRelation} unit on unit.id = event.unit_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${ofEventUnit}
    and (not $9 or event.code <> all ($10::text[]))
  order by event.at desc, event.id desc limit $8`;

/** Events for the audit trail; an answer to a doubt that depends on sales says that there was one. */
export const benefitDoubtEvents =
  (queries: Queries): ReadEvents =>
  (window) =>
    queries.query<EventRow[]>(events, [
      ...eventParameters(window),
      window.withoutConfidential ?? false,
      benefitDoubtCodes.filter(dependsOnSales),
    ]);
