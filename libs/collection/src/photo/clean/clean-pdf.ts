import { DomainError } from '@xiangtong/infrastructure';
import { inflateSync } from 'node:zlib';
import { broken } from './photo-error';

/** Names of what runs, opens other files, or carries them. */
const dangers: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'RichMedia',
  'Movie',
  'Sound',
  'XFA',
]);
const ENCRYPTED = 'Encrypt';
const OBJECTS = 'ObjStm';
const END = '%%EOF';

/** Lists of objects are small; pictures are not among them. */
const MAX_OBJECTS = 16 * 1024 * 1024;
const MAX_STREAMS = 20_000;
/** Of the dictionary before a stream. */
const MAX_HEAD = 4_096;

/** Names in any part of the file, pixels included: a long one is in them on purpose. `#4a` stands for a letter. */
const namesIn = (text: string): string[] =>
  Array.from(text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]+)/g), ([, name]) =>
    name!.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  );

/** The heads of streams that list objects, as names, with where their content lies. */
function* objectStreams(text: string): Generator<{ readonly names: readonly string[]; readonly at: number }> {
  let count = 0;
  for (const { index, 0: keyword } of text.matchAll(/\bstream(\r\n|\n|\r)/g)) {
    if ((count += 1) > MAX_STREAMS) throw broken();
    const head = text.slice(Math.max(0, index - MAX_HEAD), index);
    const names = namesIn(head.slice(head.lastIndexOf('obj') + 1));
    if (names.includes(OBJECTS)) yield { names, at: index + keyword.length };
  }
}

/** Packed in the one way that every program uses. */
const isPlain = (names: readonly string[]): boolean =>
  names.filter((name) => /Decode$|^(Fl|LZW|A85|AHx|RL)$/.test(name)).join() === 'FlateDecode' &&
  !names.includes('DecodeParms');

/** What the lists of objects say when they are unpacked. */
const unpacked = (bytes: Buffer, text: string): string[] => {
  let room = MAX_OBJECTS;
  return [...objectStreams(text)].map(({ names, at }) => {
    const end = text.indexOf('endstream', at);
    if (end < 0 || !isPlain(names)) throw broken();
    try {
      const content = inflateSync(bytes.subarray(at, end), { maxOutputLength: Math.max(1, room) });
      room -= content.length;
      return content.toString('latin1');
    } catch {
      throw broken();
    }
  });
};

const requireHarmless = (names: readonly string[]): void => {
  if (names.includes(ENCRYPTED)) throw new DomainError('PHOTO.ENCRYPTED');
  const found = names.find((name) => dangers.has(name));
  if (found !== undefined) throw new DomainError('PHOTO.ACTIVE', { part: found });
};

/**
 * A PDF that only shows pages. It is looked through, not run: whatever acts has to be named in the file itself or in one
 * of its lists of objects, and both are read, in time that grows with the file alone. What follows its end is left out.
 */
export const cleanPdf = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf(END, undefined, 'latin1');
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || end < 0) throw broken();
  const kept = bytes.subarray(0, end + END.length);
  const text = kept.toString('latin1');
  const names = namesIn(text);
  requireHarmless(names);
  const lists = unpacked(kept, text);
  // A list whose head was not recognised would be read by others.
  if (names.filter((name) => name === OBJECTS).length !== lists.length) throw broken();
  const inside = lists.flatMap(namesIn);
  requireHarmless(inside);
  if (!text.includes('startxref') || ![...names, ...inside].includes('Page')) throw broken();
  return Buffer.from(kept);
};
