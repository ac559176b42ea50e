import type { Bilingual, Dataset } from '@xiangtong/contracts';
import { recordsTables } from '../sources/records/registry';
import { recordsTableNames, type RecordsTableName } from '../sources/records/table-names';
import { impactShapes } from './query-columns';
import { impactTables, type ImpactTable } from './report-definition';

const titled = (zh: string, en: string): Bilingual => ({ zh, en });

const recordsTitles: Readonly<Record<RecordsTableName, Bilingual>> = {
  reportingRates: titled('上报率和及时率，按单位', 'Response and timeliness by unit'),
  reportingRatesByMonth: titled('上报率和及时率，按月', 'Response and timeliness by month'),
  reportingRatesByTownship: titled('上报率和及时率，按乡镇', 'Response and timeliness by township'),
  reportingRatesByCounty: titled('上报率和及时率，按县', 'Response and timeliness by county'),
  lateness: titled('迟报和未报的月报', 'Reports that are late or missing'),
  lateReporters: titled('迟报和未报的单位', 'Units that are late or missing'),
  revisions: titled('首次通过后的修订，按月', 'Revisions after the first acceptance by month'),
  checks: titled('上报时的疑点，按种类', 'Doubts at entry by kind'),
  explanations: titled('对疑点的书面说明', 'Explanations of doubts'),
  returns: titled('退回和理由', 'Returns and their reasons'),
  reviewers: titled('经办人办了多少', 'What each reviewer has done'),
  corrections: titled('更正和撤回', 'Corrections and withdrawals'),
  submissionStates: titled('月报所处状态', 'States of submissions'),
  sample: titled('抽取的核对样本', 'A sample to be checked'),
  coherence: titled('加总检验', 'Tests of sums'),
  contradictions: titled('不能同时为真的数', 'Figures that contradict each other'),
  relationChecks: titled('数与数之间的检验', 'Tests of relations between figures'),
  ledgerProof: titled('账本证明', 'The proof of the ledger'),
  ranks: titled('单位在本县的名次', 'Rank of the unit within its county'),
  unitFacts: titled('单位的登记', 'What the register says of units'),
  publishedAbove: titled('上级地区已公布的总量和增速', 'Total and growth that the place above has published'),
};

const impactTitles: Readonly<Record<ImpactTable, Bilingual>> = {
  figures: titled('受益农户总数和净收益', 'Households that benefited and their net benefit'),
  movement: titled('新增、退出和持续受益的农户', 'Households newly reached, lost and continuing'),
  byMechanism: titled('按利益联结机制', 'By mechanism'),
  byIncomeClass: titled('按收入性质', 'By class of income'),
  bySourceUnit: titled('按带动单位', 'By the unit that benefits come from'),
  byHomeVillage: titled('按农户所在村', 'By the village of the households'),
  coverage: titled('建档立卡户的覆盖率', 'Coverage of registered poor households'),
  lineCrossings: titled('越过贫困线的农户', 'Households that crossed the poverty line'),
  effects: titled('首次受益对人均收入的效应', 'Effect of a first benefit on income per person'),
  doubts: titled('受益记录的疑点', 'Doubts about records of benefits'),
};

/** The tables that definitions may use, beside measures and dimensions of the cube. */
export const datasets: readonly Dataset[] = [
  ...recordsTableNames.map((name): Dataset => {
    const { dimensions, texts, figures } = recordsTables[name];
    return { source: 'records', name, title: recordsTitles[name], dimensions, texts, figures };
  }),
  ...impactTables.map((name): Dataset => {
    const { dimension, figures } = impactShapes[name];
    const dimensions = dimension === null ? [] : [dimension];
    return { source: 'impact', name, title: impactTitles[name], dimensions, texts: [], figures };
  }),
];
