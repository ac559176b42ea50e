import { SettingsMap } from '@clickhouse/client';
import { DomainError, inBreaths } from '@xiangtong/infrastructure';
import { rowsOf } from '../columns';
import type { EngineConnection, SqlParameters } from '../engine';
import type { Mark } from './load';
import { dimensionTables, onShard } from './schema';
import { isOurs, type Store } from './store';
import { clickhouseWords } from './words';

/** Rows of one version of the register, and what had ended at the position. */
const shown = (database: string | null, { seq, referenceVersion }: Mark): SettingsMap =>
  SettingsMap.from({
    ...Object.fromEntries(
      dimensionTables.map((table) => [`${database}.${table}`, `version = ${referenceVersion}`]),
    ),
    [`${database}.revision_end`]: `to_seq <= ${seq}`,
    [`${database}.${onShard('revision_end')}`]: `to_seq <= ${seq}`,
  });

/**
 * Shows what stood at a watermark: statements name its position, and see its version of the register. Statements that
 * are not made of ClickHouse's words are refused: some would be answered otherwise than they mean.
 */
export const connectionAt = (store: Store, mark: Mark): EngineConnection => {
  let running = new AbortController();
  const settings = { additional_table_filters: shown(store.database, mark) };
  const columns: EngineConnection['columns'] = async (sql, parameters) => {
    if (!isOurs(parameters, clickhouseWords)) throw new DomainError('CUBE.NOT_ON_THIS_ENGINE');
    running = new AbortController();
    return store.columns(sql, parameters, { signal: running.signal, settings });
  };
  return {
    words: clickhouseWords,
    columns,
    rows: async <Row>(sql: string, parameters?: SqlParameters) =>
      (await inBreaths(rowsOf(await columns(sql, parameters)))) as Row[],
    watermark: () => Promise.resolve(mark),
    interrupt: () => running.abort(),
  };
};
