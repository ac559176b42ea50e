import { callerSignal, DomainError, endingWith } from '@xiangtong/infrastructure';
import { type EngineConnection, SqlError } from '../../engine/engine';

export interface QueryBudget {
  /** A query that runs longer is stopped. */
  readonly milliseconds: number;
  /** Queries that run at the same time; the others wait in order of arrival, so that intake keeps its share. */
  readonly atOnce: number;
}

export const defaultBudget: QueryBudget = { milliseconds: 10_000, atOnce: 4 };

/**
 * Milliseconds between repeated interrupts of a query that is over its time: an interrupt may hit between two
 * statements.
 */
const AGAIN_MS = 50;

/** Interrupts what runs on the connection when the time is over or the caller has disconnected. */
export const withinTime = async <T>(
  connection: EngineConnection,
  milliseconds: number,
  work: () => Promise<T>,
): Promise<T> => {
  let again: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    again ??= setInterval(() => connection.interrupt(), AGAIN_MS);
  };
  const timer = setTimeout(interrupt, milliseconds);
  try {
    return await endingWith(callerSignal(), interrupt, work);
  } finally {
    clearTimeout(timer);
    clearInterval(again);
  }
};

/** Turns the error of a query that is too large into a problem that the caller can solve; others are unchanged. */
export const toProblem = (error: unknown, { milliseconds }: QueryBudget): unknown => {
  if (!(error instanceof SqlError)) return error;
  if (error.limit === 'time')
    return new DomainError('CUBE.TOO_SLOW', { seconds: milliseconds / 1_000 }, [], { cause: error });
  return error.limit === 'overflow' ? overflow(error) : error;
};

export const overflow = (cause?: unknown): DomainError => new DomainError('CUBE.OVERFLOW', {}, [], { cause });
