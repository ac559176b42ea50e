import type { StandingFigure, UnitMonth } from '@xiangtong/collection';
import { formatMonth, type Month, fractionOf, subtractFractions, type Fraction } from '@xiangtong/domain';
import { dayName, drawSample, sameInAll, sumsOf, unitMonthMembers, yuanOf } from './figures';
import type { RecordsReader, RecordsTable } from './records-table';

const SAMPLE_SIZE = 20;
/** This many digits of a hash are printed: enough to find the revision, and to notice another one. */
const HASH_DIGITS = 16;

const keyOf = (unit: string, month: Month): string => `${unit}/${formatMonth(month)}`;

const cubeAmounts = async (reader: RecordsReader): Promise<ReadonlyMap<string, Fraction>> => {
  const { rows } = await reader.cube({ measures: ['amount'], by: ['unit', 'month'] });
  return new Map(rows.map((row) => [`${row['unit']}/${row['month']}`, fractionOf(row['amount'] ?? 0)]));
};

const standingNames = ({ seq, contentHash, submittedBy, acceptedBy, acceptedAt }: StandingFigure) => ({
  // An identifier of the entry, so printed without separators, as everywhere.
  entry: sameInAll(String(seq)),
  hash: sameInAll(contentHash.slice(0, HASH_DIGITS)),
  submittedBy: sameInAll(submittedBy),
  acceptedBy: sameInAll(acceptedBy),
  date: dayName(acceptedAt),
});

/** Reports in force drawn by the hash of the ledger, each with its figures in the ledger and in the cube. */
export const sample: RecordsTable = {
  dimensions: ['unit', 'month'],
  texts: ['entry', 'hash', 'submittedBy', 'acceptedBy', 'date'],
  figures: ['revision', 'lines', 'amount', 'cubeAmount', 'difference', 'reports'],
  read: async (reader) => {
    const inForce = (await reader.unitMonths()).flatMap((one) =>
      one.standing ? [{ ...one, standing: one.standing }] : [],
    );
    const drawn = drawSample(inForce, SAMPLE_SIZE, reader.ledgerHash, ({ unit, month }) =>
      keyOf(unit.code, month),
    );
    const amounts = await cubeAmounts(reader);
    return drawn.map((one) => rowOf(one, amounts));
  },
  total: (rows) => ({
    ...sumsOf(rows, ['lines', 'amount', 'cubeAmount', 'difference']),
    reports: fractionOf(rows.length),
  }),
};

const rowOf = (
  { unit, month, standing }: UnitMonth & { readonly standing: StandingFigure },
  amounts: ReadonlyMap<string, Fraction>,
) => {
  const { codes, names } = unitMonthMembers(unit, month);
  const amount = yuanOf(standing.totalFen);
  // A nil return has no line, and so no row in the cube.
  const cubeAmount = amounts.get(keyOf(unit.code, month)) ?? fractionOf(0);
  return {
    codes,
    names: { ...names, ...standingNames(standing) },
    figures: {
      revision: fractionOf(standing.revision),
      lines: fractionOf(standing.lines),
      amount,
      cubeAmount,
      difference: subtractFractions(cubeAmount, amount),
    },
  };
};
