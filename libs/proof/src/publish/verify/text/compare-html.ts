import type { Difference } from '@xiangtong/contracts';
import { compareLines } from './compare-lines';
import { compareTexts } from './compare-texts';

const tag = /(<[^<>]*>)/;

const split = (source: Buffer): { readonly tags: readonly string[]; readonly texts: readonly string[] } => {
  const pieces = source.toString('utf8').split(tag);
  return {
    tags: pieces.filter((_, index) => index % 2 === 1),
    texts: pieces.filter((piece, index) => index % 2 === 0 && piece.trim() !== ''),
  };
};

/** Drawings and styles are tags, like everything that is not text. */
const kindOfTags = (tags: readonly string[]): 'picture' | 'look' =>
  tags.some((each) => /^<\/?(svg|path|rect|circle|line|poly|g|image|img)\b/i.test(each)) ? 'picture' : 'look';

/** The texts of two web pages, then their tags. */
export const compareHtml = (sealed: Buffer, printed: Buffer): readonly Difference[] => {
  const [was, is] = [split(sealed), split(printed)];
  const tags = compareLines(was.tags, is.tags).map((change): Difference => ({
    kind: kindOfTags([...change.sealed, ...change.printed]),
    table: '',
    row: '',
    column: '',
    at: `<${change.from + 1}>`,
    printed: change.printed.join('').slice(0, 200) || null,
    sealed: change.sealed.join('').slice(0, 200) || null,
  }));
  return [...compareTexts(was.texts, is.texts, '', (line) => String(line + 1)), ...tags];
};
