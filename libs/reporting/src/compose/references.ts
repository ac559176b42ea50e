import type { Language, Block, Section } from '@xiangtong/contracts';
import type { SectionDefinition } from '../definition/report-definition';
import { figureWords } from '../grammar/words';

/** Numbers of the tables and charts between a text and the next one. */
const numbersBehind = (
  blocks: readonly Block[],
  index: number,
  isText: (block: Block) => boolean,
): readonly string[] => {
  const behind = blocks.slice(index + 1);
  const next = behind.findIndex(isText);
  return (next < 0 ? behind : behind.slice(0, next)).flatMap((block) =>
    block.kind === 'paragraph' ? [] : [block.number],
  );
};

/** The line that says that too few reports are in. */
export const PRELIMINARY = 'preliminary';

/**
 * Each text refers to the tables and charts that follow it, and to those that it names: they show its figures. A line in
 * the place of a table and the line above a preliminary report are no such texts.
 */
export const withReferences = (
  sections: readonly Section[],
  language: Language,
  defined: readonly Pick<SectionDefinition, 'blocks'>[] = [],
): readonly Section[] => {
  const blocksDefined = defined.flatMap(({ blocks }) => blocks);
  const elsewhere = new Map(
    blocksDefined.flatMap((block) =>
      block.kind === 'prose' ? [[block.id, block.see.map(({ id }) => id)] as const] : [],
    ),
  );
  const tables = new Set([
    PRELIMINARY,
    ...blocksDefined.flatMap(({ kind, id }) => (kind === 'prose' ? [] : [id])),
  ]);
  const isText = ({ kind, id }: Block): boolean => kind === 'paragraph' && !tables.has(id);
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
      if (block.kind !== 'paragraph' || !isText(block)) return block;
      const all = [...numbersBehind(section.blocks, index, isText), ...named(block.id)];
      return all.length === 0 ? block : { ...block, text: figureWords[language].referring(block.text, all) };
    }),
  }));
};
