import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { CubeAnswers } from './cube-answers';
import type { CubeScope } from './question/scope';

const question: CubeQuery = { measures: ['amount'], by: [], period: '2019' };
const county: CubeScope = { divisions: ['520122000000'], unitIds: [] };

/** A cube that counts its queries, over figures that the test moves. */
const stage = (rowsOf: () => number = () => 0) => {
  const replica = { version: '1.1', upTo: () => Promise.resolve() };
  let asked = 0;
  const answers = new CubeAnswers(
    {
      query: async () => {
        asked += 1;
        if (rowsOf() < 0) throw new Error('out of order');
        return { rows: Array.from({ length: rowsOf() }, () => ({})) } as unknown as CubeResponse;
      },
    },
    replica,
  );
  return { answers, replica, asked: () => asked };
};

describe('answers of the cube', () => {
  it('are worked out once while nothing moves, also for those who ask meanwhile', async () => {
    const { answers, asked } = stage();
    await Promise.all([answers.query(question, 'all'), answers.query({ ...question }, 'all')]);
    await answers.query(question, 'all');
    expect(asked()).toBe(1);
  });

  it('are forgotten when figures or the register move', async () => {
    const { answers, replica, asked } = stage();
    for (const version of ['1.1', '2.1', '2.2']) {
      replica.version = version;
      await answers.query(question, 'all');
    }
    expect(asked()).toBe(3);
  });

  it('have what is in the ledger when they are asked for', async () => {
    const { answers, replica, asked } = stage();
    await answers.query(question, 'all');
    replica.upTo = () => {
      replica.version = '2.1';
      return Promise.resolve();
    };
    await answers.query(question, 'all');
    expect(asked()).toBe(2);
  });

  it('are what there is where the ledger is far ahead, and nothing else is hidden', async () => {
    const failing = (error: Error) => () => Promise.reject(error);
    const [behind, away] = [stage(), stage()];
    behind.replica.upTo = failing(new DomainError('CUBE.NOT_CAUGHT_UP', { wanted: 9, seq: 1 }));
    await behind.answers.query(question, 'all');
    expect(behind.asked()).toBe(1);
    away.replica.upTo = failing(new Error('the database is away'));
    await expect(away.answers.query(question, 'all')).rejects.toThrow('away');
  });

  it('are those of one scope and one question', async () => {
    const { answers, asked } = stage();
    await answers.query(question, 'all');
    await answers.query(question, county);
    await answers.query({ ...question, period: '2018' }, county);
    expect(asked()).toBe(3);
  });

  it('are new for whoever waits for a position, and where there was no answer or a large one', async () => {
    let rows = -1;
    const { answers, asked } = stage(() => rows);
    await expect(answers.query(question, 'all')).rejects.toThrow('out of order');
    rows = 10_001;
    await answers.query(question, 'all');
    await answers.query(question, 'all');
    await answers.query({ ...question, atLeast: 7 }, 'all');
    expect(asked()).toBe(4);
  });

  it('have room for so many rows together: the oldest go', async () => {
    const { answers, asked } = stage(() => 10_000);
    const years = Array.from({ length: 11 }, (_, place) => String(2010 + place));
    for (const period of years) await answers.query({ ...question, period }, 'all');
    expect(asked()).toBe(11);
    await answers.query({ ...question, period: '2020' }, 'all');
    await answers.query({ ...question, period: '2011' }, 'all');
    expect(asked()).toBe(11);
    await answers.query({ ...question, period: '2010' }, 'all');
    expect(asked()).toBe(12);
  });
});
