import type { Language } from '@xiangtong/contracts';
import type { Fraction } from '@xiangtong/domain';
import { recordsTables } from '../../sources/records/registry';
import type { RecordsTableName } from '../../sources/records/table-names';
import type { RecordsFigures, RecordsRow } from '../../sources/sources';
import { emptyRow, type DataRow, type Dataset } from './dataset';

const present = (figures: RecordsFigures): ReadonlyMap<string, Fraction> =>
  new Map(
    Object.entries(figures).flatMap(([column, figure]): [string, Fraction][] =>
      figure ? [[column, figure]] : [],
    ),
  );

const rowOf = ({ codes, names, figures }: RecordsRow, language: Language): DataRow => ({
  codes: new Map(Object.entries(codes)),
  names: new Map(Object.entries(names).map(([column, name]) => [column, name[language]])),
  figures: present(figures),
});

/** Rows of a records table, or the part of them that belongs to one unit, with their total. */
export const recordsDataset = (
  table: RecordsTableName,
  rows: readonly RecordsRow[],
  language: Language,
): Dataset => ({
  dimensions: recordsTables[table].dimensions,
  rows: rows.map((row) => rowOf(row, language)),
  total: { ...emptyRow, figures: present(recordsTables[table].total(rows)) },
  coverage: null,
});
