import type { BenefitDoubtState, ImpactSummary } from '@xiangtong/contracts';
import { canSeeUnit, seesConfidential, type Scope } from '@xiangtong/identity';
import type { Queries } from '@xiangtong/infrastructure';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import { dependsOnSales, doubtsOf } from './benefit-rules';
import { answersTo, readAnswers, stateAfter, type DoubtAnswer, type DoubtSubject } from './doubt-events';
import { readUnitYears } from './unit-years';

export type AnsweredDoubt = DoubtSubject & { readonly answers: readonly DoubtAnswer[] };

/** Who reads doubts: what they say must not go beyond the units and figures that the caller sees. */
export interface DoubtReader {
  readonly scope: Scope;
  readonly catalogue: Catalogue;
}

/**
 * The doubts about a year of some units, found anew, with the answers given to their numbers. Those that depend on sales
 * are only for callers who see figures of single units.
 */
export const readDoubts = async (
  queries: Queries,
  units: readonly ReportingUnit[],
  year: number,
  { scope, catalogue }: DoubtReader,
): Promise<readonly AnsweredDoubt[]> => {
  const visible = [...catalogue.units.values()].filter((unit) => canSeeUnit(scope, unit));
  const years = await readUnitYears(queries, { units, visible, year });
  const answers = await readAnswers(queries, [...years.keys()], year);
  return [...years].flatMap(([unitId, unitYear]) =>
    doubtsOf(unitYear)
      .filter(({ code }) => seesConfidential(scope) || !dependsOnSales(code))
      .map((doubt) => {
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
  reader: DoubtReader,
): Promise<ImpactSummary['doubts']> => {
  const doubts = await readDoubts(queries, units, year, reader);
  const open = doubts.filter((doubt) => unanswered.includes(stateOf(doubt))).length;
  return { year, all: doubts.length, open, answered: doubts.length - open };
};
