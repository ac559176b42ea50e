import type { TextKey, Texts } from '../definition/report-definition';
import type { Reader } from '../grammar/filters';
import type { Values } from './values';

/** Texts of the report's language by key, figures filled in. */
export class Writer {
  constructor(
    readonly values: Values,
    private readonly entries: Texts,
  ) {}

  get reader(): Reader {
    return this.values.reader;
  }

  text({ key }: Pick<TextKey, 'key'>): string {
    const entry = this.entries.get(key);
    if (!entry) throw new Error(`text "${key}" is missing`);
    return this.values.write(entry.template);
  }

  /** Empty where the report has no such text. */
  textIfAny(key: string): string {
    return this.entries.has(key) ? this.text({ key }) : '';
  }

  /** Texts whose conditions leave nothing are left out. */
  texts(keys: readonly TextKey[]): readonly string[] {
    return keys.map((key) => this.text(key)).filter((text) => text !== '');
  }
}
