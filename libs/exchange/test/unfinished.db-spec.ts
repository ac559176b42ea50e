import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
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
    await levels.trust();
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

  it('are not received at all of a place for which nobody may speak', async () => {
    const stranger = { username: 'stranger', mayPublishFor: (place: string) => place.startsWith('520123') };
    const head = { format: 'xiangtong.exchange/1', origin: 'x', place: '520123' };
    const lines = `${'{'.repeat(80)}\n`.repeat(50_000);
    const content = Buffer.from(`${JSON.stringify(head)}\n${lines}`);
    const receive = (bytes: Buffer, size = content.length) =>
      levels.desk.receive(stranger, sha256(content), { offset: 0, size }, bytes);
    // Whole, its first piece, and a piece that does not yet say of whom it is.
    for (const bytes of [content, content.subarray(0, 1_000), content.subarray(0, 10)])
      expect(await codesOf(receive(bytes))).toEqual(['EXCHANGE.NOT_TRUSTED']);
    const kept = await levels.source.query<unknown[]>(`select from exchange_part where sent_by = 'stranger'`);
    expect(kept).toEqual([]);
  });

  it('are not read before they are known to be signed', async () => {
    const head = {
      format: 'xiangtong.exchange/1',
      origin: (await levels.newestKey()).split('+')[0],
      place: '520122',
    };
    const body = `${JSON.stringify(head)}\n${`${'['.repeat(80)}\n`.repeat(400_000)}`;
    const content = Buffer.from(`${body}{"note":"forged"}\n`);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const at = { offset: 0, size: content.length };
    const refused = await codesOf(levels.desk.receive(county, sha256(content), at, content));
    delay.disable();
    expect(refused).toEqual(['EXCHANGE.SIGNATURE']);
    // The database sends 32 MB in one piece; reading them as lines takes seconds.
    expect(delay.max / 1e6).toBeLessThan(1_000);
    await levels.source.query(`delete from exchange_part where hash = $1`, [sha256(content)]);
  });

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
