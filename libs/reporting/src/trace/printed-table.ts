import { DomainError } from '@xiangtong/infrastructure';
import type { ReportDocument, Table } from '@xiangtong/contracts';

/** A table by its printed heading; in a report with a page for each unit, also by unit. */
export interface PrintedTable {
  /** Number or id. */
  readonly table: string;
  /** Code or name of the unit of its page. */
  readonly unit?: string | undefined;
}

/** `3`, `表 3` and `Table 3` mean the same. */
const isNamed = ({ id, number }: Table, wanted: string): boolean =>
  id === wanted || number === wanted || number.replace(/\D/g, '') === wanted;

/** Ids of blocks on the page of a unit begin with its code; they do not distinguish pages of units of the same name. */
const pageOf = ({ sections }: Pick<ReportDocument, 'sections'>, unit: string): string => {
  const pages = sections.filter(({ part }) => part === unit);
  return pages.length === 1 ? pages[0]!.id.replace(/\..*$/, '') : unit;
};

/** Undefined when there is none; TRACE.SEVERAL_TABLES when the same number is on several pages. */
export const findPrintedTable = (
  document: Pick<ReportDocument, 'sections'>,
  { table: wanted, unit }: PrintedTable,
): Table | undefined => {
  const tables = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table')
    .filter((table) => isNamed(table, wanted));
  if (unit !== undefined) {
    const page = `${pageOf(document, unit)}.`;
    return tables.find(({ id }) => id.startsWith(page));
  }
  if (tables.length > 1)
    throw new DomainError('TRACE.SEVERAL_TABLES', { table: wanted.slice(0, 120), count: tables.length });
  return tables[0];
};
