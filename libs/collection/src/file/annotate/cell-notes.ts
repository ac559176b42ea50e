import { cellAddress, parseAddress } from '@xiangtong/tables';
import { toInputErrorText, type NoteMistake } from './note-text';

export interface CellNote {
  readonly row: number;
  /** Column from 0. */
  readonly column: number;
  readonly text: string;
}

/** Notes by sheet, then by address; several mistakes of a cell share a note. */
export type SheetNotes = ReadonlyMap<string, ReadonlyMap<string, CellNote>>;

/** A mistake of a whole sheet or file is shown in its first cell. */
export const gatherNotes = (mistakes: readonly NoteMistake[], firstSheet: string): SheetNotes => {
  const sheets = new Map<string, Map<string, CellNote>>();
  for (const mistake of mistakes) {
    const sheet = mistake.sheet ?? firstSheet;
    const { row, column } = parseAddress(mistake.cell ?? 'A1') ?? { row: 1, column: 0 };
    const address = cellAddress(row, column);
    const notes = sheets.get(sheet) ?? new Map<string, CellNote>();
    const earlier = notes.get(address)?.text;
    const text = toInputErrorText(mistake);
    notes.set(address, { row, column, text: earlier === undefined ? text : `${earlier}\n${text}` });
    sheets.set(sheet, notes);
  }
  return sheets;
};
