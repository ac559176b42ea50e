import PDFDocument from 'pdfkit';
import {
  deltasOf,
  named,
  numbersIn,
  within,
  type OfdElement,
  type OfdFile,
  type OfdPageParts,
} from './ofd-file';

/** What of a parsed font is asked; pdfkit contains its parser. */
interface ParsedFont {
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

/** Null for bytes that are no font. */
const fontOf = (bytes: Uint8Array): ParsedFont | null => {
  const scratch = new PDFDocument({ autoFirstPage: false, font: undefined });
  try {
    scratch.font(Buffer.from(bytes));
  } catch {
    return null;
  }
  return (scratch as unknown as { readonly _font: { readonly font: ParsedFont } })._font.font;
};

type Rule = (file: OfdFile) => readonly string[];

const repeated = (values: readonly string[]): readonly string[] =>
  [...values].sort().filter((value, index, sorted) => value === sorted[index - 1]);

/** Every part is there, and every part has its place. */
const parts: Rule = (file) => {
  const [resources] = named(file.tree(file.documentPart), 'PublicRes');
  const known = [
    'OFD.xml',
    file.documentPart,
    file.path(resources?.text ?? ''),
    ...file.pages().map(({ part }) => part),
    ...file.fonts().map(({ part }) => part),
  ];
  const present = Object.keys(file.parts);
  return [
    ...known.filter((part) => !present.includes(part)).map((part) => `the part ${part} is missing`),
    ...present.filter((part) => !known.includes(part)).map((part) => `nothing refers to ${part}`),
  ];
};

/** Every thing has a number of its own, up to the largest that the document states. */
const numbers: Rule = (file) => {
  const document = file.tree(file.documentPart);
  const drawn = file.pages().flatMap(({ tree }) => within(tree));
  const ids = [...named(document, 'Page'), ...drawn].map((element) => element.attribute('ID'));
  const all = [...ids.filter((id) => id !== ''), ...file.fonts().map(({ id }) => id)];
  const most = Number(named(document, 'MaxUnitID')[0]?.text);
  return [
    ...repeated(all).map((id) => `the number ${id} is there twice`),
    ...all.filter((id) => !(Number(id) <= most)).map((id) => `the number ${id} is larger than ${most}`),
  ];
};

/** Texts have fonts of the document, bookmarks lead to its pages. */
const references: Rule = (file) => {
  const fonts = new Set(file.fonts().map(({ id }) => id));
  const pages = new Set(file.pages().map(({ id }) => id));
  const texts = file.pages().flatMap(({ tree }) => named(tree, 'TextObject'));
  const places = named(file.tree(file.documentPart), 'Dest');
  return [
    ...texts.filter((text) => !fonts.has(text.attribute('Font'))).map(() => 'a text has an unknown font'),
    ...places.filter((place) => !pages.has(place.attribute('PageID'))).map(() => 'a bookmark leads nowhere'),
  ];
};

const nearly = 0.002;

const boxFaults = (object: OfdElement, [, , right = 0, bottom = 0]: readonly number[]): readonly string[] => {
  const [x, y, width, height] = numbersIn(object.attribute('Boundary')) as [number, number, number, number];
  const isInside = x >= 0 && y >= 0 && x + width <= right + nearly && y + height <= bottom + nearly;
  return isInside && width > 0 && height > 0
    ? []
    : [`an object is not on its page: ${object.attribute('Boundary')}`];
};

/** A text has as many steps as characters to come, and the last of them is inside the box. */
const stepFaults = (text: OfdElement): readonly string[] => {
  const [, , width = 0] = numbersIn(text.attribute('Boundary'));
  return named(text, 'TextCode').flatMap((code) => {
    const deltas = deltasOf(code.attribute('DeltaX'));
    const end = deltas.reduce((sum, delta) => sum + delta, Number(code.attribute('X')));
    const isTurned = text.attribute('CTM') !== '';
    return [
      ...([...code.text].length === deltas.length + 1 ? [] : [`steps and characters differ: ${code.text}`]),
      ...(code.text.trim() === code.text ? [] : [`blanks at an end: ${code.text}`]),
      ...(isTurned || end < width ? [] : [`a text goes on outside of its box: ${code.text}`]),
    ];
  });
};

const boxes: Rule = (file) =>
  file.pages().flatMap(({ tree }) => {
    const size = numbersIn(named(tree, 'PhysicalBox')[0]?.text ?? '');
    const texts = named(tree, 'TextObject');
    return [
      ...[...texts, ...named(tree, 'PathObject')].flatMap((object) => boxFaults(object, size)),
      ...texts.flatMap(stepFaults),
    ];
  });

const charactersOf = (pages: readonly OfdPageParts[], font: string): ReadonlySet<string> =>
  new Set(
    pages
      .flatMap(({ tree }) => named(tree, 'TextObject'))
      .filter((text) => text.attribute('Font') === font)
      .flatMap((text) => named(text, 'TextCode').flatMap((code) => [...code.text])),
  );

/** The fonts open, and have a glyph for each character that is written with them. */
const fonts: Rule = (file) => {
  const pages = file.pages();
  return file.fonts().flatMap(({ id, part }) => {
    const font = fontOf(file.parts[part] ?? new Uint8Array());
    if (!font) return [`the font ${part} does not open`];
    return [...charactersOf(pages, id)]
      .filter((character) => font.glyphForCodePoint(character.codePointAt(0)!).id === 0)
      .map((character) => `${part} has no glyph for ${character}`);
  });
};

const rules: readonly Rule[] = [parts, numbers, references, boxes, fonts];

/** What in a file is not as GB/T 33190 has it, as far as our files use it; a part that is no XML throws. */
export const ofdFaults = (file: OfdFile): readonly string[] => rules.flatMap((rule) => rule(file));
