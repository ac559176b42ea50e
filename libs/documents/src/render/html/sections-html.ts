import {
  splitFigures,
  type Block,
  type Paragraph,
  type ReportDocument,
  type Section,
} from '@xiangtong/contracts';
import { words } from '../words';
import { chartHtml } from './chart-html';
import { noteParts, refersToNotes } from '../text/notes';
import { element, join, lines, nothing, text, type Html } from './element';
import { figureAddress } from './figure-address';
import { tableHtml, type BlockPlace } from './table-html';

/** A paragraph whose figures carry their addresses in the text. */
const proseHtml = (paragraph: Paragraph, { trace }: BlockPlace, written = lines): Html => {
  const pieces = trace === undefined ? [{ text: paragraph.text }] : splitFigures(paragraph);
  const parts = pieces.map(({ text, path }) =>
    path === undefined
      ? written(text)
      : element('span', { 'data-figure': figureAddress(trace, paragraph.id, path) }, lines(text)),
  );
  return element('p', {}, ...parts);
};

/** A text in which the marks of notes are raised. */
const withRaisedMarks = (content: string): Html =>
  join(
    noteParts(content).map((part) => (part.isMark ? element('sup', {}, text(part.text)) : lines(part.text))),
  );

interface NumberedSection {
  readonly id: string;
  readonly section: Section;
}

/** Consecutive sections under one heading; without parts all are in one. */
interface Part {
  readonly id: string;
  readonly heading: string;
  readonly sections: readonly NumberedSection[];
}

const partsOf = ({ sections }: ReportDocument): readonly Part[] => {
  const parts: { id: string; heading: string; sections: NumberedSection[] }[] = [];
  sections.forEach((section, index) => {
    if (section.part !== undefined || parts.length === 0)
      parts.push({ id: `part-${parts.length + 1}`, heading: section.part ?? '', sections: [] });
    parts.at(-1)?.sections.push({ id: `section-${index + 1}`, section });
  });
  return parts;
};

const blockHtml = (block: Block, place: BlockPlace, raisesMarks: boolean): Html => {
  if (block.kind === 'table') return tableHtml(block, place);
  return block.kind === 'chart'
    ? chartHtml(block, place)
    : proseHtml(block, place, raisesMarks ? withRaisedMarks : lines);
};

const sectionHtml = (
  { id, section }: NumberedSection,
  heading: 'h2' | 'h3',
  { language, trace, sections }: ReportDocument,
): Html => {
  const raisesMarks = section.role !== 'notes' && refersToNotes(sections);
  return element(
    'section',
    { id, class: [section.orientation, section.role].filter(Boolean).join(' ') },
    section.title === '' ? nothing : element(heading, {}, text(section.title)),
    ...section.blocks.map((block, index) =>
      blockHtml(block, { id: `${id}-${index + 1}`, language, trace }, raisesMarks),
    ),
  );
};

export const sectionsHtml = (document: ReportDocument): readonly Html[] =>
  partsOf(document).flatMap(({ id, heading, sections }) => [
    heading === '' ? nothing : element('h2', { class: 'part', id }, text(heading)),
    ...sections.map((section) => sectionHtml(section, heading === '' ? 'h2' : 'h3', document)),
  ]);

const entry = (id: string, title: string, below: Html = nothing): Html =>
  element('li', {}, element('a', { href: `#${id}` }, text(title)), below);

const entries = (sections: readonly NumberedSection[]): readonly Html[] =>
  sections.flatMap(({ id, section: { title } }) => (title === '' ? [] : [entry(id, title)]));

/** Links to parts and sections; empty for short documents. */
export const contentsHtml = (document: ReportDocument): Html => {
  const parts = partsOf(document);
  const links = parts.flatMap(({ id, heading, sections }) => {
    const below = entries(sections);
    if (heading === '') return below;
    return [entry(id, heading, below.length === 0 ? nothing : element('ol', {}, ...below))];
  });
  if (links.length < 3) return nothing;
  const label = words[document.language].contents;
  return element('nav', { 'aria-label': label }, element('h2', {}, text(label)), element('ol', {}, ...links));
};
