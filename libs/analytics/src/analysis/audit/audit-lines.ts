import type { TracedSalesLine, AuditLine } from '@xiangtong/contracts';
import { formatMonth } from '@xiangtong/domain';
import { type EngineConnection, rows } from '../../engine/engine';
import type { Asked } from '../../cube/sql/statement';
import { member, toLine } from '../../cube/trace/read-rows';
import type { AuditLineRow } from '../sql/audit';

/** The submission of a recorded revision, and its number within it. */
export interface RevisionPlace {
  readonly submission: string;
  readonly number: number;
}

/** Finds the submissions of revisions by their ids; the replica does not know them. */
export type FindSubmissions = (revisions: readonly number[]) => Promise<ReadonlyMap<number, RevisionPlace>>;

export const run = <Row>(connection: EngineConnection, asked: Asked): Promise<Row[]> => {
  const { sql, parameters } = asked(connection.words);
  return rows<Row>(connection, sql, parameters);
};

/** Rows of sales lines, with their submissions. */
export const auditLines = async (
  found: readonly AuditLineRow[],
  findSubmissions: FindSubmissions,
): Promise<AuditLine[]> => {
  const places = await placesOf(found, findSubmissions);
  return found.map((row) => ({
    unit: member(row.unit, row.unit_zh, row.unit_en),
    month: formatMonth(row.month),
    ...(places.get(Number(row.revision_id)) ?? { submission: null, number: null }),
    ...(toLine(row) as TracedSalesLine),
  }));
};

export const placesOf = async (
  found: readonly { readonly revision_id: bigint }[],
  findSubmissions: FindSubmissions,
): Promise<ReadonlyMap<number, RevisionPlace>> => {
  const revisions = [...new Set(found.map(({ revision_id: id }) => Number(id)))];
  return revisions.length > 0 ? findSubmissions(revisions) : new Map();
};
