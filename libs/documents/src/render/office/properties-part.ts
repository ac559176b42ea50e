import type { ReportDocument } from '@xiangtong/contracts';
import { element, text, type Html } from '../html/element';
import { filePropertiesOf } from '../file-properties';
import type { SealMark } from '../../seal/seal';
import { htmlWords } from '../html/html-words';

const moment = (name: string, date: Date): Html =>
  element(
    `dcterms:${name}`,
    { 'xsi:type': 'dcterms:W3CDTF' },
    text(date.toISOString().replace(/\.\d+Z$/, 'Z')),
  );

/** Title, subject, date of the ledger and seal. */
export const corePart = (document: ReportDocument, mark: SealMark | undefined): Html => {
  const { creator, created, title, subject, keywords } = filePropertiesOf(document, mark);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, text(title)),
    element('dc:subject', {}, text(subject)),
    element('dc:creator', {}, text(creator)),
    element('cp:keywords', {}, text(keywords)),
    element('cp:lastModifiedBy', {}, text(creator)),
    moment('created', created),
    moment('modified', created),
    element('dc:language', {}, text(htmlWords[document.language].language)),
  );
};

export const applicationPart = (): Html =>
  element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, text('Xiangtong')),
  );
