import type { ReportDocument } from '@xiangtong/contracts';
import { packed, printedContent } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';
import { withNotesTogether } from '../text/notes';
import { element, nothing, text, trusted, type Html } from './element';
import { htmlWords } from './html-words';
import { endMatterHtml, frontMatterHtml } from './matter-html';
import { contentsHtml, sectionsHtml } from './sections-html';
import { contentPolicy, styleSheet } from './style';

/** Names under which a sealed page contains its seal and the manifest. */
export const htmlSealNames = {
  seal: 'xiangtong:seal',
  manifest: 'xiangtong:manifest',
  content: 'xiangtong:content',
} as const;

const meta = (name: string, content: string): Html => element('meta', { name, content });

const sealMeta = (document: ReportDocument, mark: SealMark): readonly Html[] => [
  meta(htmlSealNames.seal, mark.seal),
  meta(htmlSealNames.manifest, packed(mark.manifest)),
  meta(htmlSealNames.content, printedContent(document, mark)),
];

const headHtml = (document: ReportDocument, mark: SealMark | undefined): Html =>
  element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('generator', 'Xiangtong'),
    meta('referrer', 'no-referrer'),
    document.createdAt === undefined ? nothing : meta('dcterms.created', document.createdAt),
    element('title', {}, text(document.title)),
    element('style', {}, trusted(styleSheet)),
    ...(mark ? sealMeta(document, mark) : []),
  );

/**
 * The document as one self-contained web page: no script, no font, no external picture. It is legible on a phone and on
 * paper.
 */
export const renderHtml = (document: ReportDocument, mark?: SealMark): string => {
  const { language } = htmlWords[document.language];
  const shown = withNotesTogether(document);
  const article = element(
    'article',
    { class: document.edition },
    frontMatterHtml(shown),
    contentsHtml(shown),
    ...sectionsHtml(shown),
    endMatterHtml(shown, mark),
  );
  const page = element('html', { lang: language }, headHtml(document, mark), element('body', {}, article));
  return `<!doctype html>\n${page.markup}\n`;
};
