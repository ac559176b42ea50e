import type { Workbook } from 'exceljs';

/** A name, and its range in one sheet. */
export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  /** `A2:D8` */
  readonly cells: string;
  /** What is printed of the sheet, where that is said. */
  readonly printed?: string;
}

/** Excel's limit for a name. */
const longest = 255;

/**
 * Creates range names that Excel accepts: letters, digits, `_` and `.`, no digit first, unique regardless of case. They
 * end in a word behind `_`, so that none of them reads like the address of a cell.
 */
export class RangeNames {
  private readonly taken = new Set<string>();

  constructor(private readonly ending: string) {}

  take(wished: string): string {
    const clean = wished.replace(/[^\p{L}\p{N}_.]+/gu, '');
    const stem = /^[\p{L}_]/u.test(clean) ? clean : `_${clean}`;
    for (let count = 1; ; count += 1) {
      const tail = `_${this.ending}${count === 1 ? '' : `_${count}`}`;
      const name = `${stem.slice(0, longest - tail.length).replace(/\p{Cs}$/u, '')}${tail}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

const absolute = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The name of a sheet in a formula. */
export const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

const reference = (sheet: string, cells: string): string => `${quotedSheet(sheet)}!${absolute(cells)}`;

/**
 * Gives ranges their names, and adds the filter name that LibreOffice needs. exceljs keeps a record for every cell of a
 * name and has no sheet-local names, so its output is extended here.
 */
export const setRangeNames = (workbook: Workbook, ranges: readonly NamedRange[]): void => {
  const named = ranges.map(({ name, sheet, cells }) => ({ name, ranges: [reference(sheet, cells)] }));
  const filters = workbook.worksheets.flatMap(({ name, autoFilter }, localSheetId) =>
    typeof autoFilter === 'string'
      ? [{ name: '_xlnm._FilterDatabase', localSheetId, ranges: [reference(name, autoFilter)] }]
      : [],
  );
  const sheets = workbook.worksheets.map(({ name }) => name);
  const printed = ranges.flatMap(({ sheet, printed: cells }) =>
    cells === undefined
      ? []
      : [
          {
            name: '_xlnm.Print_Area',
            localSheetId: sheets.indexOf(sheet),
            ranges: [reference(sheet, cells)],
          },
        ],
  );
  Object.defineProperty(workbook.definedNames, 'model', { value: [...named, ...filters, ...printed] });
};
