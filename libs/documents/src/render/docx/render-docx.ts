import type { ReportDocument } from '@xiangtong/contracts';
import type { SealMark } from '../../seal/seal';
import { element } from '../html/element';
import { lookOf } from '../pdf/look';
import { withNotesTogether } from '../text/notes';
import type { Orientation } from '../pdf/style';
import { contentsXml } from './contents-xml';
import { DocxFile } from './docx-file';
import type { Draft } from './draft';
import { endMatterXml } from './end-matter-xml';
import { footersOf } from './footers';
import { addFootnote } from './footnotes';
import { frontMatterXml } from './front-matter-xml';
import { imprintXml } from './letterhead/imprint';
import { closedBlock, closedOrientation, letterheadClosingXml } from './letterhead/letterhead-closing';
import { kaiti } from './letterhead/letterhead-styles';
import { applicationPart, corePart } from '../office/properties-part';
import { addSealPart } from './seal-part';
import { pageXml, sectionsXml } from './sections-xml';
import { fontTablePart, settingsPart } from './settings-part';
import { fontsOf } from './style-xml';
import { stylesPart } from './styles-part';
import { namespaces, w, type Xml } from './word-xml';

const draftFor = (document: ReportDocument): Draft => {
  const { language } = document;
  return {
    file: new DocxFile(),
    document,
    language,
    look: lookOf(document.letterhead ? { layout: 'official', language: 'zh' } : document),
    headings: [],
    counted: new Map(),
    closed: document.letterhead && closedBlock(document),
  };
};

/** Reports of prose have their notes at the foot of the first page; forms, and those with notes of their own, at their end. */
const hasFootnotes = ({ layout, byline, letterhead }: ReportDocument): boolean =>
  layout === 'official' && byline === undefined && letterhead === undefined;

const bodyXml = (draft: Draft, mark: SealMark | undefined): Xml => {
  const { document, file } = draft;
  const isProse = hasFootnotes(document);
  const footnote = addFootnote(file, isProse ? document.notes : []);
  const footers = footersOf(draft, mark);
  const last = document.sections.at(-1)?.orientation ?? 'portrait';
  const { letterhead } = document;
  const widthAt = (orientation: Orientation): number => draft.look.areas[orientation].width;
  const closing = letterhead
    ? letterheadClosingXml(document, letterhead, widthAt(closedOrientation(document)))
    : [];
  const sections = sectionsXml(draft, footers, closing);
  return w(
    'body',
    {},
    ...frontMatterXml(draft, footnote),
    ...contentsXml(draft),
    ...sections,
    ...endMatterXml(draft, isProse ? [] : document.notes, mark),
    ...(letterhead ? imprintXml(letterhead, widthAt(last)) : []),
    pageXml(draft, last, footers),
  );
};

/**
 * The report as a Word file that is edited on: named styles, real tables, captions and references that Word counts. It
 * has the texts and figures of the other formats; a sealed one carries its seal and the sealed content.
 */
export const renderDocx = (document: ReportDocument, mark?: SealMark): Buffer => {
  const draft = draftFor(withNotesTogether(document));
  const { file, look, language } = draft;
  const { letterhead } = document;
  const layout = letterhead ? 'official' : (document.layout ?? 'form');
  const hasParts = document.sections.some(({ part }) => part !== undefined);
  const hasFootnote = hasFootnotes(document) && document.notes.length > 0;
  const body = bodyXml(draft, mark);
  const typography = { look, fonts: fontsOf[layout], language, hasParts, letterhead };
  file.add('styles', 'styles.xml', stylesPart(typography));
  file.add('settings', 'settings.xml', settingsPart(look.evenShift > 0, hasFootnote));
  file.add('fontTable', 'fontTable.xml', fontTablePart(letterhead ? { [kaiti]: 'KaiTi' } : {}));
  if (mark) addSealPart(file, document, mark);
  return file.pack(element('w:document', namespaces, body), corePart(document, mark), applicationPart());
};
