import 'reflect-metadata';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { witness, type WitnessedLedger } from '../src/witness/witness';
import { freshFolder, SignedCounty } from './support/signed-county';

describe('a county under the eyes of a witness', () => {
  let honest: SignedCounty;
  let forged: SignedCounty;
  let path: string;
  beforeAll(async () => {
    path = await freshFolder();
    honest = await SignedCounty.open();
    await honest.fill('20.00', '2019-10', '2019-11');
    await honest.maker.make();
    forged = await SignedCounty.open(honest.keys);
    await forged.fill('30.00', '2019-10', '2019-11');
  });
  afterAll(async () => {
    await honest.county.close();
    await forged.county.close();
  });

  const look = (at: SignedCounty) => {
    const asked: WitnessedLedger = {
      checkpoint: () => at.desk.newest(),
      keys: () => at.desk.keys(),
      consistency: (from, to) => at.desk.consistency(from, to),
    };
    return witness(asked, path);
  };

  it('is kept while it grows, and followed to a new key', async () => {
    expect(await look(honest)).toMatchObject({ finding: 'first', size: 4, before: null, isWell: true });
    expect(await look(honest)).toMatchObject({ finding: 'unchanged', before: 4 });
    await honest.fill('20.00', '2019-12');
    await honest.maker.rotate('root', false);
    await honest.maker.make();
    const grown = await look(honest);
    expect(grown).toMatchObject({ finding: 'grown', size: 6, before: 4, isWell: true });
    expect(grown.key).toBe((await honest.desk.keys())[1]!.key);
    expect(await readdir(join(path, 'checkpoints'))).toHaveLength(2);
    for (const name of await readdir(join(path, 'checkpoints'))) expect(name).toMatch(/^0{14}[46]-/);
  });

  it('is found rewritten, shortened or under another key, and what it signed is kept', async () => {
    // The operator still holds both keys and the names of the honest county.
    await honest.maker.make();
    const keys = await honest.desk.keys();
    const as = (reply: Partial<WitnessedLedger>): Promise<unknown> =>
      witness(
        {
          checkpoint: () => honest.desk.newest(),
          keys: () => Promise.resolve(keys),
          consistency: (from, to) => honest.desk.consistency(from, to),
          ...reply,
        },
        path,
      );
    const sign = async (county: SignedCounty): Promise<string> => {
      await county.county.tamper(['delete from checkpoint', 'delete from checkpoint_key']);
      return (await county.maker.make()).note;
    };
    const shortened = await sign(forged);
    expect(await as({ checkpoint: () => Promise.resolve(shortened) })).toMatchObject({
      finding: 'tail-cut',
      isWell: false,
    });
    await forged.fill('30.00', '2019-12');
    const rewritten = await sign(forged);
    expect(await as({ checkpoint: () => Promise.resolve(rewritten) })).toMatchObject({
      finding: 'chain-rewritten',
      isWell: false,
    });
    await forged.fill('30.00', '2019-09');
    const longer = await sign(forged);
    expect(
      await as({
        checkpoint: () => Promise.resolve(longer),
        consistency: (from, to) => forged.desk.consistency(from, to),
      }),
    ).toMatchObject({ finding: 'chain-rewritten', isWell: false });
    const stranger = await SignedCounty.open();
    const swapped = (await stranger.maker.make()).note;
    expect(await as({ checkpoint: () => Promise.resolve(swapped) })).toMatchObject({
      finding: 'key-swapped',
    });
    await stranger.county.close();
    const altered = (await honest.desk.newest()).replace('\n6\n', '\n7\n');
    expect(await as({ checkpoint: () => Promise.resolve(altered) })).toMatchObject({
      finding: 'checkpoint-altered',
    });
    const findings = (await readdir(join(path, 'broken'))).map((name) =>
      name.replace(/-[0-9a-f]{8}\..*/, ''),
    );
    expect(findings.sort()).toEqual([
      'chain-rewritten',
      'chain-rewritten',
      'checkpoint-altered',
      'key-swapped',
      'tail-cut',
    ]);
    expect(await look(honest)).toMatchObject({ finding: 'unchanged', isWell: true });
  });
});
