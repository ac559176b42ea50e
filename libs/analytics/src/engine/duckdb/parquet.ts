import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { CubeResponse } from '@xiangtong/contracts';
import { collected } from '@xiangtong/infrastructure';
import { fileTable, type FileTable } from '../../cube/export/file-table';
import { overflow } from '../../cube/question/budget';
import type { Replica } from './replica';

/** Writes answers of the cube as Parquet into the replica's own folder, where DuckDB may write. */
export class ParquetWriter {
  constructor(private readonly replica: Pick<Replica, 'read' | 'scratch'>) {}

  /**
   * Passes the path of the file to `use` and removes the file afterwards. Codes and names are VARCHAR, counts BIGINT,
   * amounts and quantities DECIMAL(38,n), ratios DECIMAL(18,6). Throws CUBE.OVERFLOW for a figure that does not fit its
   * type.
   */
  async write(answer: CubeResponse, use: (path: string) => Promise<void>): Promise<void> {
    const path = this.replica.scratch(`cube-${randomUUID()}.parquet`);
    try {
      const table = fileTable(answer);
      const sql = copyStatement(table, answer, path);
      const rows = JSON.stringify(await collected(table.rows()));
      await this.replica.read((connection) => connection.rows(sql, { rows })).catch(asOverflow);
      await use(path);
    } finally {
      await rm(path, { force: true });
    }
  }
}

const asOverflow = (error: unknown): never => {
  if (/conversion error|could not cast/i.test(String(error))) throw overflow(error);
  throw error;
};

/** Column keys are names of the cube; the path consists of numbers and our own folder. */
const copyStatement = ({ columns }: FileTable, { asOf, ledgerHash }: CubeResponse, path: string): string => {
  const cells = columns.map(({ key, type }, index) => `r[${index + 1}]::${type} as "${key}"`);
  const about = `{ledger_position: '${asOf}', ledger_hash: '${ledgerHash}'}`;
  return `copy (select ${cells.join(', ')} from (select unnest(from_json($rows::json, '[["VARCHAR"]]')) as r))
      to '${path.replaceAll(`'`, `''`)}' (format parquet, compression zstd, kv_metadata ${about})`;
};
