import type { CubeResponse } from '@xiangtong/contracts';
import { Cube, type CubeSource } from '../../src';
import type { Fixture } from './fixture';
import { queries } from './queries';
import { makeReplica } from './replica-parts';

/** Answers that together touch every table of an engine, at the newest position or an earlier one. */
export const figures = async (engine: CubeSource, asOf?: number): Promise<CubeResponse[]> => {
  const cube = new Cube(engine, { budget: { milliseconds: 150_000, atOnce: 4 } });
  const answers: CubeResponse[] = [];
  for (const query of queries.filter((_, index) => index % 4 === 1)) {
    answers.push(await cube.query(asOf === undefined ? query : { ...query, asOf }, 'all'));
  }
  return answers;
};

/** Opens the fixture's own slot, asks and closes it again. */
export const reopenedFigures = async ({ source, directory, reference }: Fixture): Promise<CubeResponse[]> => {
  const replica = makeReplica(source, directory, { reference });
  await replica.open({ mode: 'once' });
  try {
    return await figures(replica);
  } finally {
    await replica.close();
  }
};
