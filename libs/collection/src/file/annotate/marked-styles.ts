import { attributeOf } from '@xiangtong/tables';

const FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';

/** Cell styles, each with a twin that differs only in its fill. */
export class MarkedStyles {
  private readonly twins = new Map<number, number>();
  private readonly formats: readonly string[];
  private readonly fills: number;

  /** `text` is the part of the styles; null if a workbook has none: then no cell can be filled. */
  constructor(private readonly text: string | null) {
    this.formats = text === null ? [] : elements(section(text, 'cellXfs')?.content ?? '', 'xf');
    this.fills = text === null ? 0 : elements(section(text, 'fills')?.content ?? '', 'fill').length;
  }

  /** Number of the twin of a style. */
  twinOf(style: number): number | null {
    if (this.formats[style] === undefined || this.fills === 0) return null;
    const known = this.twins.get(style);
    if (known !== undefined) return known;
    const twin = this.formats.length + this.twins.size;
    this.twins.set(style, twin);
    return twin;
  }

  /** The part with all requested twins. */
  finish(): string | null {
    if (this.text === null || this.twins.size === 0) return null;
    const twins = [...this.twins.keys()].map((style) => withFill(this.formats[style]!, this.fills));
    const prefix = /<(\w+:)?styleSheet/.exec(this.text)?.[1] ?? '';
    const fill = prefix === '' ? FILL : FILL.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    return extend(extend(this.text, 'fills', [fill], this.fills), 'cellXfs', twins, this.formats.length);
  }
}

interface Section {
  readonly content: string;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

const section = (text: string, name: string): Section | null => {
  const opening = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`).exec(text);
  if (!opening) return null;
  const contentStart = opening.index + opening[0].length;
  const closing = new RegExp(`</(?:\\w+:)?${name}\\s*>`).exec(text.slice(contentStart));
  if (!closing) return null;
  const end = contentStart + closing.index;
  return { content: text.slice(contentStart, end), start: opening.index, contentStart, end };
};

/** Elements with a name that are not nested in each other. */
const elements = (content: string, name: string): string[] => {
  const found: string[] = [];
  const opening = new RegExp(`<((?:\\w+:)?${name})\\b[^>]*>`, 'g');
  for (let match = opening.exec(content); match; match = opening.exec(content)) {
    if (match[0].endsWith('/>')) found.push(match[0]);
    else {
      const close = content.indexOf(`</${match[1]}`, opening.lastIndex);
      const end = close < 0 ? -1 : content.indexOf('>', close);
      if (end < 0) break;
      found.push(content.slice(match.index, end + 1));
      opening.lastIndex = end + 1;
    }
  }
  return found;
};

const withFill = (format: string, fill: number): string => {
  const tagEnd = format.indexOf('>');
  const tag = format.slice(0, tagEnd).replace(/\s(?:fillId|applyFill)=("[^"]*"|'[^']*')/g, '');
  const empty = tag.endsWith('/');
  const head = empty ? tag.slice(0, -1) : tag;
  return `${head} fillId="${fill}" applyFill="1"${empty ? '/' : ''}${format.slice(tagEnd)}`;
};

const extend = (text: string, name: string, added: readonly string[], before: number): string => {
  const found = section(text, name);
  if (!found) return text;
  const tag = text.slice(found.start, found.contentStart);
  const counted =
    attributeOf(tag, 'count') === undefined
      ? tag
      : tag.replace(/\scount=("[^"]*"|'[^']*')/, ` count="${before + added.length}"`);
  return text.slice(0, found.start) + counted + found.content + added.join('') + text.slice(found.end);
};
