import type { Language } from '@xiangtong/contracts';
import type { Block, Section } from '@xiangtong/documents';
import { figureWords } from '../grammar/words';

/** Numbers of the tables and charts between a text and the next one. */
const numbersBehind = (blocks: readonly Block[], index: number): readonly string[] => {
  const behind = blocks.slice(index + 1);
  const next = behind.findIndex(({ kind }) => kind === 'paragraph');
  return (next < 0 ? behind : behind.slice(0, next)).flatMap((block) =>
    block.kind === 'paragraph' ? [] : [block.number],
  );
};

/** Each text refers to the tables and charts that follow it: they show its figures. */
export const withReferences = (sections: readonly Section[], language: Language): readonly Section[] =>
  sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block, index): Block => {
      if (block.kind !== 'paragraph') return block;
      const numbers = numbersBehind(section.blocks, index);
      return numbers.length === 0
        ? block
        : { ...block, text: figureWords[language].referring(block.text, numbers) };
    }),
  }));
