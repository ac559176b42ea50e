import { encodeXml } from '@xiangtong/tables';
import type { CellNote } from './cell-notes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = '乡统';
const SHAPE_BASE = 90_000;

const run = (text: string): string =>
  `<r><rPr><sz val="9"/><rFont val="SimSun"/></rPr><t xml:space="preserve">${encodeXml(text)}</t></r>`;

/** The part with the texts of notes: a new one, or that of the sheet with ours added. */
export const notesPart = (notes: ReadonlyMap<string, CellNote>, existing: string | null): string => {
  if (existing === null) {
    const list = [...notes].map(([address, { text }]) => comment(address, text, '', 0)).join('');
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList>${list}</commentList></comments>`;
  }
  const prefix = /<(\w+:)?comments\b/.exec(existing)?.[1] ?? '';
  let text = existing;
  for (const [address, note] of notes) {
    const found = new RegExp(`<${prefix}comment\\b[^>]*\\sref=["']${address}["'][^>]*>`).exec(text);
    const end = text.indexOf(found ? `</${prefix}text>` : `</${prefix}commentList>`, found?.index ?? 0);
    if (end < 0) continue;
    const added = found ? withPrefix(run(`\n${note.text}`), prefix) : comment(address, note.text, prefix, 0);
    text = text.slice(0, end) + added + text.slice(end);
  }
  return text;
};

const comment = (address: string, text: string, prefix: string, author: number): string =>
  withPrefix(`<comment ref="${address}" authorId="${author}"><text>${run(text)}</text></comment>`, prefix);

const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z]+[\s>/])/gi, `<$1${prefix}`);

/** Addresses that have a note already. */
export const notedCells = (existing: string | null): Set<string> =>
  new Set(
    [...(existing ?? '').matchAll(/<(?:\w+:)?comment\b[^>]*\sref=["']([A-Z]+\d+)["']/g)].map(
      ([, ref]) => ref!,
    ),
  );

/** The drawing of the note boxes; without it Excel does not show the notes. */
export const drawingPart = (notes: readonly CellNote[], existing: string | null): string => {
  const shapes = notes.map(shape).join('');
  const end = existing?.lastIndexOf('</xml>') ?? -1;
  if (existing !== null && end >= 0) return existing.slice(0, end) + shapes + existing.slice(end);
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`;
};

const shape = ({ row, column, text }: CellNote, index: number): string => {
  const height = Math.min(12, 3 + Math.ceil(text.length / 14));
  const anchor = [column + 1, 12, Math.max(0, row - 2), 8, column + 4, 12, row - 1 + height, 4].join(', ');
  return `<v:shape id="_x0000_s${SHAPE_BASE + index}" type="#_x0000_t202" style="position:absolute;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
};
