import { entryOf } from '@xiangtong/domain';
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Replaces the five named entities and character numbers; entities that a document declares itself are never expanded.
 */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return entryOf(named, name) ?? whole;
          const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
        },
      )
    : text;

/** Control characters and halves of surrogate pairs, which XML 1.0 cannot carry, are left out. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const needsCare = /[&<>"\r\ufffe\uffff]|(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Text as content or attribute value of XML and of HTML. */
export const encodeXml = (text: string): string =>
  needsCare.test(text)
    ? text
        .replace(unprintable, '')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/\r/g, '&#13;')
    : text;

/** How the tags around texts begin and end, which may all carry a prefix. */
export interface TextTags {
  readonly open: string;
  readonly close: string;
  readonly readingOpen: string;
  readonly readingClose: string;
}

export const textTags = (prefix: string): TextTags => ({
  open: `<${prefix}t`,
  close: `</${prefix}t>`,
  readingOpen: `<${prefix}rPh`,
  readingClose: `</${prefix}rPh>`,
});

const SPACE = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;

/** The texts of all `<t>` of a string item or an inline string together, readings of characters (`<rPh>`) left out. */
export const joinedTexts = (item: string, tags: TextTags): string => {
  const { open, close } = tags;
  const xml = withoutReadings(item, tags);
  let text = '';
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const begin = xml.indexOf('>', at) + 1;
    if (begin === 0) break;
    const behindName = xml.charCodeAt(at + open.length);
    const isText = (behindName === GREATER || behindName <= SPACE) && xml.charCodeAt(begin - 2) !== SLASH;
    const end = isText ? xml.indexOf(close, begin) : begin;
    if (end < 0) break;
    text += xml.slice(begin, end);
    at = end;
  }
  return unescaped(elementText(text));
};

const withoutReadings = (xml: string, { readingOpen, readingClose }: TextTags): string => {
  let at = xml.indexOf(readingOpen);
  if (at < 0) return xml;
  let kept = '';
  let from = 0;
  while (at >= 0) {
    kept += xml.slice(from, at);
    const end = xml.indexOf(readingClose, at);
    if (end < 0) return kept;
    from = end + readingClose.length;
    at = xml.indexOf(readingOpen, from);
  }
  return kept + xml.slice(from);
};

const CDATA = '<![CDATA[';

/** The text of an element without children. */
export const elementText = (xml: string): string =>
  xml.includes('<')
    ? xml
        .split(CDATA)
        .map((piece, index) => {
          const end = index === 0 ? -1 : piece.indexOf(']]>');
          return end < 0 ? decodeXml(piece) : piece.slice(0, end) + decodeXml(piece.slice(end + 3));
        })
        .join('')
    : decodeXml(xml);

/** Spreadsheets write characters that XML cannot hold as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
