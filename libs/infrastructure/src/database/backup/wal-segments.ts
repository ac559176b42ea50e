import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DomainError, type InputMistake } from '../../errors/domain-error';
import { segmentFolder } from '../embedded/wal-archive';
import { BASE_CLUSTER } from './base-copy';
import { passing } from './passing';

/** Timeline, and place in the log: 32 bits and the 8 bits that segments of 16 MB leave. */
const SEGMENT = /^([0-9A-F]{8})([0-9A-F]{8})000000([0-9A-F]{2})\.gz$/;
const SEGMENT_BYTES = 16 * 1024 * 1024;

interface Segment {
  readonly file: string;
  readonly timeline: string;
  readonly place: number;
}

const segmentOf = (file: string): Segment[] => {
  const [, timeline, high, low] = SEGMENT.exec(file) ?? [];
  return timeline === undefined ? [] : [{ file, timeline, place: Number.parseInt(`${high}${low}`, 16) }];
};

const fileAt = (timeline: string, place: number): string => {
  const digits = place.toString(16).toUpperCase().padStart(10, '0');
  return `${timeline}${digits.slice(0, 8)}000000${digits.slice(8)}.gz`;
};

/** Where the log begins that a copy needs. */
const startOf = async (base: string): Promise<Segment> => {
  const label = await readFile(join(base, BASE_CLUSTER, 'backup_label'), 'utf8');
  const name = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)$/m.exec(label)?.[1] ?? '';
  const [segment] = segmentOf(`${name}.gz`);
  if (!segment) throw new Error(`${base} has no backup_label that says where its log begins`);
  return segment;
};

const readSegments = async (folder: string): Promise<Segment[]> =>
  (await readdir(segmentFolder(folder))).sort().flatMap(segmentOf);

/** Removes the log from before a copy; the few lines about timelines stay. */
export const removeSegmentsBefore = async (folder: string, base: string): Promise<void> => {
  const start = await startOf(base);
  for (const { file, place } of await readSegments(folder))
    if (place < start.place) await rm(join(segmentFolder(folder), file));
};

/**
 * The log from a copy to its end has no gap, and every part of it can be read: otherwise PostgreSQL would take the
 * gap for the end. Throws RECOVERY.WAL_BROKEN with the files.
 */
export const proveSegments = async (
  folder: string,
  base: string,
  progress: (done: number, total: number) => void,
): Promise<void> => {
  const start = await startOf(base);
  const segments = (await readSegments(folder)).filter(({ place }) => place >= start.place);
  const missing = gapsIn(start, segments);
  const mistakes = missing.map((path): InputMistake => ({
    path,
    code: 'BACKUP.FILE_MISSING',
    parameters: {},
  }));
  let done = 0;
  for (const { file } of segments) {
    if (!(await isWhole(join(segmentFolder(folder), file))))
      mistakes.push({ path: file, code: 'RECOVERY.SEGMENT_DAMAGED', parameters: {} });
    progress((done += SEGMENT_BYTES), segments.length * SEGMENT_BYTES);
  }
  if (mistakes.length > 0) throw new DomainError('RECOVERY.WAL_BROKEN', { count: mistakes.length }, mistakes);
};

/** A recovery begins a timeline with the segment in which it has stopped. */
const gapsIn = (start: Segment, segments: readonly Segment[]): string[] => {
  const places = new Set(segments.map(({ place }) => place));
  const last = Math.max(start.place, ...places);
  const all = Array.from({ length: last - start.place + 1 }, (_, index) => start.place + index);
  return all.filter((place) => !places.has(place)).map((place) => fileAt(start.timeline, place));
};

const isWhole = async (path: string): Promise<boolean> => {
  let bytes = 0;
  const counted = passing((chunk) => {
    bytes += chunk.length;
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), counted.resume());
    return bytes === SEGMENT_BYTES;
  } catch {
    return false;
  }
};
