import type { Section } from '@xiangtong/contracts';

/** `表 3` with an ordinary blank, as captions have it. */
const plainNumber = (number: string): string => number.replaceAll('\u00a0', ' ');

/** What the numbers of tables and charts stand for. */
export type Numbered<Target> = ReadonlyMap<string, Target>;

/** Tables and charts that the texts of each section may refer to: those of its part, where numbers begin anew. */
export const numberedIn = <Target>(
  sections: readonly Section[],
  targetOf: (section: number, block: number) => Target,
): readonly Numbered<Target>[] => {
  let part = new Map<string, Target>();
  return sections.map((section, index) => {
    if (section.part) part = new Map();
    section.blocks.forEach((block, place) => {
      if (block.kind !== 'paragraph' && block.number !== '')
        part.set(plainNumber(block.number), targetOf(index, place));
    });
    return part;
  });
};

export interface Reference<Target> {
  readonly from: number;
  readonly to: number;
  readonly target: Target;
}

/** Where a text refers to a table or chart. */
export const referencesIn = <Target>(
  text: string,
  numbered: Numbered<Target>,
): readonly Reference<Target>[] => {
  if (numbered.size === 0) return [];
  const numbers = [...numbered.keys()].map((number) => number.replace(/ /g, '[ \u00a0]'));
  // Longer numbers first, so that 附表 1 is not read as 表 1; nor is 表 12.
  const any = new RegExp(`(?:${numbers.sort((a, b) => b.length - a.length).join('|')})(?!\\d)`, 'g');
  return [...text.matchAll(any)].flatMap(({ 0: found, index }) => {
    const target = numbered.get(plainNumber(found));
    return target === undefined ? [] : [{ from: index, to: index + found.length, target }];
  });
};
