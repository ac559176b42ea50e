import 'reflect-metadata';
import { sha256 } from '../src';
import { MOST_UNFINISHED } from '../src/receive/publication-desk';
import { codesOf } from './support/codes-of';
import { county, TwoLevels } from './support/two-levels';

const other = { username: 'other', mayPublishFor: () => true };

const contentOf = (name: string): Buffer => Buffer.from(`figures of ${name}\n`);
const hashOf = (name: string): string => sha256(contentOf(name));

describe('publications that are not whole', () => {
  let levels: TwoLevels;
  let minutes = 0;
  beforeAll(async () => {
    levels = await TwoLevels.open();
  });
  afterAll(() => levels.close());

  /** Bytes of it, a minute after whatever came before. */
  const piece = (name: string, from: number, to: number, sender = county) => {
    levels.below.clock.set(new Date(Date.UTC(2020, 0, 5, 2, (minutes += 1))));
    const content = contentOf(name);
    const at = { offset: from, size: content.length };
    return levels.desk.receive(sender, hashOf(name), at, content.subarray(from, to));
  };
  const bytesOf = async (name: string, sender = county): Promise<number> =>
    (await levels.desk.state(sender, hashOf(name))).bytes;

  it('are few of each sender: a new one takes the place of the one nobody has gone on with for longest', async () => {
    expect(MOST_UNFINISHED).toBe(3);
    await piece('a', 0, 5, other);
    for (const name of ['a', 'b', 'c']) await piece(name, 0, 5);
    await piece('a', 5, 7);
    await piece('d', 0, 5);
    const kept = {
      a: await bytesOf('a'),
      b: await bytesOf('b'),
      c: await bytesOf('c'),
      d: await bytesOf('d'),
    };
    expect(kept).toEqual({ a: 7, b: 0, c: 5, d: 5 });
    expect(await bytesOf('a', other)).toBe(5);
  });

  it('are sent anew when they were dropped', async () => {
    await piece('b', 0, 9);
    expect([await bytesOf('b'), await bytesOf('c')]).toEqual([9, 0]);
  });

  it('take a piece once that comes twice at the same time', async () => {
    const twice = await Promise.all([codesOf(piece('b', 9, 12)), codesOf(piece('b', 9, 12))]);
    expect(twice.flat()).toEqual(['EXCHANGE.OFFSET']);
    expect(await bytesOf('b')).toBe(12);
  });

  it('are no more than that when many begin at once', async () => {
    const names = ['e', 'f', 'g', 'h', 'i', 'j'];
    await Promise.all(names.map((name) => piece(name, 0, 5)));
    const [row] = await levels.source.query<{ unfinished: number }[]>(
      `select count(distinct hash)::int as unfinished from exchange_part where sent_by = $1`,
      [county.username],
    );
    expect(row).toEqual({ unfinished: MOST_UNFINISHED });
  });
});
