import type { LabelledText, ReportDocument } from '../../document/report-document';
import { words } from '../words';
import type { Ink, TextStyle } from './ink';
import type { PageFlow } from './page-flow';
import { notesHeight, setNotes } from './notes';
import { rules, sizes } from './style';

const style: TextStyle = { size: sizes.caption };
const leading = sizes.caption * 2.1;
const gap = 14;
/** Room to write on where a signature is still to come: the widest of these that saves a line. */
const blanks = [72, 60, 48, 40] as const;

interface Field {
  readonly label: string;
  readonly text: string;
  readonly labelWidth: number;
  readonly width: number;
}

const measured = (ink: Ink, { label, text }: LabelledText, colon: string, blank: number): Field => {
  const labelWidth = ink.width(`${label}${colon}`, style);
  return {
    label: `${label}${colon}`,
    text,
    labelWidth,
    width: labelWidth + (text === '' ? blank : ink.width(text, style)),
  };
};

/** Fills lines with fields from the left; a field that does not fit begins the next line. */
const intoLines = (fields: readonly Field[], width: number): readonly (readonly Field[])[] => {
  const lines: Field[][] = [];
  let used = Infinity;
  for (const field of fields) {
    if (used + gap + field.width > width) {
      lines.push([]);
      used = -gap;
    }
    lines.at(-1)?.push(field);
    used += gap + field.width;
  }
  return lines;
};

const fewestLines = (ink: Ink, signatures: readonly LabelledText[], colon: string, width: number) =>
  blanks
    .map((blank) =>
      intoLines(
        signatures.map((signature) => measured(ink, signature, colon, blank)),
        width,
      ),
    )
    .reduce((best, lines) => (lines.length < best.length ? lines : best));

const setFields = (ink: Ink, flow: PageFlow, fields: readonly Field[]): void => {
  const { left, width } = flow.area;
  const used = fields.reduce((sum, field) => sum + field.width, 0);
  const between = fields.length > 1 ? Math.min((width - used) / (fields.length - 1), 40) : 0;
  const baseline = flow.y + sizes.caption * 1.4;
  let x = left;
  for (const field of fields) {
    ink.text(field.label, x, baseline, style);
    if (field.text === '')
      ink.rule(x + field.labelWidth, baseline + 2, field.width - field.labelWidth, rules.hair);
    else ink.text(field.text, x + field.labelWidth, baseline, style);
    x += field.width + between;
  }
  flow.skip(leading);
};

/** Notes of the document, then the line of those who answer for it. */
export const setEndMatter = (ink: Ink, flow: PageFlow, document: ReportDocument): void => {
  const word = words[document.language];
  const lead = word.notes(document.notes.length);
  const lines = fewestLines(ink, document.signatures, word.colon, flow.area.width);
  const { notes } = document;
  flow.gap(10);
  // Signatures alone on a page would sign nothing: they take the notes along.
  flow.ensure(notesHeight(ink, notes, lead, flow.area.width) + 10 + lines.length * leading);
  if (notes.length > 0) setNotes(ink, flow, notes, lead);
  flow.gap(10);
  for (const line of lines) setFields(ink, flow, line);
};
