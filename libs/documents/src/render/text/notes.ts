import type { Paragraph, ReportDocument, Section } from '@xiangtong/contracts';

/** Whether texts refer to numbered notes of the document. */
export const refersToNotes = (sections: readonly Section[]): boolean =>
  sections.some(({ role }) => role === 'notes');

/** A mark in a text that refers to a note: `[2]`. */
const mark = /\[\d{1,2}\]/g;

export interface NotePart {
  readonly text: string;
  readonly isMark: boolean;
}

/** A text in parts: what is between marks, and the marks. Joined they are the text. */
export const noteParts = (text: string): readonly NotePart[] => {
  const parts: NotePart[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (index > at) parts.push({ text: text.slice(at, index), isMark: false });
    parts.push({ text: found, isMark: true });
    at = index + found.length;
  }
  return at < text.length ? [...parts, { text: text.slice(at), isMark: false }] : parts;
};

/** Notes of the whole document stand behind its numbered notes, if there are any: behind annexes nobody looks for them. */
export const withNotesTogether = (document: ReportDocument): ReportDocument => {
  const { sections, notes } = document;
  const at = sections.findLastIndex(({ role }) => role === 'notes');
  if (at < 0) return document;
  const added = notes.map((text, index): Paragraph => ({ kind: 'paragraph', id: `note.${index + 1}`, text }));
  const joined = sections.map((section, index) =>
    index === at ? { ...section, blocks: [...section.blocks, ...added] } : section,
  );
  return { ...document, notes: [], sections: joined };
};
