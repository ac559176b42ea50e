import type { CubeQuery } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { cubeOf, withReplica } from '../context/analytics';
import { withContext } from '../context/cli-context';

const parse = (text: string): CubeQuery => {
  try {
    return JSON.parse(text) as CubeQuery;
  } catch (cause) {
    throw new DomainError('REQUEST.BROKEN_JSON', { reason: (cause as Error).message }, [], { cause });
  }
};

/** The answer of POST /cube, over everything. */
export const cubeCommand = (text: string): Promise<void> => {
  const query = parse(text);
  return withContext((context) =>
    withReplica(context, async (replica) => {
      process.stdout.write(
        `${JSON.stringify(await cubeOf(context, replica).query(query, 'all'), null, 2)}\n`,
      );
    }),
  );
};
