import type { Language, Block, Section } from '@xiangtong/contracts';
import { figureWords } from '../grammar/words';

/** Numbers of the tables and charts between a text and the next one. */
const numbersBehind = (blocks: readonly Block[], index: number): readonly string[] => {
  const behind = blocks.slice(index + 1);
  const next = behind.findIndex(({ kind }) => kind === 'paragraph');
  return (next < 0 ? behind : behind.slice(0, next)).flatMap((block) =>
    block.kind === 'paragraph' ? [] : [block.number],
  );
};

/** Texts by id, and the tables and charts elsewhere that they refer to. */
export type SeenElsewhere = ReadonlyMap<string, readonly string[]>;

/** Each text refers to the tables and charts that follow it, and to those that it names: they show its figures. */
export const withReferences = (
  sections: readonly Section[],
  language: Language,
  elsewhere: SeenElsewhere = new Map(),
): readonly Section[] => {
  const numbers = new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'paragraph' ? [] : [[block.id, block.number] as const])),
  );
  const named = (id: string): readonly string[] =>
    (elsewhere.get(id) ?? []).flatMap((block) => numbers.get(block) ?? []);
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block, index): Block => {
      if (block.kind !== 'paragraph') return block;
      const all = [...numbersBehind(section.blocks, index), ...named(block.id)];
      return all.length === 0 ? block : { ...block, text: figureWords[language].referring(block.text, all) };
    }),
  }));
};
