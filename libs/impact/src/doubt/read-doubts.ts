import type { BenefitDoubtState, ImpactSummary } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';
import { doubtsOf } from './benefit-rules';
import { answersTo, readAnswers, stateAfter, type DoubtAnswer, type DoubtSubject } from './doubt-events';
import { readUnitYears } from './unit-years';

export type AnsweredDoubt = DoubtSubject & { readonly answers: readonly DoubtAnswer[] };

/** The doubts about a year of some units, found anew, with the answers given to their numbers. */
export const readDoubts = async (
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

export const stateOf = ({ answers }: AnsweredDoubt): BenefitDoubtState => {
  const last = answers.at(-1);
  return last ? stateAfter[last.action] : 'open';
};

const unanswered: readonly BenefitDoubtState[] = ['open', 'returned'];

export const countDoubts = async (
  queries: Queries,
  units: readonly ReportingUnit[],
  year: number,
): Promise<ImpactSummary['doubts']> => {
  const doubts = await readDoubts(queries, units, year);
  const open = doubts.filter((doubt) => unanswered.includes(stateOf(doubt))).length;
  return { year, all: doubts.length, open, answered: doubts.length - open };
};
