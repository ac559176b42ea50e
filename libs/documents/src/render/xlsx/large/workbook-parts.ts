import { columnLetters, encodeXml, sheetNamespace, workbookXml, xmlDeclaration } from '@xiangtong/tables';
import type { LargeColumn } from './large-column';

/** Style numbers: 0 plain text, 1 header, 2 text that stays text when edited, then one per number format. */
export const headStyle = 1;
export const textStyle = 2;
const firstFormat = 3;

/** The distinct number formats of the columns, in the order of their style numbers. */
const distinctFormats = (columns: readonly LargeColumn[]): readonly string[] => [
  ...new Set(columns.map(({ numberFormat }) => numberFormat).filter((format) => format !== '')),
];

/** Style number of every column. */
export const columnStyles = (columns: readonly LargeColumn[]): readonly number[] => {
  const formats = distinctFormats(columns);
  return columns.map(({ numberFormat }) =>
    numberFormat === '' ? 0 : firstFormat + formats.indexOf(numberFormat),
  );
};

/** Styles of cells above and below a target: bold and italic tell them apart where there is no colour. */
const markStyles = `<dxfs count="2">${[
  ['b', 'FFF2C9C4'],
  ['i', 'FFDCEBDD'],
]
  .map(
    ([letters, colour]) =>
      `<dxf><font><${letters}/></font><fill><patternFill patternType="solid"><bgColor rgb="${colour}"/></patternFill></fill></dxf>`,
  )
  .join('')}</dxfs>`;

const markOperators = { above: ['greaterThan', 0], below: ['lessThan', 1] } as const;

/** The first rule that holds is seen; `rows`: first and last row of runs of lines. */
export const marksXml = (
  columns: readonly LargeColumn[],
  rows: readonly (readonly [first: number, last: number])[],
): string => {
  let priority = 0;
  return columns
    .map(({ marks = [] }, index) => {
      const letters = columnLetters(index);
      const cells = rows.map(([first, last]) => `${letters}${first}:${letters}${last}`).join(' ');
      const rules = marks.map(({ kind, value }) => {
        const [operator, style] = markOperators[kind];
        priority += 1;
        return `<cfRule type="cellIs" dxfId="${style}" priority="${priority}" stopIfTrue="1" operator="${operator}"><formula>${value}</formula></cfRule>`;
      });
      return rules.length === 0 || cells === ''
        ? ''
        : `<conditionalFormatting sqref="${cells}">${rules.join('')}</conditionalFormatting>`;
    })
    .join('');
};

export const stylesXml = (columns: readonly LargeColumn[]): string => {
  const formats = distinctFormats(columns);
  const numFmts = formats.map(
    (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${encodeXml(format)}"/>`,
  );
  const xf = (format: number, font: number) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const xfs = [xf(0, 0), xf(0, 1), xf(49, 0), ...formats.map((_, index) => xf(164 + index, 0))];
  const font = (weight: string) => `<font>${weight}<sz val="10"/><name val="等线"/></font>`;
  return `${xmlDeclaration}<styleSheet xmlns="${sheetNamespace}">${
    numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : ''
  }<fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>${markStyles}</styleSheet>`;
};

/** A sheet of figures, filtered down to its last cell. */
export interface FilteredSheet {
  readonly name: string;
  readonly lastCell: string;
}

/** The first of the sheets are `filtered`: their heads are printed on every page. */
export const filteredWorkbookXml = (
  sheets: readonly string[],
  filtered: readonly FilteredSheet[],
): string => {
  const names = filtered.map(({ name, lastCell }, index) => {
    const quoted = encodeXml(name.replace(/'/g, "''"));
    const cells = `$A$1:${lastCell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
    // LibreOffice does not see the filter without this name.
    const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${quoted}'!${cells}</definedName>`;
    return `${filter}<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$1:$1</definedName>`;
  });
  return workbookXml(sheets, `<definedNames>${names.join('')}</definedNames>`);
};

/** Everything in a sheet before its first row: frozen header, widths. */
export const sheetOpening = (columns: readonly LargeColumn[]): string => {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const cols = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '';
  return `${xmlDeclaration}<worksheet xmlns="${sheetNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${cols}<sheetData>`;
};

/** Everything in a sheet after its last row: filter, marks, page set-up. */
export const sheetClosing = (filter: string, marks: string): string =>
  `</sheetData><autoFilter ref="${filter}"/>${marks}<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
