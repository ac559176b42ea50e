import { words } from '../words';
import type { Draft } from './draft';
import { field, fieldBegin, fieldEnd, paragraph, run, twips, val, w, type Xml } from './word-xml';

/** Shorter reports are seen at a glance. */
const leastHeadings = 4;
const leastBlocks = 9;

const isLong = ({ document: { sections, byline }, headings }: Draft): boolean =>
  byline === undefined &&
  headings.length >= leastHeadings &&
  sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== 'paragraph').length >= leastBlocks;

/**
 * Contents of a long report, with all entries. Which page they are on, Word knows when it has set the pages: it fills in
 * the numbers when the document is printed or the contents are updated.
 */
export const contentsXml = (draft: Draft): readonly Xml[] => {
  if (!isLong(draft)) return [];
  const { headings, language, look, document } = draft;
  const { width } = look.areas[document.sections[0]?.orientation ?? 'portrait'];
  const tabs = w('tabs', {}, w('tab', { val: 'right', leader: 'dot', pos: twips(width) }));
  const entries = headings.map(({ level, text, bookmark }, index) => {
    const link = w(
      'hyperlink',
      { anchor: bookmark, history: '1' },
      run(text),
      w('r', {}, w('tab')),
      field(`PAGEREF ${bookmark} \\h`, run('')),
    );
    const begin = index === 0 ? [fieldBegin('TOC \\o "1-2" \\h \\z \\u')] : [];
    const end = index === headings.length - 1 ? [fieldEnd] : [];
    return paragraph(`TOC${level}`, [...begin, link, ...end], [tabs]);
  });
  return [
    w(
      'sdt',
      {},
      w('sdtPr', {}, w('docPartObj', {}, val('docPartGallery', 'Table of Contents'), w('docPartUnique'))),
      w('sdtContent', {}, paragraph('TOCHeading', [run(words[language].contents)]), ...entries),
    ),
  ];
};
