import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CubeResponse } from '@xiangtong/contracts';
import { collected } from '@xiangtong/infrastructure';
import { fileTable, type FileTable } from '../../cube/export/file-table';
import { overflow } from '../../cube/question/budget';
import { IN_MEMORY, openInstance, type ReplicaSettings } from './replica-file';
import { execute } from './rows';

/** Writes answers of the cube as Parquet with a DuckDB of its own, which holds nothing: whichever engine answered. */
export class ParquetWriter {
  constructor(private readonly settings: Omit<ReplicaSettings, 'directory'>) {}

  /**
   * Passes the path of the file to `use` and removes the file afterwards. Codes and names are VARCHAR, counts BIGINT,
   * amounts and quantities DECIMAL(38,n), ratios DECIMAL(18,6). Throws CUBE.OVERFLOW for a figure that does not fit its
   * type.
   */
  async write(answer: CubeResponse, use: (path: string) => Promise<void>): Promise<void> {
    const directory = await mkdtemp(join(tmpdir(), 'xiangtong-parquet-'));
    try {
      const path = join(directory, 'cube.parquet');
      await this.copy(answer, directory, path);
      await use(path);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  private async copy(answer: CubeResponse, directory: string, path: string): Promise<void> {
    const table = fileTable(answer);
    const sql = copyStatement(table, answer, path);
    const rows = JSON.stringify(await collected(table.rows()));
    const instance = await openInstance(IN_MEMORY, { ...this.settings, directory });
    const connection = await instance.connect();
    try {
      await execute(connection, sql, { rows }).catch(asOverflow);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }
}

const asOverflow = (error: unknown): never => {
  if (/conversion error|could not cast/i.test(String(error))) throw overflow(error);
  throw error;
};

/** Column keys are names of the cube; the path is our own. */
const copyStatement = ({ columns }: FileTable, { asOf, ledgerHash }: CubeResponse, path: string): string => {
  const cells = columns.map(({ key, type }, index) => `r[${index + 1}]::${type} as "${key}"`);
  const about = `{ledger_position: '${asOf}', ledger_hash: '${ledgerHash}'}`;
  return `copy (select ${cells.join(', ')} from (select unnest(from_json($rows::json, '[["VARCHAR"]]')) as r))
      to '${path.replaceAll(`'`, `''`)}' (format parquet, compression zstd, kv_metadata ${about})`;
};
