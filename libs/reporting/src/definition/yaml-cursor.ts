import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Bilingual } from '@xiangtong/contracts';
import type { Place, YamlSource } from './yaml-source';

/** What a name stands for, in Chinese. */
const nouns = {
  answer: '是否',
  'chart type': '图的种类',
  'comparable growth': '可比口径的写法',
  comparison: '比较',
  dimension: '分组',
  format: '格式',
  'impact table': '受益表',
  'kind of period': '报告期种类',
  'kind of row': '行的种类',
  layout: '版式',
  measure: '指标',
  orientation: '纸张方向',
  period: '时期',
  'records table': '记录表',
  repetition: '重复方式',
  role: '角色',
  scope: '范围',
} as const;

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
  private readonly place: Place;
  private readonly node: unknown;

  constructor(
    private readonly source: YamlSource,
    node: unknown,
    fallback: Place,
  ) {
    this.node = source.resolve(node);
    const range = isNode(node) ? node.range : null;
    this.place = range ? source.placeAt(range[0]) : fallback;
  }

  get line(): number {
    return this.place.line;
  }

  fail(message: Bilingual): void {
    this.source.fail(this.place, message);
  }

  /** Mistakes in the whole file so far: two readings show whether what was read between them is sound. */
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
    this.fail({ zh: '这里应为文字', en: 'a text is expected here' });
    return '';
  }

  integer(): number {
    const text = this.text();
    if (/^\d{1,6}$/.test(text)) return Number(text);
    if (text !== '') this.fail({ zh: `“${text}”不是整数`, en: `"${text}" is no whole number` });
    return 0;
  }

  /** Falls back to the first of `values` after reporting. */
  oneOf<T extends string>(values: readonly T[], what: keyof typeof nouns): T {
    const text = this.text();
    const found = values.find((value) => value === text);
    if (found === undefined && text !== '')
      this.fail({ zh: `没有${nouns[what]}“${text}”`, en: `unknown ${what} "${text}"` });
    return found ?? values[0]!;
  }

  items(): readonly YamlCursor[] {
    if (isSeq(this.node)) return this.node.items.map((item) => new YamlCursor(this.source, item, this.place));
    this.fail({ zh: '这里应为列表', en: 'a list is expected here' });
    return [];
  }

  entries(): readonly (readonly [string, YamlCursor])[] {
    if (!isMap(this.node)) {
      this.fail({ zh: '这里应为“名称: 值”', en: 'a mapping is expected here' });
      return [];
    }
    return this.node.items.map(({ key, value }) => {
      const keyPlace = isNode(key) && key.range ? this.source.placeAt(key.range[0]) : this.place;
      const name = isScalar(key) ? String(key.value) : '';
      return [name, new YamlCursor(this.source, value, keyPlace)] as const;
    });
  }

  fields(known: readonly string[]): YamlFields {
    const found = new Map(this.entries());
    for (const [name, cursor] of found) {
      if (!known.includes(name))
        cursor.fail({
          zh: `没有“${name}”这一项；可以写 ${known.join('、')}`,
          en: `unknown field "${name}"; known are ${known.join(', ')}`,
        });
    }
    return {
      line: this.line,
      get: (key) => found.get(key) ?? null,
      need: (key) => {
        const cursor = found.get(key);
        if (!cursor && this.isMapping)
          this.fail({ zh: `缺少“${key}”这一项`, en: `field "${key}" is missing` });
        return cursor ?? null;
      },
    };
  }
}

/** The whole of a file. */
export const rootOf = (source: YamlSource): YamlCursor =>
  new YamlCursor(source, source.contents, { line: 1, column: 1 });
