import { element } from '../html/element';
import type { DocxFile } from './docx-file';
import { characterStyle, namespaces, paragraph, run, runOf, w, type Xml } from './word-xml';

const mark = characterStyle('FootnoteReference');

const separator = (id: number, kind: 'separator' | 'continuationSeparator'): Xml =>
  w('footnote', { type: kind, id }, w('p', {}, w('r', {}, w(kind))));

/** The mark in the text and before the note, in brackets: a bare number beside a year would be read with it. */
const bracketed = (number: Xml): readonly Xml[] => [run('[', mark), runOf(number, mark), run(']', mark)];

/** Writes the notes of the report as one footnote; returns the reference to it. */
export const addFootnote = (file: DocxFile, notes: readonly string[]): readonly Xml[] => {
  if (notes.length === 0) return [];
  const paragraphs = notes.map((note, index) => {
    const number = notes.length > 1 ? `${index + 1}. ` : '';
    const lead = index === 0 ? [...bracketed(w('footnoteRef')), run(' ')] : [];
    return paragraph('FootnoteText', [...lead, run(`${number}${note}`)]);
  });
  file.add(
    'footnotes',
    'footnotes.xml',
    element(
      'w:footnotes',
      { 'xmlns:w': namespaces['xmlns:w'] },
      separator(-1, 'separator'),
      separator(0, 'continuationSeparator'),
      w('footnote', { id: 1 }, ...paragraphs),
    ),
  );
  return bracketed(w('footnoteReference', { id: 1 }));
};
