import type { Xml } from './word-xml';
import { bookmarked, field, run, w, paragraph } from './word-xml';
import { plainNumber, type BlockPlace, type Draft } from './draft';

/** `表 3`: a label, and a number that Word counts. */
const counted = /^(\D*?)([  ]?)(\d+)$/;

/** The instruction that counts to `number`: from the caption before it, or anew. */
const sequence = ({ counted: last }: Draft, label: string, number: number): string => {
  const follows = (last.get(label) ?? 0) + 1 === number;
  last.set(label, number);
  return `SEQ ${label} \\* ARABIC${follows ? '' : ` \\r ${number}`}`;
};

const numberOf = (draft: Draft, number: string): Xml[] => {
  const [, label = '', blank = '', digits] = counted.exec(number) ?? [];
  if (label === '' || digits === undefined) return [run(number)];
  return [run(label + blank), field(sequence(draft, label, Number(digits)), run(digits))];
};

interface Captioned {
  readonly number: string;
  readonly title: string;
}

/** Number and title of a table or chart; texts refer to the number by its bookmark. */
export const caption = (
  { number, title }: Captioned,
  { draft, captions }: BlockPlace,
  isAbove: boolean,
): Xml => {
  const bookmark = captions.get(plainNumber(number));
  const printed = numberOf(draft, number);
  const marked =
    bookmark === undefined
      ? printed
      : [
          bookmarked(draft.file.nextMark(), bookmark, {
            markup: printed.map(({ markup }) => markup).join(''),
          }),
        ];
  const rest = number !== '' && title !== '' ? `\u3000${title}` : title;
  return paragraph('Caption', [...marked, run(rest)], isAbove ? [w('keepNext')] : []);
};

/** A text whose references to captions of its section follow them. */
export const withReferences = (text: string, { captions }: BlockPlace): readonly Xml[] => {
  if (captions.size === 0) return [run(text)];
  const numbers = [...captions.keys()].map((number) => number.replace(/ /g, '[ \u00a0]'));
  // Longer numbers first, so that 表 12 is not read as 表 1.
  const any = new RegExp(`(${numbers.sort((a, b) => b.length - a.length).join('|')})(?!\\d)`, 'g');
  return text.split(any).map((piece, index) => {
    const bookmark = index % 2 === 1 ? captions.get(plainNumber(piece)) : undefined;
    return bookmark === undefined ? run(piece) : field(`REF ${bookmark} \\h`, run(piece));
  });
};
