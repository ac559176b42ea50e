import { DomainError } from '@xiangtong/infrastructure';

/** The code of what was thrown, and of every mistake in it. */
export const codesOf = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return [error.code, ...error.mistakes.map(({ code, path }) => `${path} ${code}`)];
    },
  );
