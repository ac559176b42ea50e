import type { TextKey, Texts } from '../definition/report-definition';
import type { Template } from '../definition/template';
import type { Reader } from '../grammar/filters';
import { NoteNumbers, withoutNoteMarks } from './note-numbers';
import type { PrintedFigure, Values } from './values';

/** Texts of the report's language by key, figures filled in. */
export class Writer {
  private readonly notes = new NoteNumbers();

  constructor(
    readonly values: Values,
    private readonly entries: Texts,
  ) {}

  get reader(): Reader {
    return this.values.reader;
  }

  text({ key }: Pick<TextKey, 'key'>): string {
    return withoutNoteMarks(this.values.write(this.template(key)));
  }

  /** A text with the figures printed in it. */
  prose({ key }: Pick<TextKey, 'key'>): {
    readonly text: string;
    readonly figures: readonly PrintedFigure[];
  } {
    const figures: PrintedFigure[] = [];
    const text = this.values.write(this.template(key), (figure) => figures.push(figure));
    return { text: this.notes.numbered(text), figures };
  }

  /** Keys of the notes that texts have referred to, in the order of their numbers. */
  get notesReferredTo(): readonly string[] {
    return this.notes.keys;
  }

  /** Empty where the report has no such text. */
  textIfAny(key: string): string {
    return this.entries.has(key) ? this.text({ key }) : '';
  }

  /** Texts whose conditions leave nothing are left out. */
  texts(keys: readonly TextKey[]): readonly string[] {
    return keys.map((key) => this.text(key)).filter((text) => text !== '');
  }

  private template(key: string): Template {
    const entry = this.entries.get(key);
    if (!entry) throw new Error(`text "${key}" is missing`);
    return entry.template;
  }
}
