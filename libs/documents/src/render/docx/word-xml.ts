import { element, join, text as escaped, trusted, type Attributes, type Html } from '../html/element';

/** Markup of a Word file, in which every text is escaped. */
export type Xml = Html;

/** `<w:name w:val="…">` and the like: elements and attributes of the language for texts. */
export const w = (name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml =>
  element(
    `w:${name}`,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value])),
    ...children,
  );

/** An element that says one value. */
export const val = (name: string, value: string | number): Xml => w(name, { val: value });

/** Points to the units of Word: twentieths of a point for lengths, halves for type, and those of drawings. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.floor(points * 2 + 0.01);
export const emu = (points: number): number => Math.round(points * 12_700);

const textOpen = '<w:t xml:space="preserve">';
const lineBreak = '</w:t><w:br/>';

/** The text of a run; line ends are breaks within its paragraph. */
const written = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `${textOpen}${escaped(line).markup}`)
    .join(lineBreak);

/** A piece of text in one look; `properties` is that look. */
export const run = (text: string, properties?: Xml): Xml =>
  text === ''
    ? trusted('')
    : trusted(`<w:r>${properties ? `<w:rPr>${properties.markup}</w:rPr>` : ''}${written(text)}</w:t></w:r>`);

/** A run that holds something else than text. */
export const runOf = (content: Xml, properties?: Xml): Xml =>
  w('r', {}, ...(properties ? [w('rPr', {}, properties)] : []), content);

export const tab = w('r', {}, w('tab'));

/** Looks of characters in the order in which Word wants them. */
export const bold = val('b', 1);
export const characterStyle = (style: CharacterStyle): Xml => val('rStyle', style);
type CharacterStyle = 'FootnoteReference' | 'NoteMark' | 'Hyperlink' | 'PageNumber';

/** Paragraph in a named style; `properties` follow the style. */
export const paragraph = (style: string, content: readonly Xml[], properties: readonly Xml[] = []): Xml =>
  w('p', {}, w('pPr', {}, val('pStyle', style), ...properties), ...content);

const fieldCharacter = (type: 'begin' | 'separate' | 'end', properties?: Xml): Xml =>
  runOf(w('fldChar', { fldCharType: type }), properties);

export const fieldBegin = (instruction: string, properties?: Xml): Xml =>
  join([
    fieldCharacter('begin', properties),
    runOf(element('w:instrText', { 'xml:space': 'preserve' }, escaped(` ${instruction} `)), properties),
    fieldCharacter('separate', properties),
  ]);
export const fieldEnd = fieldCharacter('end');

/** What a program may compute again, in the look of `properties`, with the result that is printed until then. */
export const field = (instruction: string, printed: Xml, properties?: Xml): Xml =>
  join([fieldBegin(instruction, properties), printed, fieldEnd]);

export const bookmarked = (id: number, name: string, content: Xml): Xml =>
  join([w('bookmarkStart', { id, name }), content, w('bookmarkEnd', { id })]);

export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;
