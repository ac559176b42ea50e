import { impactShapes } from '../definition/query-columns';
import type { ImpactTable } from '../definition/report-definition';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import { compareExact, exactOf, signOf } from '../grammar/exact';

/** Sums of money, means, rates, years and lines: no numbers of households or persons. */
const notCounted =
  /^(gross|cost|net.*|gain.*|ratio|year|povertyLine|weakSource|lines|villages.*|treatedChange|controlChange|effect|standardError)$/;

/** What the registers say whether anybody benefited or not. */
const ofRegisters: readonly string[] = ['year', 'povertyLine', 'weakSource', 'registered'];

/** Numbers of which one follows from the others: if one is hidden, all of them are. */
const whole: readonly ImpactTable[] = ['coverage', 'lineCrossings', 'effects'];

/** What is between the office and its units. */
const internal: readonly ImpactTable[] = ['doubts'];

const minimum = exactOf(3);

const isSmall = (row: DataRow, column: string): boolean => {
  const figure = row.figures.get(column);
  return figure !== undefined && signOf(figure) > 0 && compareExact(figure, minimum) < 0;
};

const hideSmall = (table: ImpactTable, row: DataRow): DataRow => {
  const columns = impactShapes[table].figures;
  const hidden = ['', '.base'].flatMap((suffix) => {
    const counts = columns.filter((column) => !notCounted.test(column) && !ofRegisters.includes(column));
    const small = counts.filter((column) => internal.includes(table) || isSmall(row, `${column}${suffix}`));
    const told = whole.includes(table) ? columns.filter((column) => !ofRegisters.includes(column)) : counts;
    return small.length > 0 ? told.map((column) => `${column}${suffix}`) : [];
  });
  if (hidden.length === 0) return row;
  const figures = new Map(row.figures);
  const gaps = new Map(row.gaps);
  for (const column of hidden)
    if (figures.delete(column))
      gaps.set(column, { side: column.endsWith('.base') ? 'year' : 'now', reason: 'suppressed' });
  return { ...row, figures, gaps };
};

/** Numbers of one or two households or persons, and those from which they would follow. */
export const hideSmallCounts = (table: ImpactTable, data: Dataset): Dataset => ({
  ...data,
  rows: data.rows.map((row) => hideSmall(table, row)),
  total: hideSmall(table, data.total),
});
