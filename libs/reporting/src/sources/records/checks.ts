import type { RecordedCheck } from '@xiangtong/collection';
import type { CheckCode, Name } from '@xiangtong/contracts';
import { fractionOf } from '@xiangtong/domain';
import { unitsById } from './corrections';
import { drawSample, sameInAll, sumsOf, unitMonthMembers } from './figures';
import type { RecordsTable } from './records-table';

/** A short name for the doubts of a rule; the full message with numbers is for the respondent. */
const ruleNames: Readonly<Record<CheckCode, Name>> = {
  'CHECK.MONTH_RATIO': { zh: '与上月相比变动异常', en: 'Unusual change on last month' },
  'CHECK.YEAR_RATIO': { zh: '与去年同月相比变动异常', en: 'Unusual change on the same month last year' },
  'CHECK.HISTORY': { zh: '与本单位历史数据相差过大', en: "Far from the unit's own history" },
  'CHECK.NIL_RETURN': { zh: '连续有销售后零报告', en: 'Nothing after months with sales' },
  'CHECK.FACTOR': { zh: '疑似计量单位或小数点错误', en: 'Suspected factor or decimal slip' },
  'CHECK.DUPLICATED_MONTH': { zh: '疑似重复上报以前月份数据', en: 'Report of an earlier month sent again' },
  'CHECK.REACHES_COUNTY': { zh: '单月达到全县累计', en: 'A month that reaches all of the county before' },
  'CHECK.LINE_AMOUNT': { zh: '单行金额与以往相差过大', en: 'Amount of a line far from its other months' },
  'CHECK.UNIT_PRICE': { zh: '单价超出通常范围', en: 'Unit price out of range' },
  'CHECK.UNIT_SWAPPED': { zh: '疑似计量单位填错', en: 'Suspected wrong unit of measure' },
};

const columns = ['raised', 'explained', 'unexplained', 'revisions'] as const;

const revisionKey = ({ unitId, month, revision }: RecordedCheck): string => `${unitId}/${month}/${revision}`;

const figuresOf = (own: readonly RecordedCheck[]) => {
  const explained = own.filter(({ explanation }) => explanation !== null).length;
  return {
    raised: fractionOf(own.length),
    explained: fractionOf(explained),
    unexplained: fractionOf(own.length - explained),
    revisions: fractionOf(new Set(own.map(revisionKey)).size),
  };
};

/** Doubts raised by submitted revisions, and how many of them were explained, by rule. */
export const checks: RecordsTable = {
  dimensions: ['rule'],
  texts: [],
  figures: columns,
  read: async (reader) => {
    const raised = await reader.checks();
    return [...new Set(raised.map(({ code }) => code))].map((code) => ({
      codes: { rule: code },
      names: { rule: ruleNames[code] ?? sameInAll(code) },
      figures: figuresOf(raised.filter((check) => check.code === code)),
    }));
  },
  // One revision may raise several rules, so the numbers of revisions do not add up.
  total: (rows) => sumsOf(rows, ['raised', 'explained', 'unexplained']),
};

const SAMPLE_SIZE = 15;

const explanationKey = (check: RecordedCheck): string => `${revisionKey(check)}/${check.code}/${check.path}`;

/** Explanations as respondents wrote them: a sample drawn by the hash of the ledger. */
export const explanations: RecordsTable = {
  dimensions: ['unit', 'month', 'rule', 'place'],
  texts: ['explanation'],
  figures: ['revision'],
  read: async (reader) => {
    const units = unitsById(reader);
    const written = (await reader.checks()).filter(({ explanation }) => explanation !== null);
    return drawSample(written, SAMPLE_SIZE, reader.ledgerHash, explanationKey).map((check) => {
      const { codes, names } = unitMonthMembers(units.get(check.unitId)!, check.month);
      return {
        codes: { ...codes, rule: check.code, place: `${check.revision} ${check.path}` },
        names: {
          ...names,
          rule: ruleNames[check.code] ?? sameInAll(check.code),
          place: sameInAll(check.path),
          explanation: sameInAll(check.explanation!),
        },
        figures: { revision: fractionOf(check.revision) },
      };
    });
  },
  total: () => ({}),
};
