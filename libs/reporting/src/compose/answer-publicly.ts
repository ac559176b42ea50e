import { loadSolver } from '@xiangtong/disclosure';
import { periodOf } from '@xiangtong/domain';
import type { ReportDefinition } from '../definition/report-definition';
import { DisclosureControl } from '../disclosure/disclosure-control';
import { readHierarchy } from '../disclosure/hierarchy';
import type { PublishedCells } from '../sources/published-cells';
import { Rounding } from '../disclosure/rounding/rounding';
import { rememberedSources } from '../disclosure/remembered-sources';
import { answerQueries, type Answers } from './answers';
import { coarseningsFor } from './coarsened';
import type { QueryRun } from './dataset/run-queries';

/**
 * The answers of a public edition. What is hidden changes what comes first, and with it what later queries ask for:
 * queries are answered again, from memory, until nothing more has to be hidden.
 */
export const answerPublicly = async (
  definition: ReportDefinition,
  { begin, ...run }: QueryRun,
  keep: (published: PublishedCells) => void = () => undefined,
): Promise<Answers> => {
  const sources = rememberedSources(run.sources);
  const { $period, $baseYear } = run.periods;
  const seen = periodOf($baseYear.from, $period.to);
  const parentOf = await readHierarchy(sources, run.scope, seen);
  const solve = await loadSolver();
  const before = (await sources.publishedBefore?.()) ?? [];
  const rounding = run.parameters.rounded ? new Rounding(parentOf, solve, before) : null;
  const control = new DisclosureControl(sources, parentOf, solve, before, rounding);
  const answered = { ...run, sources, disclosure: control, made: new WeakMap() };
  let answers = await answerQueries(definition, { ...answered, ...(begin && { begin }) });
  while (!(await control.settle())) answers = await answerQueries(definition, answered);
  control.refuseOpenFigures();
  keep(await control.published(coarseningsFor(definition, run.scope.level)));
  return answers;
};
