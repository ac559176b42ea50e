/** TypeORM keeps the driver's error; a failed connection may have one error for each address. */
const codesOf = (error: unknown): readonly unknown[] => {
  if (typeof error !== 'object' || error === null) return [];
  const { code, driverError, errors } = error as {
    readonly code?: unknown;
    readonly driverError?: unknown;
    readonly errors?: unknown;
  };
  return [code, ...codesOf(driverError), ...(Array.isArray(errors) ? errors.flatMap(codesOf) : [])];
};

/** Shutting down, crashed, starting; connections refused or lost; too many of them. */
const AWAY = /^(57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;
/** Messages without a code, of `pg` and its pool, and of TypeORM once the connection of a transaction was lost. */
const AWAY_WORDS =
  /[Qq]uery runner (was )?already released|Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed|timeout expired/;

/** PostgreSQL is not running, does not answer, or has no free connection. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (AWAY_WORDS.test(error.message) ||
    // A missing file has a code of the same name; a socket error comes from connect.
    codesOf(error).some(
      (code) => AWAY.test(String(code)) && (code !== 'ENOENT' || /connect/.test(error.message)),
    ));

const DISK_FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];

/** No space left, for us or for PostgreSQL. */
export const isDiskFull = (error: unknown): boolean =>
  codesOf(error).some((code) => DISK_FULL.includes(code));
