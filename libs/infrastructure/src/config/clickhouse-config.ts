import type { Environment } from './environment';

/** The ClickHouse that keeps the facts. */
export interface ClickHouseConfig {
  /** Address of its HTTP interface, with the account. */
  readonly server: string;
  /** Name of the database; others begin with it. */
  readonly database: string;
  /** Name of the cluster over whose servers the tables are spread; null: one server. */
  readonly cluster: string | null;
}

const example = 'http://user:password@host:8123/xiangtong';

/** Null where DuckDB answers. Throws what is wrong, never with a value: the address contains a password. */
export const clickhouseConfig = ({
  CUBE_ENGINE: engine,
  CLICKHOUSE_URL: url,
  CLICKHOUSE_CLUSTER: cluster,
}: Pick<Environment, 'CUBE_ENGINE' | 'CLICKHOUSE_URL' | 'CLICKHOUSE_CLUSTER'>): ClickHouseConfig | null => {
  if (engine !== 'clickhouse') return null;
  if (url === undefined)
    throw new Error(`configuration: CUBE_ENGINE=clickhouse needs CLICKHOUSE_URL, such as ${example}`);
  if (!URL.canParse(url))
    throw new Error(
      `configuration: CLICKHOUSE_URL is no address; write it as ${example}, special characters of the password as %40`,
    );
  const address = new URL(url);
  const database = address.pathname.slice(1);
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(database))
    throw new Error(
      `configuration: CLICKHOUSE_URL names no database: small letters, digits and _ after the host, as in ${example}`,
    );
  address.pathname = '/';
  return { server: address.href, database, cluster: cluster ?? null };
};
