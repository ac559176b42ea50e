import { encodeXml } from '../xml/xml-text';

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Inline strings are text by definition: whatever they begin with, Excel does not compute them. */
export const textCellXml = (reference: string, text: string, style: string): string => {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}"${style} t="inlineStr"><is><t${space}>${encodeXml(text)}</t></is></c>`;
};

/** The list of sheets, with what else the workbook says behind it. */
export const workbookXml = (sheets: readonly string[], others = ''): string => {
  const list = sheets.map(
    (name, index) => `<sheet name="${encodeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 2}"/>`,
  );
  return `${xmlDeclaration}<workbook xmlns="${sheetNamespace}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${others}</workbook>`;
};

const workbookRelationsXml = (sheets: number): string => {
  const sheet = (index: number) =>
    `<Relationship Id="rId${index + 2}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  const all = Array.from({ length: sheets }, (_, index) => sheet(index));
  return `${xmlDeclaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>${all.join('')}</Relationships>`;
};

const packageRelationsXml = `${xmlDeclaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const contentTypesXml = (sheets: number): string => {
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${all.join('')}</Types>`;
};

/**
 * The parts of a workbook of so many sheets that say which parts there are; the sheets are `xl/worksheets/sheet1.xml`
 * and so on.
 */
export const packageParts = (sheets: number): readonly (readonly [part: string, xml: string])[] => [
  ['xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets)],
  ['_rels/.rels', packageRelationsXml],
  ['[Content_Types].xml', contentTypesXml(sheets)],
];
