import type { Section } from '@xiangtong/contracts';
import type { Xml } from './word-xml';
import { bookmarked, characterStyle, field, run, w, paragraph } from './word-xml';
import { noteParts, refersToNotes } from '../text/notes';
import { referencesIn } from '../text/references';
import type { BlockPlace, Draft } from './draft';

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
  const bookmark = captions.get(number);
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

/** A text whose references to captions follow them; marks of notes are raised, but for the numbers of the notes themselves. */
export const withReferences = (
  text: string,
  { captions, draft }: BlockPlace,
  role: Section['role'],
): readonly Xml[] => {
  const raisesMarks = role !== 'notes' && refersToNotes(draft.document.sections);
  const runs = (plain: string): readonly Xml[] =>
    raisesMarks
      ? noteParts(plain).map((part) => run(part.text, part.isMark ? characterStyle('NoteMark') : undefined))
      : [run(plain)];
  let at = 0;
  const before = referencesIn(text, captions).flatMap(({ from, to, target }): Xml[] => {
    const plain = text.slice(at, from);
    at = to;
    return [...runs(plain), field(`REF ${target} \\h`, run(text.slice(from, to)))];
  });
  return [...before, ...runs(text.slice(at))];
};
