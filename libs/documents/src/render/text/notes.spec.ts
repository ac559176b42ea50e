import type { Section } from '@xiangtong/contracts';
import { sampleDocument } from '@xiangtong/testing';
import { noteParts, withNotesTogether } from './notes';

const sectionOf = (id: string, role?: Section['role']): Section => ({
  id,
  title: id,
  ...(role && { role }),
  orientation: 'portrait',
  blocks: [{ kind: 'paragraph', id: `${id}.p`, text: `[1] ${id}` }],
});

describe('notes of a document', () => {
  it('are referred to by marks between the parts of a text', () => {
    expect(noteParts('2019年[1]，增长[12]。')).toEqual([
      { text: '2019年', isMark: false },
      { text: '[1]', isMark: true },
      { text: '，增长', isMark: false },
      { text: '[12]', isMark: true },
      { text: '。', isMark: false },
    ]);
    expect(noteParts('〔2019〕[甲]')).toEqual([{ text: '〔2019〕[甲]', isMark: false }]);
    expect(noteParts('')).toEqual([]);
  });

  it('stand together before the annexes', () => {
    const sections = [sectionOf('text'), sectionOf('notes', 'notes'), sectionOf('annex', 'annex')];
    const { sections: shown, notes } = withNotesTogether(
      sampleDocument('zh', { sections, notes: ['甲', '乙'] }),
    );
    expect(notes).toEqual([]);
    expect(
      shown.map(({ blocks }) => blocks.map((block) => block.kind === 'paragraph' && block.text)),
    ).toEqual([['[1] text'], ['[1] notes', '甲', '乙'], ['[1] annex']]);
  });

  it('stay at the end of a document without numbered ones', () => {
    const document = sampleDocument('zh', { sections: [sectionOf('text')], notes: ['甲'] });
    expect(withNotesTogether(document)).toBe(document);
  });
});
