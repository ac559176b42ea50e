import { noteMark, NoteNumbers, withoutNoteMarks } from './note-numbers';
import { WITHHELD, withoutWithheld } from './withheld-sentences';

describe('the notes of a report', () => {
  it('are numbered as texts refer to them, again under the same number', () => {
    const notes = new NoteNumbers();
    expect(notes.numbered(`甲${noteMark('note.reach')}，乙${noteMark('note.amount')}。`)).toBe(
      '甲[1]，乙[2]。',
    );
    expect(notes.numbered(`丙${noteMark('note.reach')}。`)).toBe('丙[1]。');
    expect(notes.keys).toEqual(['note.reach', 'note.amount']);
  });

  it('of a sentence that is not published are not counted', () => {
    const notes = new NoteNumbers();
    const { text } = withoutWithheld(
      `甲${noteMark('note.reach')}${WITHHELD}。乙${noteMark('note.amount')}。`,
      [],
    );
    expect(notes.numbered(text)).toBe('乙[1]。');
    expect(notes.keys).toEqual(['note.amount']);
  });

  it('are no part of titles and alternative texts', () => {
    expect(withoutNoteMarks(`甲${noteMark('note.reach')}。`)).toBe('甲。');
  });
});
