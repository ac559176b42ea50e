import type { Block, Section } from '@xiangtong/contracts';
import { pageSizes, type Orientation } from '../pdf/style';
import { withReferences } from './caption';
import { chartXml } from './chart-xml';
import { numberedIn, type Numbered } from '../text/references';
import type { BlockPlace, Draft } from './draft';
import type { Footers } from './footers';
import { annexMarkXml } from './letterhead/letterhead-closing';
import { tableXml } from './table-xml';
import { bookmarked, paragraph, run, twips, w, type Xml } from './word-xml';

const blockXml = (block: Block, place: BlockPlace, role: Section['role']): readonly Xml[] => {
  if (block.kind === 'table') return tableXml(block, place);
  if (block.kind === 'chart') return chartXml(block, place);
  const style = role === 'notes' ? 'NoteText' : 'BodyText';
  const lines = block.text.split('\n');
  return lines.map((text, index) => {
    const isClosed = block === place.draft.closed && index === lines.length - 1;
    return paragraph(style, withReferences(text, place, role), isClosed ? [w('keepNext')] : []);
  });
};

/** A heading that the contents lead to. */
const heading = (
  { file, headings }: Draft,
  level: 1 | 2,
  text: string,
  { isOnNewPage = false, style = `Heading${level}` } = {},
): Xml => {
  const id = file.nextMark();
  const bookmark = `_Toc${String(id).padStart(6, '0')}`;
  headings.push({ level, text, bookmark });
  const properties = isOnNewPage ? [w('pageBreakBefore')] : [];
  return paragraph(style, [bookmarked(id, bookmark, run(text))], properties);
};

/** An annex begins on a page of its own, with its mark in an official document. */
const titleXml = (section: Section, draft: Draft, level: 1 | 2, isFirst: boolean): readonly Xml[] => {
  const { title, role } = section;
  const isAnnex = role === 'annex';
  if (isAnnex && draft.document.letterhead) {
    const mark = annexMarkXml(draft.document, section);
    return title === '' ? [mark] : [mark, heading(draft, level, title, { style: 'AnnexTitle' })];
  }
  return title === '' ? [] : [heading(draft, level, title, { isOnNewPage: isAnnex && !isFirst })];
};

const sectionXml = (
  section: Section,
  draft: Draft,
  captions: Numbered<string>,
  { isInPart, isFirst }: { readonly isInPart: boolean; readonly isFirst: boolean },
): readonly Xml[] => {
  const { width, top, bottom } = draft.look.areas[section.orientation];
  const place: BlockPlace = { draft, width, height: bottom - top, captions };
  return [
    ...(section.part ? [heading(draft, 1, section.part, { isOnNewPage: !isFirst })] : []),
    ...titleXml(section, draft, isInPart ? 2 : 1, isFirst),
    ...section.blocks.flatMap((block) => blockXml(block, place, section.role)),
  ];
};

/** Size, margins and foot of the pages up to here. */
export const pageXml = ({ look }: Draft, orientation: Orientation, footers: Footers): Xml => {
  const { width, height } = pageSizes[orientation];
  const { left, top, width: area, bottom } = look.areas[orientation];
  const footer = height - bottom - look.footerDrop - look.pageNumber;
  return w(
    'sectPr',
    {},
    ...footers(orientation),
    w('pgSz', {
      w: twips(width),
      h: twips(height),
      ...(orientation === 'landscape' && { orient: 'landscape' }),
    }),
    w('pgMar', {
      top: twips(top),
      right: twips(width - left - area),
      bottom: twips(height - bottom),
      left: twips(left),
      header: twips(top / 2),
      footer: twips(Math.max(footer, 20)),
      gutter: 0,
    }),
  );
};

/** Where pages turn: an end of its own, as small as it can be. */
const turn = (draft: Draft, orientation: Orientation, footers: Footers): Xml =>
  paragraph('SectionEnd', [], [pageXml(draft, orientation, footers)]);

/** All sections; pages turn where their orientation changes. What closes the text comes before the annexes. */
export const sectionsXml = (draft: Draft, footers: Footers, closing: readonly Xml[]): readonly Xml[] => {
  const { sections } = draft.document;
  const annex = sections.findIndex(({ role }) => role === 'annex');
  const captions = numberedIn(sections, () => `_Ref${String(draft.file.nextMark()).padStart(6, '0')}`);
  let isInPart = false;
  const xml = sections.flatMap((section, index) => {
    isInPart ||= Boolean(section.part);
    const before = sections[index - 1]?.orientation ?? section.orientation;
    return [
      ...(index === annex ? closing : []),
      ...(before === section.orientation ? [] : [turn(draft, before, footers)]),
      ...sectionXml(section, draft, captions[index]!, { isInPart, isFirst: index === 0 }),
    ];
  });
  return annex < 0 ? [...xml, ...closing] : xml;
};
