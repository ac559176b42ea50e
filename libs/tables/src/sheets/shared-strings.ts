import { broken, MEGABYTE, TableError } from '../table-error';
import { utf8Decoder, type ZipArchive } from '../container/zip-archive';
import { joinedTexts, textTags, type TextTags } from '../xml/xml-text';

const MAX_STRINGS = 3_000_000;
const MAX_BYTES = 256 * MEGABYTE;
const MAX_ITEM = 1 << 18;
const LONGEST_PREFIX = 16;
/** A power of two. The same few strings come again and again: states, titles, shops. */
const CACHED = 1 << 11;

const EXCLAMATION = 0x21;
const LESS = 0x3c;
const SLASH = 0x2f;
const GREATER = 0x3e;
const COLON = 0x3a;
const S = 0x73;
const I = 0x69;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);

/**
 * The strings that cells refer to by number. They stay bytes until a cell asks for one: as text they would take three
 * times the memory, most of it for columns that are never read.
 */
export class SharedStrings {
  /** Where each item ends. */
  private readonly ends: number[] = [];
  private prefix = '';
  private readonly tags: TextTags;
  private readonly decode: (piece: Uint8Array, isMore: boolean) => string;
  private readonly cache: { readonly index: number; readonly text: string }[] = [];

  /** `bytes` of the whole part; empty where a workbook has none. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly part = 'sharedStrings',
  ) {
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at] !== LESS) continue;
      if (bytes[at + 1] === EXCLAMATION) at = this.specialEnd(at);
      const end = this.itemEnd(at);
      if (end > 0) this.ends.push(end);
      if (this.ends.length > MAX_STRINGS) throw new TableError('TOO_COMPLEX', { part, limit: MAX_STRINGS });
    }
    this.tags = textTags(this.prefix);
    this.decode = utf8Decoder(part);
    const tail = String.fromCharCode(...bytes.subarray(-TAIL));
    if (bytes.length > 0 && !/(?:<\/(?:\w+:)?sst\s*|\/)>\s*$/.test(tail)) throw broken(part);
  }

  static of(archive: ZipArchive, part: string | null): SharedStrings {
    return part === null
      ? new SharedStrings(new Uint8Array())
      : new SharedStrings(archive.whole(part, MAX_BYTES), part);
  }

  /** Throws for a number that no string has. */
  at(index: number): string {
    const slot = index & (CACHED - 1);
    const cached = this.cache[slot];
    if (cached?.index === index) return cached.text;
    const end = this.ends[index];
    if (end === undefined) throw broken(this.part);
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    if (end - start > MAX_ITEM) throw new TableError('TOO_COMPLEX', { part: this.part, limit: MAX_ITEM });
    const text = joinedTexts(this.decode(this.bytes.subarray(start, end), false), this.tags);
    this.cache[slot] = { index, text };
    return text;
  }

  /** Position behind `</si>` or `<si/>`, with or without a prefix; 0 for any other tag. */
  private itemEnd(at: number): number {
    const { bytes } = this;
    const closes = bytes[at + 1] === SLASH;
    const begin = closes ? at + 2 : at + 1;
    const name = bytes[begin] === S && bytes[begin + 1] === I ? begin : this.behindPrefix(begin);
    if (bytes[name] !== S || bytes[name + 1] !== I || isLetter(bytes[name + 2] ?? 0)) return 0;
    const end = bytes.indexOf(GREATER, name);
    if (end < 0 || (!closes && bytes[end - 1] !== SLASH)) return 0;
    this.prefix = name === begin ? '' : String.fromCharCode(...bytes.subarray(begin, name));
    return end + 1;
  }

  /** Position behind `x:`; without a prefix, the position where it would begin. */
  private behindPrefix(begin: number): number {
    let at = begin;
    while (isLetter(this.bytes[at] ?? 0) && at - begin < LONGEST_PREFIX) at += 1;
    return this.bytes[at] === COLON ? at + 1 : begin;
  }

  /** The end of a comment or CDATA, whatever tags it contains; a document type is refused. */
  private specialEnd(at: number): number {
    const { bytes } = this;
    const written = String.fromCharCode(...bytes.subarray(at, at + 9));
    const mark = written.startsWith('<!--') ? '-' : written === '<![CDATA[' ? ']' : '';
    const byte = mark.charCodeAt(0);
    for (let end = bytes.indexOf(GREATER, at); end >= 0 && mark; end = bytes.indexOf(GREATER, end + 1)) {
      if (bytes[end - 1] === byte && bytes[end - 2] === byte) return end;
    }
    throw broken(this.part);
  }
}

/** Enough for the last tag. */
const TAIL = 64;
