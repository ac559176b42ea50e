import type { ReportDocument } from '@xiangtong/contracts';
import { packed, printedContent } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';
import { element, text } from '../html/element';
import type { DocxFile } from './docx-file';

/** Data of this name in a Word file is its seal; programs keep such data when they save. */
export const docxSealNamespace = 'urn:xiangtong:seal';

const DATA = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
/** Names the data within the file; the same in all of them. */
const ITEM = '{6A0E7C52-3D0B-4B6E-9C55-7A1F2D84E901}';

/** The data for verifying the file without the service: seal, manifest and sealed content. */
export const addSealPart = (file: DocxFile, document: ReportDocument, mark: SealMark): void => {
  file.add(
    'customXml',
    '../customXml/item1.xml',
    element(
      'sealed',
      { xmlns: docxSealNamespace },
      element('seal', {}, text(mark.seal)),
      element('manifest', {}, text(packed(mark.manifest))),
      element('content', {}, text(printedContent(document, mark))),
    ),
  );
  file.addBeside(
    'customXml/itemProps1.xml',
    element(
      'ds:datastoreItem',
      { 'ds:itemID': ITEM, 'xmlns:ds': DATA },
      element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': docxSealNamespace })),
    ),
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  file.addBeside(
    'customXml/_rels/item1.xml.rels',
    element(
      'Relationships',
      { xmlns: RELATIONS },
      element('Relationship', { Id: 'rId1', Type: PROPERTIES, Target: 'itemProps1.xml' }),
    ),
  );
};
