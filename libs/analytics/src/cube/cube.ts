import type { DuckDBConnection } from '@duckdb/node-api';
import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import type { Replica } from '../replica/replica';
import { rows } from '../replica/rows';
import { watermark } from '../replica/watermark';
import { columnsOf } from './columns';
import { labelsOf } from './labels';
import { memberLookup } from './members';
import type { CubePlan } from './plan';
import { resolveQuery } from './resolve-query';
import { toCoverage, toDecomposition, toRow, type RawRow } from './response';
import { cubeSchema, type CubeSchema } from './schema';
import type { CubeScope } from './scope';
import { decompositionOf } from './sql/decomposition';
import { buildStatement } from './sql/statement';

/** What the cube needs of a replica. */
export type CubeSource = Pick<Replica, 'read' | 'atLeast'>;

/** What of an answer can be left out, and what it then costs no more. */
export interface CubeOmissions {
  /** The totals carry no decomposition of growth. */
  readonly undecomposed?: boolean;
}

const CATCH_UP_TIMEOUT_MS = 10_000;

/** Answers cube queries from the replica: one query object, one statement, one typed table. */
export class Cube {
  constructor(private readonly replica: CubeSource) {}

  /**
   * CUBE.INVALID with every mistake when the query is wrong; CUBE.NOT_CAUGHT_UP when `atLeast` is not reached in time.
   * Everything in the answer is of one ledger position.
   */
  async query(query: CubeQuery, scope: CubeScope, omissions: CubeOmissions = {}): Promise<CubeResponse> {
    await this.awaitPosition(query);
    return this.replica.read(async (connection) => {
      const { seq: head } = await watermark(connection);
      const plan = await resolveQuery(query, { head, scope, lookup: memberLookup(connection) });
      return answer(connection, { ...plan, ...omissions });
    });
  }

  schema(): CubeSchema {
    return cubeSchema;
  }

  private async awaitPosition(query: CubeQuery): Promise<void> {
    const wanted = query?.atLeast;
    if (Number.isSafeInteger(wanted)) await this.replica.atLeast(wanted!, CATCH_UP_TIMEOUT_MS);
  }
}

const answer = async (connection: DuckDBConnection, plan: CubePlan): Promise<CubeResponse> => {
  const { sql, parameters } = buildStatement(plan);
  const [summary = {}, ...members] = await rows<RawRow>(connection, sql, parameters);
  const columns = columnsOf(plan.by, plan.measures, plan.compare);
  const table = members.slice(0, plan.limit).map((raw) => toRow(columns, raw));
  const measureColumns = columns.filter((column) => column.role === 'measure');
  return {
    asOf: plan.seq,
    ledgerHash: await hashAt(connection, plan.seq),
    columns,
    rows: table,
    totals: { ...toRow(measureColumns, summary), ...(decompositionOf(plan) ? toDecomposition(summary) : {}) },
    coverage: toCoverage(summary),
    truncated: members.length > plan.limit,
    labels: await labelsOf(connection, plan.by, table),
  };
};

/** Hash of the ledger entry at a position, hex; that of the beginning is all zeros. */
const hashAt = async (connection: DuckDBConnection, seq: number): Promise<string> => {
  const [row] = await rows<{ hash: string }>(
    connection,
    'select lower(hex(hash)) as hash from entry where seq = $seq',
    {
      seq: BigInt(seq),
    },
  );
  return row?.hash ?? '0'.repeat(64);
};
