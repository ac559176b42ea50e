import type { DuckDBConnection } from '@duckdb/node-api';
import { rows } from '../../replica/rows';
import type { Succession } from '../question/boundary';

interface SuccessionRow {
  readonly unit_id: number;
  readonly successor_id: number;
  readonly effective: number;
  readonly weight_number: bigint;
  readonly weight_digits: number;
}

export const readSuccessions = async (connection: DuckDBConnection): Promise<Succession[]> =>
  (await rows<SuccessionRow>(connection, 'select * from succession order by unit_id, successor_id')).map(
    (row) => ({
      unit: row.unit_id,
      successor: row.successor_id,
      effective: row.effective,
      number: row.weight_number,
      digits: row.weight_digits,
    }),
  );
