import { XmlScanner, type XmlHandler } from '../container/xml-scanner';
import type { ZipArchive } from '../container/zip-archive';
import { fileError } from '../file-error';

const MAX_CHARACTERS = 60_000_000;
const MAX_STRINGS = 3_000_000;

/** The texts that the cells of a workbook name by number; formatted pieces joined, phonetic guides left out. */
export const readSharedStrings = async (archive: ZipArchive, part: string): Promise<string[]> => {
  const reader = new SharedStrings(part);
  const scanner = new XmlScanner(part, reader);
  for await (const text of archive.texts(part)) scanner.push(text);
  scanner.end();
  return reader.strings;
};

class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  private current = '';
  private inText = false;
  private phonetic = false;
  private characters = 0;

  constructor(private readonly part: string) {}

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = !this.phonetic;
  }

  text(text: string): void {
    if (this.inText) this.current += text;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si') this.add();
  }

  private add(): void {
    this.characters += this.current.length;
    this.strings.push(decodeEscapes(this.current));
    if (this.characters > MAX_CHARACTERS || this.strings.length > MAX_STRINGS) {
      throw fileError('FILE.TOO_COMPLEX', { part: this.part, limit: MAX_CHARACTERS });
    }
  }
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
