import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway, isDiskFull } from './outer-failures';

const withCode = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('a database that is away', () => {
  it.each([
    withCode('57P01', 'terminating connection due to administrator command'),
    withCode('57P03', 'the database system is starting up'),
    withCode('ECONNREFUSED'),
    withCode('ENOENT', 'connect ENOENT /data/.s.PGSQL.5432'),
    new Error('Connection terminated unexpectedly'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
    new Error('timeout exceeded when trying to connect'),
    Object.assign(new Error('query failed'), { driverError: withCode('08006') }),
    new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]),
  ])('is known by %s', (error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    withCode('23505'),
    withCode('ENOENT', 'open /data/file'),
    withCode('40001'),
    null,
    'ECONNREFUSED',
  ])('is not meant by %s', (error) => expect(isDatabaseAway(error)).toBe(false));
});

it('knows a full disk, ours and that of PostgreSQL', () => {
  expect(isDiskFull(withCode('ENOSPC'))).toBe(true);
  expect(isDiskFull(Object.assign(new Error('query failed'), { driverError: withCode('53100') }))).toBe(true);
  expect(isDiskFull(withCode('EACCES'))).toBe(false);
});
