import type { ReportDocument } from '@xiangtong/contracts';
import type { SealMark } from '../../seal/seal';
import { qrPath } from '../qr-path';
import { printedSealLines, verifyTarget } from '../seal-lines';
import { editionMark, footLine, words } from '../words';
import { element, nothing, text, type Html } from './element';
import { notesHtml } from './table-html';

const qrSvg = (text: string, label: string): Html => {
  const { path, side } = qrPath(text);
  return element(
    'svg',
    { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, focusable: 'false' },
    element('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
};

/** Mark of the edition, legal header, title and caption, in the order of a statistical form. */
export const frontMatterHtml = (document: ReportDocument): Html => {
  const { title, byline, legalHeader, caption, language } = document;
  const edition = editionMark(document);
  const { colon } = words[language];
  const { unit, period, unitOfMeasure } = caption;
  return element(
    'header',
    {},
    element('p', { class: 'edition' }, text(edition)),
    legalHeader.length === 0
      ? nothing
      : element(
          'dl',
          { class: 'legal' },
          ...legalHeader.flatMap(({ label, text: value }) => [
            element('dt', {}, text(`${label}${colon}`)),
            element('dd', {}, text(value)),
          ]),
        ),
    element('h1', {}, text(title)),
    byline
      ? element('div', { class: 'byline' }, ...byline.map((line) => element('p', {}, text(line))))
      : element(
          'div',
          { class: 'caption' },
          ...[unit, period, unitOfMeasure].map((part) => element('span', {}, text(part))),
        ),
  );
};

const signaturesHtml = ({ signatures, language }: ReportDocument): Html =>
  signatures.length === 0
    ? nothing
    : element(
        'dl',
        { class: 'signatures' },
        ...signatures.map(({ label, text: value }) =>
          element(
            'div',
            {},
            element('dt', {}, text(`${label}${words[language].colon}`)),
            element('dd', value.trim() === '' ? { class: 'open' } : {}, text(value)),
          ),
        ),
      );

/** Seal and, for a corrected edition, its changes; a QR code beside it. */
const sealHtml = (mark: SealMark, { language }: ReportDocument): Html => {
  const target = verifyTarget(mark);
  return element(
    'div',
    { class: 'seal' },
    element('div', {}, ...printedSealLines(mark, language).map((line) => element('p', {}, text(line)))),
    qrSvg(target, words[language].verifyCode(target)),
  );
};

/** Notes, signatures, and the seal of the report. */
export const endMatterHtml = (document: ReportDocument, mark: SealMark | undefined): Html =>
  element(
    'footer',
    {},
    notesHtml(document.notes, { id: 'report', language: document.language, trace: undefined }),
    signaturesHtml(document),
    mark ? sealHtml(mark, document) : nothing,
    element('p', { class: 'foot' }, text(footLine(document))),
  );
