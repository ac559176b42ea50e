import { formatYuan, sensitivityOf } from '@xiangtong/domain';
import { strFromU8, unzipSync } from 'fflate';
import type { ReportFile } from '@xiangtong/documents';
import { amountOf } from '../sums/relations';
import type { PublishedCells } from '../../sources/published-cells';

/** A figure that is hidden and stands in a file. */
export interface FoundFigure {
  readonly file: string;
  readonly part: string;
  readonly cell: string;
}

/** Shorter numbers stand in files by chance. */
const TELLING = 6;

/** Places and paths of a layout look like amounts: what it says are its other texts, and names as those of bookmarks. */
const saidIn = (xml: string): string =>
  xml
    .replace(/<ofd:(?:AbbreviatedData|PhysicalBox|MaxUnitID)>[^<]*/g, '')
    .replace(/<[^>]*?(?: (?:Title|Name)="([^"]*)"[^>]*)?>/g, (_, name: string = '') => ` ${name} `);

/** The parts of a file that somebody can read: a workbook, a Word and an OFD file are unpacked. */
const partsOf = ({ name, content }: ReportFile): readonly (readonly [string, string])[] => {
  if (!/\.(xlsx|docx|ofd)$/.test(name)) return [[name, content.toString('utf8')]];
  const parts = Object.entries(unzipSync(content)).map(([part, bytes]) => [part, strFromU8(bytes)] as const);
  return name.endsWith('.ofd')
    ? parts.flatMap(([part, text]) => (part.endsWith('.xml') ? [[part, saidIn(text)] as const] : []))
    : parts;
};

const digits = (text: string): string => text.replace(/^[0.]+|[.,]|0+$/g, '');

/** An amount as it may be written: in yuan and in 万元, plain and with commas, to the last digit. */
const formsOf = (fen: bigint): readonly string[] => {
  const yuan = formatYuan(fen).replace(/\.?0+$/, '');
  const wan = String(Number(fen) / 1_000_000);
  const grouped = yuan.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  return [...new Set([yuan, grouped, wan])].filter((form) => digits(form).length >= TELLING);
};

/** All amounts that a text contains as whole numbers. */
const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<![\d.,])\d[\d,]*(\.\d+)?(?![\d])/g)?.map((one) => one.replace(/,$/, '')) ?? []);

/**
 * Searches all parts of the files for the amounts of hidden cells. An amount that a published cell has too is no
 * finding: it may be that one.
 */
export const findHidden = (
  files: readonly ReportFile[],
  { lists, hidden }: PublishedCells,
): readonly FoundFigure[] => {
  const isHidden = new Set(hidden);
  const cells = lists
    .filter(({ measures }) => measures.includes('amount'))
    .flatMap(({ list }) => [list.total, ...list.rows]);
  const open = new Set(
    cells.filter(({ key }) => !isHidden.has(key)).map((cell) => String(amountOf(cell, 'amount'))),
  );
  const secret = cells.filter(
    (cell) =>
      isHidden.has(cell.key) &&
      sensitivityOf(cell.behind.get('amount')!) !== null &&
      !open.has(String(amountOf(cell, 'amount'))),
  );
  return files.flatMap((file) =>
    partsOf(file).flatMap(([part, text]) => {
      const numbers = numbersIn(text);
      return secret
        .filter((cell) => formsOf(amountOf(cell, 'amount')).some((form) => numbers.has(form)))
        .map(({ key }) => ({ file: file.name, part, cell: key }));
    }),
  );
};
