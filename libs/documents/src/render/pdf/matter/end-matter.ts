import type { LabelledText, ReportDocument } from '@xiangtong/contracts';
import { words } from '../../words';
import type { Ink, TextStyle } from '../ink';
import type { PageFlow } from '../page-flow';
import { notesHeight, setNotes, type Notes } from './notes';
import type { Press } from '../press';
import { rules, sizes } from '../style';

const style: TextStyle = { size: sizes.caption };
const leading = sizes.caption * 2.1;
const gap = 14;
/** Space for a handwritten signature: the widest of these that saves a line. */
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
    ink.tags.leaf('P', () => {
      ink.text(field.label, x, baseline, style);
      ink.text(field.text, x + field.labelWidth, baseline, style);
    });
    if (field.text === '')
      ink.rule(x + field.labelWidth, baseline + 2, field.width - field.labelWidth, rules.hair);
    x += field.width + between;
  }
  flow.skip(leading);
};

/** The data that a reader of the paper needs for tracing its figures. */
const setReference = (ink: Ink, flow: PageFlow, text: string): void => {
  const baseline = flow.y + sizes.caption * 1.4;
  ink.tags.leaf('P', () => ink.text(text, flow.area.left, baseline, style));
  flow.skip(leading);
};

/** Notes of the document, then the line of signatures. */
export const setEndMatter = ({ ink, flow }: Press, document: ReportDocument): void => {
  const word = words[document.language];
  const notes: Notes = {
    texts: document.notes,
    lead: word.notes(document.notes.length),
    areReferredTo: false,
  };
  const lines = fewestLines(ink, document.signatures, word.colon, flow.area.width);
  flow.gap(10);
  // Signatures should not be alone on a page: they take the notes along.
  const reference =
    document.trace === undefined ? [] : [`${word.traceReference}${word.colon}${document.trace}`];
  const below = lines.length + reference.length;
  flow.ensure(notesHeight(ink, notes, flow.area.width) + 10 + below * leading);
  if (notes.texts.length > 0) setNotes(ink, flow, notes);
  flow.gap(10);
  for (const line of lines) setFields(ink, flow, line);
  for (const text of reference) setReference(ink, flow, text);
};
