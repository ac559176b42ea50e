import type { Edition } from '@xiangtong/contracts';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import type { QueryDefinition, ReportDefinition } from '../definition/report-definition';
import type { Gap } from '../grammar/gaps';
import type { RecordsTableName } from '../sources/records/table-names';

interface PublicRecords {
  /** Columns that tell nobody's figures. */
  readonly columns: readonly string[];
  /** Whether its rows are single respondents, or single corrections. */
  readonly onlyTotal?: boolean;
}

/** Numbers of reports; a rate weighted with sales would tell the sales of those who are missing. */
const rates = ['due', 'reported', 'timely', 'late', 'missing', 'nil', 'responseRate', 'timelyRate'];

/** The tables of records that a public edition may ask for; every other one is about single respondents. */
const tables: Readonly<Partial<Record<RecordsTableName, PublicRecords>>> = {
  reportingRates: { columns: rates, onlyTotal: true },
  reportingRatesByMonth: { columns: rates },
  reportingRatesByTownship: { columns: rates },
  reportingRatesByCounty: { columns: rates },
  checks: { columns: ['raised', 'explained', 'unexplained', 'revisions', 'units'] },
  // Public already.
  publishedAbove: { columns: ['amount', 'growthRate'] },
  // The revision of a month is often that of one unit.
  revisions: { columns: [], onlyTotal: true },
};

/** Whether a report asks for records of single respondents. */
const asksForRespondents = (queries: readonly QueryDefinition[]): boolean =>
  queries.some((query) => query.source === 'records' && tables[query.table] === undefined);

/** A report about single respondents has no public edition. */
export const editionsOf = ({
  repeat,
  queries,
}: Pick<ReportDefinition, 'repeat' | 'queries'>): readonly Edition[] =>
  repeat || asksForRespondents(queries) ? ['internal'] : ['internal', 'public'];

const gap: Gap = { side: 'now', reason: 'suppressed' };

const onlyColumns = (row: DataRow, columns: readonly string[]): DataRow => {
  const withheld = [...row.figures.keys()].filter((column) => !columns.includes(column));
  return {
    ...row,
    figures: new Map([...row.figures].filter(([column]) => columns.includes(column))),
    gaps: new Map([...(row.gaps ?? []), ...withheld.map((column): [string, Gap] => [column, gap])]),
  };
};

export const publicRecords = (table: RecordsTableName, data: Dataset): Dataset => {
  const { columns, onlyTotal = false } = tables[table] ?? { columns: [], onlyTotal: true };
  return {
    ...data,
    ...(onlyTotal && data.rows.length > 0 && { isWithheld: true }),
    rows: onlyTotal ? [] : data.rows.map((row) => onlyColumns(row, columns)),
    total: onlyColumns(data.total, columns),
  };
};
