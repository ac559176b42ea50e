import { dimensionsOf } from '../query-columns';
import type { CubeQueryDefinition, QueryDefinition, ReportStructure } from '../report-definition';
import type { ReferenceCheck } from './reference-check';

const splitMistake = (query: CubeQueryDefinition): string | null => {
  if (query.by.includes('unit')) return 'is by unit already';
  return Object.values(query.where).some(({ kind }) => kind === 'first')
    ? 'refers to the first row of another, which is another one for each unit'
    : null;
};

/** One query answers for all units: it must be possible to split its answer by unit. */
const repetitionMistake = (query: QueryDefinition): string | null => {
  if (query.source === 'cube') return splitMistake(query);
  if (query.source === 'join' || query.source === 'priceVolume') return null;
  return dimensionsOf(query).includes('unit') ? null : 'is not by unit';
};

export const checkRepetition = ({ repeat, queries }: ReportStructure, check: ReferenceCheck): void => {
  if (!repeat) return;
  for (const query of queries.filter(({ sound }) => sound)) {
    const mistake = repetitionMistake(query);
    if (mistake) check.fail(query.line, `query "${query.name}" ${mistake}: it cannot be repeated for units`);
  }
};
