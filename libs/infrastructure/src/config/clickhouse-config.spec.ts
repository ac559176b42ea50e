import 'reflect-metadata';
import { clickhouseConfig } from './clickhouse-config';
import { parseEnvironment } from './environment';

const configOf = (source: Record<string, string>) => clickhouseConfig(parseEnvironment(source));

const CLICKHOUSE_URL = 'http://xiangtong:s%40fe@ch.xf.gov.cn:8123/xiangtong';

describe('ClickHouse in the configuration', () => {
  it('is not asked unless it is chosen', () => {
    expect(configOf({})).toBeNull();
    expect(configOf({ CLICKHOUSE_URL })).toBeNull();
    expect(configOf({ CUBE_ENGINE: 'duckdb', CLICKHOUSE_URL })).toBeNull();
  });

  it('is a server with its account, and the name of a database', () => {
    expect(configOf({ CUBE_ENGINE: 'clickhouse', CLICKHOUSE_URL })).toEqual({
      server: 'http://xiangtong:s%40fe@ch.xf.gov.cn:8123/',
      database: 'xiangtong',
      cluster: null,
    });
    const spread = { CUBE_ENGINE: 'clickhouse', CLICKHOUSE_URL, CLICKHOUSE_CLUSTER: 'province' };
    expect(configOf(spread)?.cluster).toBe('province');
  });

  it.each([
    [{ CUBE_ENGINE: 'postgres' }, 'CUBE_ENGINE must be duckdb or clickhouse'],
    [
      { CUBE_ENGINE: 'clickhouse' },
      'CUBE_ENGINE=clickhouse needs CLICKHOUSE_URL, such as http://user:password@',
    ],
    [
      { CLICKHOUSE_URL: 'clickhouse://u:hidden@host/db' },
      'CLICKHOUSE_URL must look like http://user:password@',
    ],
    [
      { CUBE_ENGINE: 'clickhouse', CLICKHOUSE_URL: 'http://u:hid#den@host:8123/x' },
      'CLICKHOUSE_URL is no address',
    ],
    [{ CUBE_ENGINE: 'clickhouse', CLICKHOUSE_URL: 'http://u:hidden@host:8123' }, 'names no database'],
    [{ CUBE_ENGINE: 'clickhouse', CLICKHOUSE_URL: 'http://u:hidden@host:8123/a;b' }, 'names no database'],
  ])('says what to do about %j, and never tells the password', (source, reason) => {
    const wrong = () => configOf(source);
    expect(wrong).toThrow(reason);
    expect(wrong).not.toThrow(/hidden|hid#den/);
  });
});
