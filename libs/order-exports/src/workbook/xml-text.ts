import { OrderFileError } from '../order-file-error';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const charOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Bytes of a part as text; throws ORDER.BROKEN_WORKBOOK for bytes that are no UTF-8. */
export const decodeXml = (
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  isMore: boolean,
): string => {
  try {
    return decoder.decode(bytes, { stream: isMore });
  } catch {
    throw new OrderFileError('ORDER.BROKEN_WORKBOOK');
  }
};

/** Text of an XML element. Entities that a document declares itself are never expanded. */
export const xmlText = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (hex) return charOf(parseInt(hex, 16));
          return decimal ? charOf(Number(decimal)) : (named[name ?? ''] ?? whole);
        },
      )
    : raw;

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

/** The texts of all `<t>` of a string item or an inline string together, readings of characters (`<rPh>`) left out. */
export const joinedTexts = (item: string, tags: TextTags): string => {
  const { open, close } = tags;
  const xml = withoutReadings(item, tags);
  let text = '';
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const begin = xml.indexOf('>', at) + 1;
    if (begin === 0) break;
    const behindName = xml[at + open.length];
    const isText = (behindName === '>' || behindName === ' ') && xml[begin - 2] !== '/';
    const end = isText ? xml.indexOf(close, begin) : begin;
    if (end < 0) break;
    text += xml.slice(begin, end);
    at = end;
  }
  return xmlText(text);
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
