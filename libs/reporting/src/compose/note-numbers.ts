/** Encloses the key of a note in a text until it is known which sentences stay. */
const MARK = '\u0003';
const reference = new RegExp(`${MARK}([\\w.]+)${MARK}`, 'g');

export const noteMark = (key: string): string => `${MARK}${key}${MARK}`;

export const withoutNoteMarks = (text: string): string => text.replace(reference, '');

/** Notes are numbered in the order in which the texts of a report refer to them. */
export class NoteNumbers {
  private readonly known: string[] = [];

  get keys(): readonly string[] {
    return this.known;
  }

  /** `[2]` in place of every reference. */
  numbered(text: string): string {
    return text.replace(reference, (_, key: string) => `[${this.number(key)}]`);
  }

  private number(key: string): number {
    const at = this.known.indexOf(key);
    return at >= 0 ? at + 1 : this.known.push(key);
  }
}
