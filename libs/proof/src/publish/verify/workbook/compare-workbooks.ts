import { inFileWords, openArchive } from '@xiangtong/collection';
import type { Difference } from '@xiangtong/contracts';
import { columnOf, readWorkbookParts } from '@xiangtong/tables';
import { compareSheets, namesIn, type Grid } from '../compare-grids';
import { readPropertyFacts } from '../office-properties';
import type { Fact } from './facts';
import { readPictureFacts } from './picture-facts';
import { readSheetFacts } from './sheet-facts';
import { readStyles } from './styles';

const readFacts = async (bytes: Buffer): Promise<readonly Fact[]> => {
  const archive = openArchive(bytes);
  const { sheets, styles: part } = readWorkbookParts(archive);
  const styles = readStyles(archive, part);
  const facts: Fact[] = [
    { kind: 'sheet', table: '', at: 'order', text: sheets.map(({ name }) => name).join(', ') },
    ...readPropertyFacts(archive),
  ];
  for (const sheet of sheets) {
    if (sheet.hidden) facts.push({ kind: 'hidden', table: sheet.name, at: '', text: 'hidden' });
    facts.push(
      ...(await readSheetFacts(archive, sheet, styles)),
      ...(await readPictureFacts(archive, sheet)),
    );
  }
  return facts;
};

const factsOf = async (bytes: Buffer): Promise<readonly Fact[]> => {
  try {
    return await readFacts(bytes);
  } catch (error) {
    throw inFileWords(error);
  }
};

const keyOf = ({ kind, table, at }: Fact): string => JSON.stringify([kind, table, at]);

const address = /^([A-Z]{1,3})(\d+)$/;

/** The names of the cell or row of a fact. */
const placeOf = (
  { table, at }: Fact,
  grids: ReadonlyMap<string, Grid>,
): Pick<Difference, 'row' | 'column'> => {
  const grid = grids.get(table);
  const [, letters = '', row] = address.exec(at) ?? [];
  if (grid && row !== undefined) return namesIn(grid, Number(row) - 1, columnOf(letters));
  if (grid && /^\d+$/.test(at)) return { row: namesIn(grid, Number(at) - 1, 0).row, column: '' };
  return { row: '', column: '' };
};

/** Looks differ per cell and mean little: one line per sheet with the number. */
const oneLookPerSheet = (differences: readonly Difference[]): readonly Difference[] => {
  const looks = differences.filter(({ kind }) => kind === 'look');
  const first = new Map([...looks].reverse().map((look) => [look.table, look]));
  const counted = [...first.values()].map((look): Difference => {
    const more = looks.filter(({ table }) => table === look.table).length - 1;
    return more > 0 ? { ...look, at: `${look.at} +${more}` } : look;
  });
  return [...differences.filter(({ kind }) => kind !== 'look'), ...counted];
};

/** Facts of the same place that differ. */
export const compareFacts = (
  sealed: readonly Fact[],
  printed: readonly Fact[],
  grids: ReadonlyMap<string, Grid> = new Map(),
): readonly Difference[] => {
  const is = new Map(printed.map((fact) => [keyOf(fact), fact]));
  const was = new Map(sealed.map((fact) => [keyOf(fact), fact]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Difference[] => {
    const [before, after] = [was.get(key), is.get(key)];
    if (before?.text === after?.text) return [];
    const fact = (before ?? after)!;
    const shown = { printed: after?.text ?? null, sealed: before?.text ?? null };
    return [{ kind: fact.kind, table: fact.table, ...placeOf(fact, grids), at: fact.at, ...shown }];
  });
};

/**
 * Compares values of cells by content, with the names in `sealed`; everything else by the published file: formats,
 * formulas, pictures, hidden parts, properties.
 */
export const compareWorkbooks = async (
  original: Buffer,
  bytes: Buffer,
  sealed: readonly Grid[],
  printed: readonly Grid[],
): Promise<readonly Difference[]> => {
  const values = compareSheets(sealed, printed);
  const changedSheets = new Set(values.filter(({ kind }) => kind === 'sheet').map(({ table }) => table));
  const grids = new Map(sealed.map((grid) => [grid.name, grid]));
  const facts = compareFacts(await factsOf(original), await factsOf(bytes), grids).filter(
    // A missing or added sheet is reported only as such.
    ({ table, kind, at }) =>
      !changedSheets.has(table) && !(kind === 'sheet' && at === 'order' && changedSheets.size > 0),
  );
  return oneLookPerSheet([...values, ...facts]);
};
