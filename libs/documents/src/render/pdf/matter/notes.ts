import type { Ink, TextStyle } from '../ink';
import type { PageFlow } from '../page-flow';
import { inks, sizes } from '../style';

const style: TextStyle = { size: sizes.note, color: inks.grey };
const leading = sizes.note * 1.5;

/** Notes behind the word for them; cells refer to some by their number. */
export interface Notes {
  readonly texts: readonly string[];
  readonly lead: string;
  readonly areReferredTo: boolean;
}

/** One note, or several with numbers. */
const numbered = ({ texts, areReferredTo }: Notes): readonly string[] => {
  if (areReferredTo) return texts.map((note, index) => `${index + 1}) ${note}`);
  return texts.length === 1 ? texts : texts.map((note, index) => `${index + 1}. ${note}`);
};

const noteLines = (ink: Ink, notes: Notes, width: number): readonly (readonly string[])[] =>
  numbered(notes).map((note) => ink.lines(note, width - ink.width(notes.lead, style), style));

/** Height of the notes below a table. */
export const notesHeight = (ink: Ink, notes: Notes, width: number): number =>
  notes.texts.length === 0 ? 0 : noteLines(ink, notes, width).flat().length * leading + 4;

/** Small text below a table or at the end of the document, indented after its lead word. */
export const setNotes = (ink: Ink, flow: PageFlow, notes: Notes): void => {
  const indent = ink.width(notes.lead, style);
  noteLines(ink, notes, flow.area.width).forEach((lines, index) =>
    ink.tags.within('P', () =>
      lines.forEach((line, row) => {
        flow.ensure(leading);
        const baseline = flow.y + sizes.note * 1.1;
        ink.tags.content(() => {
          if (index === 0 && row === 0) ink.text(notes.lead, flow.area.left, baseline, style);
          ink.text(line, flow.area.left + indent, baseline, style);
        });
        flow.skip(leading);
      }),
    ),
  );
  flow.skip(4);
};
