import type { ReportDocument } from '../../document/report-document';
import { typefaces } from '../../fonts/typeface';

/** Joiners and selectors choose among pictures of a character; they have none of their own. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/gu;
const control = /(?![\n\t])\p{Cc}/gu;

const isIn = (character: string): boolean =>
  character === '\n' ||
  character === '\t' ||
  (typefaces().regular.has(character) && typefaces().serif.has(character));

/** `〔U+1F34E〕`: names the missing character; an empty box would not. */
const named = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

const known = new Map<string, string>();

/** A character itself, its plain form, or its number. */
const printedAs = (character: string): string => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = character.normalize('NFKC');
  const printed = isIn(character) ? character : [...plain].every(isIn) ? plain : named(character);
  known.set(character, printed);
  return printed;
};

/** The text with only characters that the report's fonts have. */
const printableText = (text: string): string => {
  const plain = text.normalize('NFC').replace(unseen, '').replace(control, ' ');
  let printed = '';
  for (const character of plain) printed += printedAs(character);
  return printed;
};

const printable = (value: unknown): unknown => {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)]));
};

/** The document with only printable characters in its texts. */
export const printableDocument = (document: ReportDocument): ReportDocument =>
  printable(document) as ReportDocument;
