import type { Ink, TextStyle } from './ink';
import type { PageFlow } from './page-flow';
import { inks, sizes } from './style';

const style: TextStyle = { size: sizes.note, color: inks.grey };
const leading = sizes.note * 1.5;

/** One note, or several with numbers, behind the word for notes. */
const numbered = (notes: readonly string[]): readonly string[] =>
  notes.length === 1 ? notes : notes.map((note, index) => `${index + 1}. ${note}`);

const noteLines = (ink: Ink, notes: readonly string[], lead: string, width: number): readonly string[] =>
  numbered(notes).flatMap((note) => ink.lines(note, width - ink.width(lead, style), style));

/** Height that notes of a table take below it. */
export const notesHeight = (ink: Ink, notes: readonly string[], lead: string, width: number): number =>
  notes.length === 0 ? 0 : noteLines(ink, notes, lead, width).length * leading + 4;

/** Small text below a table or at the end of the document, set in behind its lead word. */
export const setNotes = (ink: Ink, flow: PageFlow, notes: readonly string[], lead: string): void => {
  const indent = ink.width(lead, style);
  noteLines(ink, notes, lead, flow.area.width).forEach((line, index) => {
    flow.ensure(leading);
    const baseline = flow.y + sizes.note * 1.1;
    if (index === 0) ink.text(lead, flow.area.left, baseline, style);
    ink.text(line, flow.area.left + indent, baseline, style);
    flow.skip(leading);
  });
  flow.skip(4);
};
