import { drawnOn } from './content';
import type { PdfDictionary, PdfFile, PdfValue } from './pdf-file';
import type { Rule } from './rule';

/** The characters of every font that are shown, by their number in it. */
const shownOf = (file: PdfFile): ReadonlyMap<PdfValue, ReadonlySet<number>> => {
  const shown = new Map<PdfValue, Set<number>>();
  for (const page of file.pages) {
    for (const { operator, operands, font } of drawnOn(file, page)) {
      if (operator !== 'Tj' && operator !== 'TJ') continue;
      const codes = shown.get(font) ?? new Set();
      shown.set(font, codes);
      for (const text of operands.filter((each) => each.startsWith('<')))
        for (const [code] of text.matchAll(/[0-9a-fA-F]{4}/g)) codes.add(parseInt(code, 16));
      if (operands.some((each) => each.startsWith('('))) codes.add(-1);
    }
  }
  return shown;
};

/** Where a table of a TrueType font begins. */
const tableOf = (font: Buffer, name: string): Buffer => {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name)
      return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  return Buffer.alloc(0);
};

/** Advances of all glyphs of a font program, in thousandths of an em. */
const advancesOf = (font: Buffer): readonly number[] => {
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((name) => tableOf(font, name));
  const count = maxp!.readUInt16BE(4);
  const measured = hhea!.readUInt16BE(34);
  const scale = 1000 / head!.readUInt16BE(18);
  return Array.from(
    { length: count },
    (_, glyph) => hmtx!.readUInt16BE(Math.min(glyph, measured - 1) * 4) * scale,
  );
};

/** The widths that the file states, by glyph. */
const statedWidths = (file: PdfFile, descendant: PdfDictionary): ReadonlyMap<number, number> => {
  const entries = file.list(descendant['/W']);
  const widths = new Map<number, number>();
  for (let at = 0; at + 1 < entries.length; at += 2)
    file
      .list(entries[at + 1])
      .forEach((width, index) => widths.set(Number(entries[at]) + index, Number(width)));
  return widths;
};

const hex = (text: string): string =>
  Buffer.from(text.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');

/** What the glyphs of a font mean. */
const meaningsOf = (file: PdfFile, font: PdfDictionary): ReadonlyMap<number, string> => {
  const map = file.data(font['/ToUnicode']).toString('latin1');
  const meanings = new Map<number, string>();
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', , list = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g))
      [...list.matchAll(/<([\w\s]*)>/g)].forEach(([, text = ''], index) =>
        meanings.set(parseInt(from, 16) + index, hex(text)),
      );
  return meanings;
};

/** Private characters, and those that mark the order of bytes, mean nothing to a reader. */
const meansNothing = (text: string | undefined): boolean =>
  text === undefined || text === '' || /[\0\ufeff\ufffe\ufffd]|\p{Co}|\p{Cs}/u.test(text);

const frameFaults = (file: PdfFile, font: PdfDictionary, program: Buffer): readonly string[] => {
  const descendant = file.dictionary(file.list(font['/DescendantFonts'])[0]);
  const name = String(font['/BaseFont']);
  const { '/CIDSystemInfo': system, '/CIDToGIDMap': map, '/FontDescriptor': descriptor } = descendant;
  const embedded = file.dictionary(descriptor);
  return [
    ...(program.length > 0 ? [] : [`${name} is not in the file`]),
    ...(font['/Encoding'] === '/Identity-H' && map === '/Identity' ? [] : [`encoding of ${name}`]),
    ...(file.text(file.dictionary(system)['/Ordering']) === 'Identity' ? [] : [`ordering of ${name}`]),
    ...(/^\/[A-Z]{6}\+/.test(name) ? [] : [`${name} has no mark of a subset`]),
    ...(descendant['/BaseFont'] === name && embedded['/FontName'] === name ? [] : [`names of ${name}`]),
    ...('/CIDSet' in embedded ? [`list of glyphs of ${name}`] : []),
  ];
};

const glyphFaults = (file: PdfFile, font: PdfDictionary, codes: ReadonlySet<number>): readonly string[] => {
  const descendant = file.dictionary(file.list(font['/DescendantFonts'])[0]);
  const program = file.data(file.dictionary(descendant['/FontDescriptor'])['/FontFile2']);
  const frame = frameFaults(file, font, program);
  if (program.length === 0) return frame;
  const advances = advancesOf(program);
  const widths = statedWidths(file, descendant);
  const meanings = meaningsOf(file, font);
  const name = String(font['/BaseFont']);
  const faults = [...codes].flatMap((code) => [
    ...(code <= 0 ? [`${name} shows a character that it lacks`] : []),
    ...(code >= advances.length ? [`${name} has no glyph ${code}`] : []),
    // A width may differ by one thousandth of an em (6.2.11.5).
    ...(Math.abs((widths.get(code) ?? 1000) - (advances[code] ?? Infinity)) <= 1
      ? []
      : [`width of ${code} in ${name}`]),
    ...(meansNothing(meanings.get(code)) ? [`${name} does not say what glyph ${code} means`] : []),
  ]);
  return [...frame, ...faults];
};

/** Fonts (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21): in the file, with their widths and what their glyphs mean. */
export const fontRules: readonly Rule[] = [
  (file) =>
    [...shownOf(file)].flatMap(([reference, codes]) => {
      const font = file.dictionary(reference);
      return font['/Subtype'] === '/Type0'
        ? glyphFaults(file, font, codes)
        : [`a font of the kind ${String(font['/Subtype'])}`];
    }),
];
