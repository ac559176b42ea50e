import type { Language, Chart, Paragraph, ReportDocument, Section, Table } from '@xiangtong/contracts';
import { numberedIn, referencesIn, type Numbered } from '../text/references';
import { words } from '../words';

/** What one slide shows. */
export type Slide =
  | { readonly kind: 'cover' }
  | { readonly kind: 'sentences'; readonly title: string; readonly sentences: readonly string[] }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: Chart }
  | { readonly kind: 'table'; readonly title: string; readonly table: Table };

/** A slide is read from the last row of a room; a Chinese character takes the room of two letters. */
const mostCharacters: Readonly<Record<Language, number>> = { zh: 360, en: 800 };
const MOST_SENTENCES = 7;
/** A larger table is for paper. */
const MOST_ROWS = 10;
const MOST_COLUMNS = 6;

const onlyReferences = (bracket: string, numbered: Numbered<true>): boolean => {
  const found = referencesIn(bracket, numbered);
  const rest = found
    .toReversed()
    .reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), bracket);
  return found.length > 0 && /^\s*[（(]见?[、,\s]*[）)]$/.test(rest);
};

/** Slides have no numbered tables and charts that a text could refer to: `（见表 1、图 1）` stays on paper. */
const withoutReferences = (text: string, numbered: Numbered<true>): string =>
  text.replace(/\s*[（(][^（()）]*[）)]/g, (bracket) => (onlyReferences(bracket, numbered) ? '' : bracket));

const sentencesOf = ({ text }: Paragraph, numbered: Numbered<true>): readonly string[] =>
  withoutReferences(text, numbered)
    .split(/(?<=[。；])|(?<=\.)\s+(?=[A-Z])/u)
    .flatMap((sentence) => sentence.trim() || []);

/** Whole sentences in their order, as many on each slide as can be read. */
const pagesOf = (sentences: readonly string[], language: Language): readonly (readonly string[])[] => {
  const pages: string[][] = [];
  let length = Infinity;
  for (const sentence of sentences) {
    const page = pages.at(-1);
    if (!page || page.length === MOST_SENTENCES || length + sentence.length > mostCharacters[language]) {
      pages.push([sentence]);
      length = sentence.length;
    } else {
      page.push(sentence);
      length += sentence.length;
    }
  }
  return pages;
};

const isSmall = ({ rows, columns }: Table): boolean =>
  rows.length > 0 && rows.length <= MOST_ROWS && columns.length <= MOST_COLUMNS;

const slidesOfSection = (
  { title, part, blocks }: Section,
  { title: whole, language }: ReportDocument,
  numbered: Numbered<true>,
): readonly Slide[] => {
  const heading = [part, title].filter(Boolean).join(' · ') || whole;
  const sentences = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? sentencesOf(block, numbered) : [],
  );
  const shown = blocks.flatMap((block): readonly Slide[] => {
    if (block.kind === 'chart') return [{ kind: 'chart', title: block.title, chart: block }];
    return block.kind === 'table' && isSmall(block)
      ? [{ kind: 'table', title: block.title, table: block }]
      : [];
  });
  return [
    ...pagesOf(sentences, language).map(
      (page) => ({ kind: 'sentences', title: heading, sentences: page }) as const,
    ),
    ...shown,
  ];
};

/** What is told in a meeting: sentences, charts and small tables; annexes and long tables stay on paper. */
export const slidesOf = (document: ReportDocument): readonly Slide[] => {
  const { sections, notes, language } = document;
  const title = words[language].notes(notes.length).replace(/[:：]\s*$/, '');
  const numbered = numberedIn(sections, () => true as const);
  return [
    { kind: 'cover' },
    ...sections.flatMap((section, index) =>
      section.role === undefined ? slidesOfSection(section, document, numbered[index]!) : [],
    ),
    ...pagesOf(notes, language).map((page) => ({ kind: 'sentences', title, sentences: page }) as const),
  ];
};
