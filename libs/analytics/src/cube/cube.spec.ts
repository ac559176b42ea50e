import { DomainError, inNameOf } from '@xiangtong/infrastructure';
import { Cube } from './cube';
import { CubeAnswers } from './cube-answers';

/** Positions that a question waits for before it is answered, which it never is here. */
const waitsOf = async (query: object, caller: string): Promise<unknown[]> => {
  const waits: unknown[] = [];
  const wait = (kind: string) => (seq: number) => {
    waits.push([kind, seq]);
    return Promise.resolve();
  };
  const read = () => Promise.reject(new Error('no figures here'));
  const cube = new Cube({ read, atLeast: wait('at least'), upTo: wait('up to') });
  const asked = inNameOf(caller, () => cube.check(query, 'all'));
  await expect(asked).rejects.toThrow('no figures here');
  return waits;
};

describe('a question to the cube', () => {
  const newest = ['up to', Number.MAX_SAFE_INTEGER];

  it('waits for the newest entry when a person asks, whatever position the figures are of', async () => {
    expect(await waitsOf({}, 'xifeng')).toEqual([newest]);
    expect(await waitsOf({ asOf: 3, baseAsOf: 2 }, 'xifeng')).toEqual([newest, ['up to', 3], ['up to', 2]]);
    expect(await waitsOf({ atLeast: 7 }, 'xifeng')).toEqual([['at least', 7]]);
  });

  it('waits once where answers are kept', async () => {
    let waits = 0;
    const upTo = async () => void (waits += 1);
    const read = () => Promise.reject(new Error('no figures here'));
    const source = { read, upTo, atLeast: () => Promise.resolve(), version: '1.1' };
    const answers = new CubeAnswers(new Cube(source), source);
    const asked = inNameOf('xifeng', () =>
      answers.query({ measures: ['amount'], by: [], period: '2019' }, 'all'),
    );
    await expect(asked).rejects.toThrow('no figures here');
    expect(waits).toBe(1);
  });

  it('does not wait again soon after a wait was in vain: a large file is coming in', async () => {
    let waits = 0;
    const upTo = () => {
      waits += 1;
      return Promise.reject(new DomainError('CUBE.NOT_CAUGHT_UP', { seq: 1 }));
    };
    const read = () => Promise.reject(new Error('no figures here'));
    const cube = new Cube({ read, upTo, atLeast: () => Promise.resolve() });
    for (let time = 0; time < 3; time += 1)
      await expect(inNameOf('xifeng', () => cube.check({}, 'all'))).rejects.toThrow('no figures here');
    expect(waits).toBe(1);
  });

  it('waits for its own positions alone in a job', async () => {
    expect(await waitsOf({}, '')).toEqual([]);
    expect(await waitsOf({ asOf: 3 }, '')).toEqual([['up to', 3]]);
  });
});
