import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { YamlSource } from './yaml-source';

/** The fields of one mapping; missing and unknown fields are mistakes with their lines. */
export interface YamlFields {
  readonly line: number;
  get(key: string): YamlCursor | null;
  /** Reports the field when it is missing. */
  need(key: string): YamlCursor | null;
}

/**
 * A place in a YAML tree. Reading never throws: it reports and returns an empty value, so that all mistakes are
 * reported at once.
 */
export class YamlCursor {
  readonly line: number;
  private readonly node: unknown;

  constructor(
    private readonly source: YamlSource,
    node: unknown,
    fallbackLine: number,
  ) {
    this.node = source.resolve(node);
    const range = isNode(node) ? node.range : null;
    this.line = range ? source.lineAt(range[0]) : fallbackLine;
  }

  fail(message: string): void {
    this.source.fail(this.line, message);
  }

  /** For the whole file so far: two readings show whether what was read between them is sound. */
  get mistakeCount(): number {
    return this.source.mistakeCount;
  }

  get isMapping(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  text(): string {
    if (isScalar(this.node) && typeof this.node.value === 'string' && this.node.value !== '')
      return this.node.value;
    this.fail('a text is expected here');
    return '';
  }

  integer(): number {
    const text = this.text();
    if (/^\d{1,6}$/.test(text)) return Number(text);
    if (text !== '') this.fail(`"${text}" is no whole number`);
    return 0;
  }

  /** Falls back to the first of `values` after reporting. */
  oneOf<T extends string>(values: readonly T[], what: string): T {
    const text = this.text();
    const found = values.find((value) => value === text);
    if (found === undefined && text !== '') this.fail(`unknown ${what} "${text}"`);
    return found ?? values[0]!;
  }

  items(): readonly YamlCursor[] {
    if (isSeq(this.node)) return this.node.items.map((item) => new YamlCursor(this.source, item, this.line));
    this.fail('a list is expected here');
    return [];
  }

  entries(): readonly (readonly [string, YamlCursor])[] {
    if (!isMap(this.node)) {
      this.fail('a mapping is expected here');
      return [];
    }
    return this.node.items.map(({ key, value }) => {
      const keyLine = isNode(key) && key.range ? this.source.lineAt(key.range[0]) : this.line;
      const name = isScalar(key) ? String(key.value) : '';
      return [name, new YamlCursor(this.source, value, keyLine)] as const;
    });
  }

  fields(known: readonly string[]): YamlFields {
    const found = new Map(this.entries());
    for (const [name, cursor] of found) {
      if (!known.includes(name)) cursor.fail(`unknown field "${name}"; known are ${known.join(', ')}`);
    }
    return {
      line: this.line,
      get: (key) => found.get(key) ?? null,
      need: (key) => {
        const cursor = found.get(key);
        if (!cursor && this.isMapping) this.fail(`field "${key}" is missing`);
        return cursor ?? null;
      },
    };
  }
}

/** The whole of a file. */
export const rootOf = (source: YamlSource): YamlCursor => new YamlCursor(source, source.contents, 1);
