import { strFromU8, unzipSync } from 'fflate';
import type { SheetCells } from './sheet-picture';

/** A larger one is drawn without its texts: reading it would hold up the page. */
const MAX_BYTES = 2 << 20;
const MAX_UNPACKED = 16 << 20;

const nothing: SheetCells = new Map();

const parse = (part: Uint8Array | undefined): Document =>
  new DOMParser().parseFromString(part ? strFromU8(part) : '<none/>', 'application/xml');

const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

const textOf = (element: Element): string =>
  all(element, 't')
    .filter(({ parentElement }) => parentElement?.localName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');

const cellText = (cell: Element, strings: readonly string[]): string => {
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') return textOf(cell);
  const raw = all(cell, 'v')[0]?.textContent ?? '';
  return type === 's' ? (strings[Number(raw)] ?? '') : raw;
};

const readSheet = (sheet: Document, strings: readonly string[]): Map<number, Map<string, string>> => {
  const rows = new Map<number, Map<string, string>>();
  for (const cell of all(sheet, 'c')) {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell.getAttribute('r') ?? '') ?? [];
    const text = cellText(cell, strings);
    if (!letters || !digits || text === '') continue;
    const row = rows.get(Number(digits)) ?? new Map<string, string>();
    rows.set(Number(digits), row.set(letters, text));
  }
  return rows;
};

/**
 * The texts of a workbook's cells, read in the browser to draw them. Nothing where it cannot be read cheaply: what is
 * wrong with it, the service has said.
 */
export const readSheets = async (file: File): Promise<SheetCells> => {
  if (file.size > MAX_BYTES) return nothing;
  try {
    let unpacked = 0;
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return (
          unpacked <= MAX_UNPACKED &&
          /^xl\/(workbook|sharedStrings|worksheets\/\w+|_rels\/workbook)\.xml/.test(name)
        );
      },
    });
    const strings = all(parse(parts['xl/sharedStrings.xml']), 'si').map(textOf);
    const targets = new Map(
      all(parse(parts['xl/_rels/workbook.xml.rels']), 'Relationship').map((relation) => [
        relation.getAttribute('Id'),
        (relation.getAttribute('Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
      ]),
    );
    return new Map(
      all(parse(parts['xl/workbook.xml']), 'sheet').map((sheet) => {
        const id = [...sheet.attributes].find(({ localName, prefix }) => localName === 'id' && prefix)?.value;
        const part = parts[targets.get(id ?? '') ?? ''];
        return [sheet.getAttribute('name') ?? '', readSheet(parse(part), strings)];
      }),
    );
  } catch {
    return nothing;
  }
};
