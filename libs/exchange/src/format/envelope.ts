import { createHash } from 'node:crypto';
import { isObject } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { holdsNote, type NoteSigner } from '@xiangtong/proof';
import { noteLine, noteText } from './write-publication';

/** Heads of editions name their files; 1 MB names thousands. */
const MAX_HEAD_BYTES = 1024 * 1024;
const MAX_NOTE_BYTES = 64 * 1024;
const PIECE_BYTES = 1024 * 1024;
const NEW_LINE = 10;

/** What stands in the first line of everything that installations send each other. */
export interface EnvelopeHead {
  readonly format: string;
  readonly origin: string;
  readonly place: string;
}

/** Who says it and signs it: all that has to be known before anything inside is read. */
export interface Envelope {
  readonly head: EnvelopeHead;
  isSignedBy(key: NoteSigner['key']): boolean;
}

export const noPublication = (reason: string): DomainError =>
  new DomainError('EXCHANGE.NO_PUBLICATION', { reason: reason.slice(0, 200) });

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** The text of the note in the last line, which can be written in one way only. */
export const readNote = (line: string): string => {
  const value = parseJson(line);
  const note = isObject(value) && typeof value['note'] === 'string' ? value['note'] : '';
  if (line !== noteLine(note)) throw noPublication('note');
  return note;
};

/** Null as long as the first line has not arrived as a whole. Throws EXCHANGE.NO_PUBLICATION. */
export const readEnvelopeHead = (bytes: Buffer): EnvelopeHead | null => {
  const beginning = bytes.subarray(0, MAX_HEAD_BYTES);
  const end = beginning.indexOf(NEW_LINE);
  if (end < 0 && bytes.length < MAX_HEAD_BYTES) return null;
  const value = parseJson(beginning.subarray(0, Math.max(end, 0)).toString('utf8'));
  if (!isObject(value)) throw noPublication('1');
  const { format, origin, place } = value;
  if (typeof format !== 'string' || typeof origin !== 'string' || typeof place !== 'string')
    throw noPublication('format, origin, place');
  return { format, origin, place };
};

/** The note is JSON, whose quotation marks are written \\": this stands in front of it alone. */
const NOTE_BEGINS = '{"note":';

/** Yields between pieces: 64 MB are hashed. Throws EXCHANGE.HASH before anything is read, and EXCHANGE.NO_PUBLICATION. */
export function* readingEnvelope(bytes: Buffer, expectedHash: string): Generator<undefined, Envelope> {
  const from = Math.max(0, bytes.length - MAX_NOTE_BYTES);
  const noteAt = bytes.subarray(from).lastIndexOf(NOTE_BEGINS);
  const end = noteAt < 0 ? bytes.length : from + noteAt;
  const whole = createHash('sha256');
  for (let at = 0; at < end; at += PIECE_BYTES) {
    whole.update(bytes.subarray(at, Math.min(at + PIECE_BYTES, end)));
    yield;
  }
  const bodyHash = whole.copy().digest('hex');
  const last = bytes.subarray(end);
  if (whole.update(last).digest('hex') !== expectedHash) throw new DomainError('EXCHANGE.HASH');
  const head = readEnvelopeHead(bytes);
  if (!head) throw noPublication('\\n');
  const note = readNote(last.toString('utf8'));
  return { head, isSignedBy: (key) => holdsNote(note, noteText(head.format, bodyHash), key) };
}
