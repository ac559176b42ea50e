import type { ReportStep } from '@xiangtong/contracts';
import type { ReportDefinition } from '../definition/report-definition';
import type { ScopeLevel } from '../grammar/scope-level';

/** Called before each step. If it throws, making the report ends. */
export type ReportProgress = (step: ReportStep) => void;

/**
 * Counts the steps from the queries to the last section. A section left out because its value is missing is not
 * reported; a repeated report may have steps that its own level does not report, and the total grows with them.
 */
export const countSteps = (
  { queries, sections }: Pick<ReportDefinition, 'queries' | 'sections'>,
  level: ScopeLevel,
  progress: ReportProgress | undefined,
): ((what: string) => void) => {
  const expected = [...queries, ...sections].filter(({ levels }) => levels.includes(level)).length;
  let done = 0;
  return (what) => {
    progress?.({ done, total: Math.max(expected, done + 1), what });
    done += 1;
  };
};
