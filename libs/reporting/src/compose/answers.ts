import type { Section } from '@xiangtong/contracts';
import { partLevels } from '../definition/repetition';
import type { ReportDefinition } from '../definition/report-definition';
import { isUnitLevel } from '../grammar/scope-level';
import type { ReportScope, ScopeUnit } from '../sources/sources';
import { buildParts, scopeOfUnit, unitsOfPeriod } from './build-parts';
import { buildSections } from './build-sections';
import type { Dataset } from './dataset/dataset';
import { growthShown } from './dataset/comparable-rates';
import { runRepeatedQueries } from './dataset/repeated-queries';
import { runQueries, type LedgerPosition, type QueryRun } from './dataset/run-queries';
import { withReferences } from './references';
import type { Writer } from './writer';

type Datasets = ReadonlyMap<string, Dataset>;

/** Writes texts with the figures of a scope. */
export type WriterOf = (scope: ReportScope, datasets: Datasets) => Writer;

/** The answers to the queries of a report. */
export interface Answers {
  readonly asOf: LedgerPosition;
  /** The values that the head and the notes of the report may print. */
  readonly datasets: Datasets;
  sections(writerOf: WriterOf): readonly Section[];
}

const answersForScope = async (definition: ReportDefinition, run: QueryRun): Promise<Answers> => {
  const { datasets, asOf } = await runQueries(definition.queries, {
    growthShown: growthShown(definition),
    ...run,
  });
  return {
    asOf,
    datasets,
    sections: (writerOf) => {
      const writer = writerOf(run.scope, datasets);
      const sections = buildSections(definition.sections, writer, run.begin);
      return withReferences(sections, writer.reader.language, definition.sections);
    },
  };
};

const unitsOf = async (definition: ReportDefinition, run: QueryRun): Promise<readonly ScopeUnit[]> => {
  const units = await run.sources.unitsIn(run.scope);
  return run.scope.kind === 'unit'
    ? units
    : unitsOfPeriod(units, partLevels(definition), run.periods.$period);
};

/** A single unit is made like one of many: its page is the same in both cases, and has no space for references. */
const answersForUnits = async (definition: ReportDefinition, run: QueryRun): Promise<Answers> => {
  const { asOf, datasetsOf } = await runRepeatedQueries(definition.queries, run);
  const units = await unitsOf(definition, run);
  const [only] = units;
  return {
    asOf,
    datasets: new Map(),
    sections: (writerOf) => {
      const writerOfUnit = (unit: ScopeUnit): Writer => writerOf(scopeOfUnit(unit), datasetsOf(unit));
      return isUnitLevel(run.scope.level) && only
        ? buildSections(definition.sections, writerOfUnit(only), run.begin)
        : buildParts(definition.sections, units, writerOfUnit);
    },
  };
};

export const answerQueries = (definition: ReportDefinition, run: QueryRun): Promise<Answers> =>
  definition.repeat ? answersForUnits(definition, run) : answersForScope(definition, run);
