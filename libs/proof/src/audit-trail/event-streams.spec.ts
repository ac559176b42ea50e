import type { EventPlace, EventRow } from '@xiangtong/infrastructure';
import fc from 'fast-check';
import {
  newestEvents,
  numberIds,
  placeText,
  readPlace,
  uuidIds,
  type EventStream,
  type StreamPlace,
  type StreamedEvent,
} from './event-streams';

const padded = (id: string): string => (id.includes('-') ? id : id.padStart(20, '0'));

/** Events in memory, queried like the database: by time and id, newest first. */
const streamOf = (name: string, rows: readonly EventRow[], ids: EventStream['ids']): EventStream => {
  const key = ({ at, id }: EventPlace) => `${String(at.getTime()).padStart(15, '0')} ${padded(String(id))}`;
  const newestFirst = [...rows].sort((one, other) => (key(one) < key(other) ? 1 : -1));
  return {
    name,
    kind: 'ledger',
    ids,
    read: ({ from, before, limit }) =>
      Promise.resolve(
        newestFirst.filter((row) => (!from || row.at >= from) && key(row) < key(before)).slice(0, limit),
      ),
  };
};

const rowAt = (time: number, id: string): EventRow => ({
  at: new Date(time),
  id,
  actor: null,
  action: 'accept',
  reason: null,
});

/** Few moments, so that most events share theirs with others. */
const times = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 25 });
const uuidOf = (index: number) =>
  `${(index * 7919).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

const streamsOf = (lists: readonly number[][]): EventStream[] =>
  lists.map((moments, index) => {
    const isUuid = index === lists.length - 1;
    const rows = moments.map((time, id) => rowAt(time, isUuid ? uuidOf(id) : String(id + 1)));
    return streamOf(`s${'abcdefgh'[index]}`, rows, isUuid ? uuidIds : numberIds);
  });

const window = { from: null, actor: null, unit: null, divisionPatterns: null, unitIds: [] };

const walk = async (
  streams: readonly EventStream[],
  pageSizes: readonly number[],
  range: { from: Date | null; until: Date },
): Promise<StreamedEvent[]> => {
  const all: StreamedEvent[] = [];
  let after: StreamPlace | null = null;
  for (let page = 0; ; page += 1) {
    const limit = pageSizes[page % pageSizes.length]!;
    const events = await newestEvents(streams, { ...window, ...range, after, limit });
    all.push(...events);
    if (events.length < limit) return all;
    after = readPlace(streams, placeText(events.at(-1)!));
    expect(after).not.toBeNull();
  }
};

const nameOf = ({ stream, row }: StreamedEvent): string => `${stream}/${row.id}`;

describe('events of several streams', () => {
  it('come once each, newest first, whatever the pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(times, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
        async (lists, pageSizes) => {
          const streams = streamsOf(lists);
          const events = await walk(streams, pageSizes, { from: null, until: new Date(100) });
          expect(new Set(events.map(nameOf)).size).toBe(events.length);
          expect(events).toHaveLength(lists.flat().length);
          const moments = events.map(({ row }) => row.at.getTime());
          expect(moments).toEqual([...moments].sort((one, other) => other - one));
        },
      ),
    );
  });

  it('are in the same order on one page as on many', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(times, { minLength: 2, maxLength: 4 }), async (lists) => {
        const streams = streamsOf(lists);
        const range = { from: new Date(2), until: new Date(6) };
        const atOnce = (await walk(streams, [1_000], range)).map(nameOf);
        expect((await walk(streams, [1], range)).map(nameOf)).toEqual(atOnce);
        expect(atOnce).toHaveLength(lists.flat().filter((time) => time >= 2 && time < 6).length);
      }),
    );
  });

  it('go on at a place that is past the end asked for', async () => {
    const streams = streamsOf([[1, 5], []]);
    const after = { at: new Date(9), stream: 'sa', id: '1' };
    const events = await newestEvents(streams, {
      ...window,
      from: null,
      until: new Date(5),
      after,
      limit: 9,
    });
    expect(events.map(nameOf)).toEqual(['sa/1']);
  });
});

describe('the text of a place', () => {
  const streams = streamsOf([[1], [1]]);
  it.each([
    '',
    'x',
    '1.sz.1',
    '1.sa.',
    '1.sa.-1',
    '1.sa.9999999999999999999',
    '1.sb.1',
    "1.sa.1'",
    '999999999999999.sa.1',
  ])('is refused: %s', (text) => expect(readPlace(streams, text)).toBeNull());
});
