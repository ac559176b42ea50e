import { attributeOf, MEGABYTE, type XmlHandler, type ZipArchive } from '@xiangtong/tables';

/** How cells with a style show their values. */
export interface CellStyle {
  readonly numberFormat: string;
  /** Font and fill as the file writes them. */
  readonly look: string;
}

const GENERAL = 'General';
const MAX_PART = 32 * MEGABYTE;

/** Formats that a file names only by number; others of this kind keep their number as their name. */
const builtIn: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

class StyleReader implements XmlHandler {
  readonly formats = new Map<number, string>();
  readonly fonts: string[] = [];
  readonly fills: string[] = [];
  readonly cells: { readonly format: number; readonly font: number; readonly fill: number }[] = [];
  private inside: string[] = [];

  open(name: string, attributes: string): void {
    const [list, item] = this.inside.slice(-2);
    if (name === 'numFmt') {
      const code = attributeOf(attributes, 'formatCode') ?? '';
      this.formats.set(Number(attributeOf(attributes, 'numFmtId')), code);
    } else if (name === 'font' && item === 'fonts') this.fonts.push('');
    else if (name === 'fill' && item === 'fills') this.fills.push('');
    else if (name === 'xf' && item === 'cellXfs') this.addCell(attributes);
    else if (list === 'fonts') this.fonts[this.fonts.length - 1] += `<${name}${attributes}>`;
    else if (this.inside.includes('fills')) this.fills[this.fills.length - 1] += `<${name}${attributes}>`;
    this.inside.push(name);
  }

  close(): void {
    this.inside.pop();
  }

  text(): void {}

  private addCell(attributes: string): void {
    const number = (name: string): number => Number(attributeOf(attributes, name) ?? 0);
    this.cells.push({ format: number('numFmtId'), font: number('fontId'), fill: number('fillId') });
  }
}

/** The styles of cells by their number. */
export const readStyles = (archive: ZipArchive, part: string | null): readonly CellStyle[] => {
  if (part === null) return [];
  const reader = new StyleReader();
  archive.scan(part, reader, MAX_PART);
  return reader.cells.map(({ format, font, fill }) => ({
    numberFormat: reader.formats.get(format) ?? builtIn[format] ?? `#${format}`,
    look: `${reader.fonts[font] ?? ''}${reader.fills[fill] ?? ''}`,
  }));
};
