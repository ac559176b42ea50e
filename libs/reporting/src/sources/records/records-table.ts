import type { CollectionRecords, RecordedCheck, UnitMonth } from '@xiangtong/collection';
import type { Correction } from '@xiangtong/ledger';
import type { CubeQuery, CubeResponse, Name } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import type { LedgerVerification } from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import type { PublishedHeadline } from '../../figures/published-headline';
import type { RecordsFigures, RecordsRow } from '../sources';

export type { RecordsFigures, RecordsRow } from '../sources';

/** The scope of a records table: units, months, and ledger position. */
export interface RecordsPlace {
  readonly scope: string;
  readonly units: readonly ReportingUnit[];
  readonly period: Period;
  readonly seq: number;
  /** Hash of the entry at that position: the seed of samples. */
  readonly ledgerHash: string;
  /** When the entry at that position was written; null at the beginning. */
  readonly moment: Date | null;
}

/** The inputs of tables, each read once for a place. Everything is limited to what the caller may see. */
export interface RecordsReader extends RecordsPlace {
  unitMonths(): Promise<readonly UnitMonth[]>;
  corrections(): Promise<readonly Correction[]>;
  checks(): Promise<readonly RecordedCheck[]>;
  returns(): ReturnType<CollectionRecords['returns']>;
  reviewers(): ReturnType<CollectionRecords['reviewers']>;
  lineSums(): ReturnType<CollectionRecords['lineSums']>;
  /** The figures of the place from the cube, at its position. */
  cube(query: Pick<CubeQuery, 'measures' | 'by' | 'where'>): Promise<CubeResponse>;
  /** Sales by unit of the county around the place; null when the caller may not see the county. */
  countyUnits(): Promise<CubeResponse | null>;
  /** What the edition of the place above prints of its total; null without one. */
  above(): Promise<PublishedHeadline | null>;
  verification(): Promise<LedgerVerification>;
  recordedAt(seq: number): Promise<Date | null>;
  divisionNames(codes: readonly string[]): Promise<ReadonlyMap<string, Name>>;
}

/** A named table that definitions ask for with `records`. */
export interface RecordsTable {
  readonly dimensions: readonly string[];
  /** Texts beside the dimensions. */
  readonly texts: readonly string[];
  readonly figures: readonly string[];
  readonly read: (reader: RecordsReader) => Promise<readonly RecordsRow[]>;
  /** The totals of the rows, or of a part of them. */
  readonly total: (rows: readonly RecordsRow[]) => RecordsFigures;
}
