import { DomainError } from '@xiangtong/infrastructure';
import { inflateSync } from 'node:zlib';
import { blankPdfMetadata } from './pdf-metadata';
import { broken } from './photo-error';

/** What ends a name. */
const ENDS = '\\0\\t\\n\\f\\r ()<>[\\]{}/%';

/** A name that spells letters as numbers: `#4a`. Few are, and the standard ends a name after 127 bytes. */
const spelled = new RegExp(`/[^${ENDS}#]*#[0-9a-f]{2}[^${ENDS}]*`, 'gi');
const MAX_SPELLED = 10_000;
const MAX_LENGTH = 1_024;

const plain = (name: string): string =>
  name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The names of the text that are spelled by numbers, in letters. */
const readSpelled = (text: string): string[] => {
  const found: string[] = [];
  for (const [name] of text.matchAll(spelled)) {
    if (name.length > MAX_LENGTH || found.length >= MAX_SPELLED) throw broken();
    found.push(plain(name).slice(1));
  }
  return found;
};

/** Which of the names are in any part of a file, pixels included, as often as they are: a long one is there on purpose. */
const namesAmong = (text: string, names: readonly string[]): string[] => {
  const asLetters = new RegExp(`/(${names.join('|')})(?=[${ENDS}]|$)`, 'g');
  const found = Array.from(text.matchAll(asLetters), ([, name]) => name!);
  return [...found, ...readSpelled(text).filter((name) => names.includes(name))];
};

/** Names of what runs, opens other files, or carries them. */
const dangers = [
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
];
const ENCRYPTED = 'Encrypt';
const OBJECTS = 'ObjStm';
const END = '%%EOF';

/** Lists of objects are small; pictures are not among them. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_LISTS = 2_000;
/** Bytes of the dictionary before a list, which says little. */
const MAX_HEAD = 1_024;

/** Packed in the one way that every program uses. */
const isPlain = (head: string): boolean =>
  (head.match(/\/(\w*Decode|Fl|LZW|A85|AHx|RL|DecodeParms|DP)\b/g) ?? []).join() === '/FlateDecode';

/** Where the content of the list begins whose dictionary has its kind at `at`. */
const contentOf = (text: string, at: number): number => {
  const keyword = /\bstream(\r\n|\n|\r)/.exec(text.slice(at, at + MAX_HEAD));
  const before = text.slice(Math.max(0, at - MAX_HEAD), at);
  const start = before.lastIndexOf('obj');
  if (!keyword || start < 0) throw broken();
  const head = before.slice(start) + text.slice(at, at + keyword.index);
  if (!isPlain(head)) throw broken();
  return at + keyword.index + keyword[0].length;
};

const inflated = (bytes: Buffer, room: number): Buffer => {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, room) });
  } catch {
    throw broken();
  }
};

/** What the lists of objects say when they are unpacked. */
const unpacked = (bytes: Buffer, text: string): string[] => {
  const lists: string[] = [];
  let room = MAX_UNPACKED;
  for (let at = text.indexOf(`/${OBJECTS}`); at >= 0; at = text.indexOf(`/${OBJECTS}`, at + 1)) {
    const from = contentOf(text, at);
    const end = text.indexOf('endstream', from);
    if (end < 0 || lists.length >= MAX_LISTS) throw broken();
    const content = inflated(bytes.subarray(from, end), room);
    room -= content.length;
    lists.push(content.toString('latin1'));
  }
  return lists;
};

const requireHarmless = (text: string): void => {
  const [found] = namesAmong(text, [ENCRYPTED, ...dangers]);
  if (found === ENCRYPTED) throw new DomainError('PHOTO.ENCRYPTED');
  if (found !== undefined) throw new DomainError('PHOTO.ACTIVE', { part: found });
};

/**
 * A PDF that only shows pages. It is looked through, not run: whatever acts has to be named in the file itself or in one
 * of its lists of objects, and both are read, in time that grows with the file alone. What it tells of its author, and its
 * pictures of the place, is blanked; what follows its end is left out.
 */
export const cleanPdf = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf(END, undefined, 'latin1');
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || end < 0) throw broken();
  const kept = bytes.subarray(0, end + END.length);
  const text = kept.toString('latin1');
  requireHarmless(text);
  const lists = unpacked(kept, text);
  lists.forEach(requireHarmless);
  // A list that calls itself so in another spelling, or in a list, would be read by others.
  const named = [text, ...lists].flatMap((part) => namesAmong(part, [OBJECTS]));
  if (named.length !== lists.length) throw broken();
  if (
    !text.includes('startxref') ||
    [text, ...lists].every((part) => namesAmong(part, ['Page']).length === 0)
  )
    throw broken();
  const cleaned = Buffer.from(kept);
  blankPdfMetadata(cleaned, (whole, name) =>
    [whole, ...lists].reduce((sum, part) => sum + namesAmong(part, [name]).length, 0),
  );
  return cleaned;
};
