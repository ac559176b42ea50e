import type { ZipArchive } from '../container/zip-archive';
import { broken, TableError } from '../table-error';
import { attributeOf, type XmlHandler } from '../xml/xml-scanner';

const MAX_SHEETS = 200;

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

/** Finds workbook, sheets, texts and styles by their relations, because their names are up to the writer. */
export const readWorkbookParts = (archive: ZipArchive): WorkbookParts => {
  const main = readRelations(archive, '').find(({ type }) => type === MAIN)?.target;
  if (!main || !archive.has(main)) throw broken('workbook');
  const relations = readRelations(archive, main);
  const book = new BookReader();
  archive.scan(main, book);
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const sheets = book.sheets.flatMap(({ relation, ...sheet }) => {
    const found = relations.find(({ id }) => id === relation);
    return found?.type === 'worksheet' ? [{ ...sheet, part: found.target }] : [];
  });
  if (sheets.length === 0) throw broken('workbook');
  if (sheets.length > MAX_SHEETS) throw new TableError('TOO_COMPLEX', { part: main, limit: MAX_SHEETS });
  const present = (part: string | null) => (part !== null && archive.has(part) ? part : null);
  return {
    sheets,
    strings: present(targetOf('sharedStrings')),
    styles: present(targetOf('styles')),
    from1904: book.from1904,
  };
};

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: it has two, one of them of the strict edition. */
  readonly type: string;
  readonly target: string;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part that holds the relations of another; of the whole package where that is empty. */
export const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A target as its relation writes it, from the folder of the part it belongs to or from the root. */
const resolved = (part: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folderOf(part) + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

export const readRelations = (archive: ZipArchive, part: string): Relation[] => {
  const relations: Relation[] = [];
  archive.scan(relationsPart(part), {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1)!,
        target: resolved(part, attributeOf(attributes, 'Target') ?? ''),
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
