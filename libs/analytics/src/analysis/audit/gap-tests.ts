import type { LineNumbersAnswer, MissingMonthsAnswer } from '@xiangtong/contracts';
import { formatMonth, formatRatio, sequenceGaps } from '@xiangtong/domain';
import { member } from '../../cube/trace/read-rows';
import {
  brokenNumbering,
  gapsOfUnits,
  gapTotals,
  numberingTotals,
  type GapRow,
  type GapTotals,
  type NumberingRow,
  type NumberingTotals,
} from '../sql/audit';
import { placesOf, run } from './audit-lines';
import type { TestContext } from './line-tests';
import { testNames } from './test-answers';

const numbers = (joined: string): number[] => joined.split(',').map(Number);

export const missingMonths = async ({
  connection,
  plan,
  page,
}: TestContext): Promise<MissingMonthsAnswer> => {
  const [totals] = await run<GapTotals>(connection, gapTotals(plan));
  const { due, missing, units } = totals!;
  const found = await run<GapRow>(connection, gapsOfUnits(plan, page));
  return {
    name: testNames.missingMonths,
    n: Number(due),
    missing: Number(missing),
    share: formatRatio(missing, due),
    findings: {
      total: Number(units),
      offset: page.offset,
      items: found.map((row) => ({
        unit: member(row.unit, row.unit_zh, row.unit_en),
        due: Number(row.due),
        months: numbers(row.missing).map(formatMonth),
      })),
    },
  };
};

export const lineNumbers = async ({
  connection,
  plan,
  page,
  findSubmissions,
}: TestContext): Promise<LineNumbersAnswer> => {
  const [totals] = await run<NumberingTotals>(connection, numberingTotals(plan));
  const broken = Number(totals!.broken);
  const found = await run<NumberingRow>(connection, brokenNumbering(plan, page));
  const places = await placesOf(found, findSubmissions);
  return {
    name: testNames.lineNumbers,
    n: Number(totals!.revisions),
    broken,
    findings: {
      total: broken,
      offset: page.offset,
      items: found.map((row) => ({
        unit: member(row.unit, row.unit_zh, row.unit_en),
        month: formatMonth(row.month),
        ...(places.get(Number(row.revision_id)) ?? { submission: null, number: null }),
        missing: sequenceGaps(numbers(row.lines), 1, Math.max(...numbers(row.lines))),
      })),
    },
  };
};
