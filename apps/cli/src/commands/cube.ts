import type { CubeQuery } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { cubeOf, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { localCaller, positionsOf } from '../context/positions';

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
    withEngine(context, async (engine) => {
      const cube = cubeOf(context, engine);
      const answer = await positionsOf(context).answer(query, localCaller(), {
        check: (asked) => cube.check(asked, 'all'),
        ask: (known) => cube.query(known, 'all'),
      });
      process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    }),
  );
};
