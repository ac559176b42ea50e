import { readFileSync } from 'node:fs';

/** A block of code of the run book. */
export interface Block {
  /** Heading of its chapter in English. */
  readonly chapter: string;
  /** `sh`, `csv` or `ini`. */
  readonly language: string;
  /** What stands after the language: who runs it and when, or the name of the file. */
  readonly marks: readonly string[];
  readonly text: string;
}

/** The blocks of code of a document in Markdown, by chapter. */
export const readBlocks = (markdown: string): readonly Block[] => {
  const blocks: Block[] = [];
  let chapter = '';
  for (const [part] of markdown.matchAll(/^## .*$|^```\w+.*\n[^]*?^```$/gm)) {
    const heading = /^## .* · (.*)$/.exec(part);
    if (heading) chapter = heading[1]!;
    const [, language, marks, text] = /^```(\w+) ?(.*)\n([^]*?)^```$/m.exec(part) ?? [];
    if (text !== undefined)
      blocks.push({ chapter, language: language!, marks: marks!.split(' ').filter(Boolean), text });
  }
  return blocks;
};

/**
 * The run book as it is executed: each block is asked for once, by chapter and marks, so that a block that nobody asks
 * for is found.
 */
export class RunBook {
  private readonly blocks: readonly Block[];
  private readonly used = new Set<Block>();

  constructor(file: string) {
    this.blocks = readBlocks(readFileSync(file, 'utf8'));
  }

  /** The n-th block of these marks in a chapter. Throws where the book has none. */
  take(chapter: string, marks = '', n = 0, language = 'sh'): string {
    const found = this.blocks.filter(
      (block) => block.chapter === chapter && block.language === language && block.marks.join(' ') === marks,
    )[n];
    if (!found)
      throw new Error(`the run book has no block ${n + 1} of "${language} ${marks}" in "${chapter}"`);
    this.used.add(found);
    return found.text;
  }

  /** Blocks that were executed by nobody and are not marked as such. */
  leftOver(): readonly Block[] {
    return this.blocks.filter((block) => !this.used.has(block) && !block.marks.includes('not-tried'));
  }
}
