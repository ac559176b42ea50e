import type { Bilingual } from '@xiangtong/contracts';
import { dimensionsOf } from '../query-columns';
import type { CubeQueryDefinition, QueryDefinition, ReportStructure } from '../report-definition';
import type { ReferenceCheck } from './reference-check';

const splitMistake = (query: CubeQueryDefinition): Bilingual | null => {
  if (query.by.includes('unit')) return { zh: '已经按单位分组', en: 'is by unit already' };
  return Object.values(query.where).some(({ kind }) => kind === 'first')
    ? {
        zh: '引用了另一个查询的第一行，而每个单位的第一行各不相同',
        en: 'refers to the first row of another, which is another one for each unit',
      }
    : null;
};

/** One query answers for all units: it must be possible to split its answer by unit. */
const repetitionMistake = (query: QueryDefinition): Bilingual | null => {
  if (query.source === 'cube') return splitMistake(query);
  if (query.source === 'join' || query.source === 'priceVolume') return null;
  return dimensionsOf(query).includes('unit') ? null : { zh: '没有按单位分组', en: 'is not by unit' };
};

export const checkRepetition = ({ repeat, queries }: ReportStructure, check: ReferenceCheck): void => {
  if (!repeat) return;
  for (const query of queries.filter(({ sound }) => sound)) {
    const mistake = repetitionMistake(query);
    if (mistake)
      check.fail(query.line, {
        zh: `查询“${query.name}”${mistake.zh}，不能逐个单位重复`,
        en: `query "${query.name}" ${mistake.en}: it cannot be repeated for units`,
      });
  }
};
