import type { UnitMonth } from '@xiangtong/collection';
import { formatMonth, revisionSums, fractionOf, magnitude, subtractFractions } from '@xiangtong/domain';
import { monthName, ratioOf, sumOf, sumsOf, yuanOf } from './figures';
import type { RecordsRow, RecordsTable } from './records-table';

const FEN_PER_YUAN = 100n;

const firstOf = ({ first }: UnitMonth): bigint => first?.totalFen ?? 0n;
const latestOf = ({ standing }: UnitMonth): bigint => standing?.totalFen ?? 0n;

const fenOf = (rows: readonly RecordsRow[], column: string): bigint[] =>
  rows.map(({ figures }) => {
    const { numerator, denominator } = figures[column] ?? fractionOf(0);
    return (numerator * FEN_PER_YUAN) / denominator;
  });

/** Mean, mean absolute and relative mean absolute revision of monthly totals (docs/methods.md, Quality indicators). */
const measuresOf = (rows: readonly RecordsRow[]): RecordsRow['figures'] => {
  const [first, latest] = [fenOf(rows, 'first'), fenOf(rows, 'latest')];
  const sums = revisionSums(first.map((earlier, index) => ({ earlier, later: latest[index]! })));
  const months = fractionOf(sums.count);
  return {
    meanRevision: ratioOf(yuanOf(sums.net), months),
    meanAbsoluteRevision: ratioOf(yuanOf(sums.absolute), months),
    relativeRevision: ratioOf(yuanOf(sums.absolute), yuanOf(sums.level)),
  };
};

const rowOf = (month: number, own: readonly UnitMonth[]): RecordsRow => {
  const first = yuanOf(own.reduce((sum, one) => sum + firstOf(one), 0n));
  const latest = yuanOf(own.reduce((sum, one) => sum + latestOf(one), 0n));
  const revision = subtractFractions(latest, first);
  return {
    codes: { month: formatMonth(month) },
    names: { month: monthName(month) },
    figures: {
      first,
      latest,
      revision,
      absoluteRevision: magnitude(revision),
      relativeRevision: ratioOf(magnitude(revision), latest),
      revised: fractionOf(own.filter((one) => firstOf(one) !== latestOf(one)).length),
    },
  };
};

/**
 * Monthly totals of the reports as first accepted and as in force: R = later − earlier. A late report is not a
 * revision, because it changes both sides equally.
 */
export const revisions: RecordsTable = {
  dimensions: ['month'],
  texts: [],
  figures: [
    'first',
    'latest',
    'revision',
    'absoluteRevision',
    'relativeRevision',
    'revised',
    'meanRevision',
    'meanAbsoluteRevision',
  ],
  read: async (reader) => {
    const all = await reader.unitMonths();
    return [...new Set(all.map(({ month }) => month))].map((month) =>
      rowOf(
        month,
        all.filter((one) => one.month === month),
      ),
    );
  },
  total: (rows) => ({
    ...sumsOf(rows, ['first', 'latest', 'revision', 'revised']),
    absoluteRevision: sumOf(rows.map(({ figures }) => figures['absoluteRevision'])),
    ...measuresOf(rows),
  }),
};
