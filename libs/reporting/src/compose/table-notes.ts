import type { Cell } from '@xiangtong/contracts';
import { numberCell, type ColumnFormat } from '../grammar/column-formats';
import { gapCode, gapNote, isSuppressed, SUPPRESSED, unequalNote } from '../grammar/gaps';
import type { Reader } from '../grammar/filters';
import type { Value } from '../grammar/value';

/** The notes of one table, and its cells, which refer to them by number. */
export class TableNotes {
  private readonly texts: string[];

  constructor(
    own: readonly string[],
    private readonly reader: Pick<Reader, 'language' | 'precision'>,
    /** Column of growth → what comparable growth is in the rows where it differs much. */
    private readonly comparable: ReadonlyMap<string, string> = new Map(),
  ) {
    this.texts = [...own];
  }

  get all(): readonly string[] {
    return this.texts;
  }

  /** A figure, or a dash, with its reason. */
  cell(value: Value, format: ColumnFormat, column?: string): Cell {
    const { language, precision } = this.reader;
    const cell = numberCell(value?.kind === 'number' ? value.exact : null, format, language, precision);
    if (value?.kind === 'gap')
      return {
        ...cell,
        ...(isSuppressed(value.gap) && { text: SUPPRESSED }),
        reason: gapCode(value.gap),
        note: this.number(gapNote(value.gap, language)),
      };
    if (value?.kind === 'number' && value.comparable !== undefined && column !== undefined) {
      const text = this.comparable.get(column);
      return text === undefined ? cell : { ...cell, note: this.number(text) };
    }
    if (value?.kind !== 'number' || !value.unequal) return cell;
    const { now, base } = value.unequal;
    return { ...cell, periods: { now, base }, note: this.number(unequalNote(value.unequal, language)) };
  }

  private number(text: string): number {
    const at = this.texts.indexOf(text);
    return at >= 0 ? at + 1 : this.texts.push(text);
  }
}
