import { posix } from 'node:path';
import { attributeOf, XmlScanner, type XmlHandler } from '../container/xml-scanner';
import type { ZipArchive } from '../container/zip-archive';
import { brokenFile, fileError } from '../file-error';
import { MAX_SHEETS } from '../limits';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** The parts of a workbook that hold its sheets, in their order. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly from1904: boolean;
}

const MAIN = 'officeDocument';

/** Finds workbook, sheets, texts and styles by their relations, as their names are the writer's choice. */
export const readWorkbookParts = async (archive: ZipArchive): Promise<WorkbookParts> => {
  refuseForeignParts(archive);
  const main = (await readRelations(archive, '')).find(({ type }) => type === MAIN)?.target;
  if (!main || !archive.has(main)) throw brokenFile('workbook');
  const relations = await readRelations(archive, main);
  const book = new BookReader();
  await scan(archive, main, book);
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const sheets = book.sheets.flatMap(({ relation, ...sheet }) => {
    const found = relations.find(({ id }) => id === relation);
    return found?.type === 'worksheet' ? [{ ...sheet, part: found.target }] : [];
  });
  if (sheets.length === 0) throw brokenFile('workbook');
  if (sheets.length > MAX_SHEETS) throw fileError('FILE.TOO_COMPLEX', { part: main, limit: MAX_SHEETS });
  const present = (part: string | null) => (part !== null && archive.has(part) ? part : null);
  return {
    sheets,
    strings: present(targetOf('sharedStrings')),
    styles: present(targetOf('styles')),
    from1904: book.from1904,
  };
};

const refuseForeignParts = (archive: ZipArchive): void => {
  for (const name of archive.entries.keys()) {
    if (/(^|\/)(vbaProject\.bin|macrosheets\/)/i.test(name)) throw fileError('FILE.MACROS');
    if (/(^|\/)externalLinks\//i.test(name)) throw fileError('FILE.EXTERNAL_LINKS');
    if (name === 'EncryptionInfo') throw fileError('FILE.ENCRYPTED');
  }
};

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: it has two, one of them of the strict edition. */
  readonly type: string;
  readonly target: string;
}

export const relationsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

export const readRelations = async (archive: ZipArchive, part: string): Promise<Relation[]> => {
  const name = part === '' ? '_rels/.rels' : relationsPart(part);
  if (!archive.has(name)) throw brokenFile(name);
  const relations: Relation[] = [];
  await scan(archive, name, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1)!,
        target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
};

class BookReader implements XmlHandler {
  readonly sheets: { name: string; relation: string; hidden: boolean }[] = [];
  from1904 = false;

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') this.from1904 = /date1904=["'](1|true)/.test(attributes);
    if (name !== 'sheet') return;
    this.sheets.push({
      name: attributeOf(attributes, 'name') ?? '',
      relation:
        attributeOf(attributes, /\s(\w+:)?id=/.exec(attributes)?.[0].trim().slice(0, -1) ?? 'r:id') ?? '',
      hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
    });
  }

  close(): void {}

  text(): void {}
}

const scan = async (archive: ZipArchive, part: string, handler: XmlHandler): Promise<void> => {
  const scanner = new XmlScanner(part, handler);
  scanner.push(await archive.text(part));
  scanner.end();
};
