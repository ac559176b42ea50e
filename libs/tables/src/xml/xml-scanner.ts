import { broken, MAX_XML, megabytes, TableError } from '../table-error';
import { decodeXml } from './xml-text';

/** What a scanner finds; names come without the prefix that the root element has. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  /** Comes after `open` for an element without content as well. */
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML chunk by chunk in linear time. It supports elements, texts, comments and CDATA, which workbooks consist of;
 * a document type, the way to entity bombs and other files, is refused.
 */
export class XmlScanner {
  private rest = '';
  private depth = 0;
  private prefix: string | null = null;

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (;;) {
      const next = this.step(text, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = at === 0 ? text : text.slice(at);
    if (this.rest.length > MAX_XML)
      throw new TableError('TOO_COMPLEX', { part: this.part, limit: megabytes(MAX_XML) });
  }

  /** Throws when the document is not whole. */
  end(): void {
    if (this.prefix === null || this.depth !== 0 || this.rest.trim() !== '') throw broken(this.part);
  }

  /** Reads one token at `at`; returns where the next begins, or -1 when this one is incomplete. */
  private step(text: string, at: number): number {
    const tag = text.indexOf('<', at);
    if (tag < 0) return -1;
    if (tag > at) {
      if (this.depth > 0) this.handler.text(decodeXml(text.slice(at, tag)));
      else if (text.slice(at, tag).trim() !== '') throw broken(this.part);
      return tag;
    }
    const mark = text.charCodeAt(tag + 1);
    if (mark === EXCLAMATION || mark === QUESTION) return this.special(text, tag);
    const end = text.indexOf('>', tag);
    if (end < 0) return -1;
    if (mark === SLASH) this.closeTag(text.slice(tag + 2, end).trimEnd());
    else this.openTag(text, tag + 1, end);
    return end + 1;
  }

  private openTag(text: string, from: number, end: number): void {
    const empty = text.charCodeAt(end - 1) === SLASH;
    const last = empty ? end - 1 : end;
    let nameEnd = from;
    while (nameEnd < last && text.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
    const written = text.slice(from, nameEnd);
    this.prefix ??= /^[^:]*:/.exec(written)?.[0] ?? '';
    const name = this.localName(written);
    this.depth += 1;
    this.handler.open(name, text.slice(nameEnd, last));
    if (empty) this.closeTag(written);
  }

  private closeTag(name: string): void {
    this.depth -= 1;
    if (this.depth < 0) throw broken(this.part);
    this.handler.close(this.localName(name));
  }

  private localName(name: string): string {
    const { prefix } = this;
    return prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }

  private special(text: string, tag: number): number {
    for (const [start, stop] of skipped) {
      if (!text.startsWith(start, tag)) continue;
      const end = text.indexOf(stop, tag + start.length);
      if (end < 0) return -1;
      if (start === CDATA) this.handler.text(text.slice(tag + start.length, end));
      return end + stop.length;
    }
    if (text.length - tag < CDATA.length) return -1;
    throw broken(this.part);
  }
}

const EXCLAMATION = 33;
const SLASH = 47;
const QUESTION = 63;
const SPACE = 32;
const CDATA = '<![CDATA[';
const skipped = [
  ['<?', '?>'],
  ['<!--', '-->'],
  [CDATA, ']]>'],
] as const;

/** The value of an attribute in the text between an element's name and its end, or undefined. */
export const attributeOf = (attributes: string, name: string): string | undefined => {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const quoteAt = at + name.length + 1;
    const quote = attributes[quoteAt];
    const before = attributes.charCodeAt(at - 1);
    if (attributes[quoteAt - 1] !== '=' || (quote !== '"' && quote !== "'") || before > SPACE) continue;
    const end = attributes.indexOf(quote, quoteAt + 1);
    return end < 0 ? undefined : decodeXml(attributes.slice(quoteAt + 1, end));
  }
  return undefined;
};

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
