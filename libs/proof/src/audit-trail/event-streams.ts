import type { AuditKind } from '@xiangtong/contracts';
import type { EventPlace, EventRow, EventWindow, ReadEvents } from '@xiangtong/infrastructure';

/** Events of one lib; `ids` are smaller and greater than all of its ids, in the order of the database. */
export interface EventStream {
  readonly name: string;
  readonly kind: AuditKind;
  /** Each event names one unit of which figures were reported, corrected or awaited. */
  readonly isOfUnits?: true;
  readonly ids: { readonly lowest: string; readonly highest: string; readonly pattern: RegExp };
  readonly read: ReadEvents;
  /** Events of the installation, which admins see too. */
  readonly isOfInstallation?: true;
}

export interface StreamedEvent {
  readonly stream: string;
  readonly kind: AuditKind;
  readonly row: EventRow;
}

/** A place among the events of all streams: time, then stream, then id. */
export interface StreamPlace extends EventPlace {
  readonly stream: string;
}

/** Numbers that count up, identifiers, and hashes. */
export const numberIds = { lowest: '0', highest: '9223372036854775807', pattern: /^\d{1,18}$/ } as const;
export const uuidIds = {
  lowest: '00000000-0000-0000-0000-000000000000',
  highest: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const;
export const hashIds = { lowest: '', highest: 'g', pattern: /^[0-9a-f]{64}$/ } as const;

/** A query over the events of all streams. */
export type StreamsWindow = Omit<EventWindow, 'before'> & {
  /** Exclusive. */
  readonly until: Date;
  /** Last event of the previous page. */
  readonly after: StreamPlace | null;
};

/**
 * The newest events of all streams together, newest first. Events of the same moment are ordered by stream, later
 * streams of the list first, so that the order is total and every event has one place in it.
 */
export const newestEvents = async (
  streams: readonly EventStream[],
  { until, after, ...window }: StreamsWindow,
): Promise<StreamedEvent[]> => {
  const end = after && streams.findIndex(({ name }) => name === after.stream);
  const found: { readonly rank: number; readonly event: StreamedEvent }[] = [];
  // One after the other, so that one look back does not take all connections.
  for (const [rank, { name, kind, ids, read }] of streams.entries()) {
    const before = placeIn(rank, ids, { until, after, end });
    const rows = await read({ ...window, before });
    found.push(...rows.map((row) => ({ rank, event: { stream: name, kind, row } })));
  }
  // Stable: a stream keeps its own order.
  return found
    .sort((one, other) => other.event.row.at.getTime() - one.event.row.at.getTime() || other.rank - one.rank)
    .slice(0, window.limit)
    .map(({ event }) => event);
};

/** Where a stream continues: at the moment of the place, its events are still to come, are done, or are partly done. */
const placeIn = (
  rank: number,
  { lowest, highest }: EventStream['ids'],
  { until, after, end }: { until: Date; after: StreamPlace | null; end: number | null },
): EventPlace => {
  if (!after || end === null || after.at >= until) return { at: until, id: lowest };
  if (rank === end) return after;
  return { at: after.at, id: rank < end ? highest : lowest };
};

/** `1578643200000.ledger.5` */
export const placeText = ({ stream, row }: StreamedEvent): string =>
  `${row.at.getTime()}.${stream}.${row.id}`;

/** Null for a text that is no place among these streams. */
export const readPlace = (streams: readonly EventStream[], text: string): StreamPlace | null => {
  const [, time = '', name, id = ''] = /^(\d{1,14})\.([a-z-]+)\.([0-9a-f-]{1,64})$/.exec(text) ?? [];
  const stream = streams.find((each) => each.name === name);
  return stream?.ids.pattern.test(id) ? { at: new Date(Number(time)), stream: stream.name, id } : null;
};
