import type { Bilingual } from '@xiangtong/contracts';
import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { DefinitionMistake } from './mistakes';

/** A position in a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Values of a file with its aliases written out; the longest report of the product has 5,000. A few lines of aliases to
 * lists of aliases stand for billions.
 */
const MOST_VALUES = 50_000;
/** More mistakes than anybody reads are not looked for. */
export const MOST_MISTAKES = 200;

/** The commonest mistakes of form; the parser knows English alone. */
const formMistakes: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  MISSING_CHAR: '少了引号、括号或逗号',
  MULTILINE_IMPLICIT_KEY: '名称不能分成几行写，可能少了冒号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个冒号，文字要加引号',
  TAB_AS_INDENT: '缩进要用空格，不能用 Tab',
  UNEXPECTED_TOKEN: '这里的符号不能这样用，文字要加引号',
  BAD_ALIAS: '没有这个锚点',
};

const MOST_DEPTH = 100;

/** The line in which brackets, or what stands before the words of a line, lead too deep; null if none does. */
const deepLine = (content: string): number | null => {
  let depth = 0;
  for (const [index, line] of content.split('\n').entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth += 1;
      if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
      if (depth > MOST_DEPTH) return index + 1;
    }
    if (/^[\s?-]*/.exec(line)![0].length > MOST_DEPTH) return index + 1;
  }
  return null;
};

const wordsOf = ({ code, message }: YAMLParseError): Bilingual => ({
  zh: `YAML 写法有误：${formMistakes[code] ?? message}`,
  en: message,
});

const duplicateKeys = ({ items }: YAMLMap): readonly Scalar[] => {
  const names = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isDuplicate = names.has(key.value);
    names.add(key.value);
    return isDuplicate ? [key] : [];
  });
};

interface Findings {
  readonly onCircle: (alias: Alias) => void;
  readonly onDuplicate: (key: Scalar) => void;
}

/**
 * The target of each alias, resolved in one walk: resolving a single alias walks the whole file. The parser compares
 * every key of a mapping with all others, which takes seconds for some ten thousand; here they are compared by hash.
 */
const marksOf = (
  document: Document.Parsed,
  { onCircle, onDuplicate }: Findings,
): ReadonlyMap<Alias, Node | undefined> => {
  const anchors = new Map<string, Node>();
  const marks = new Map<Alias, Node | undefined>();
  visit(document, {
    Node: (_key, node, path) => {
      if (isMap(node)) duplicateKeys(node).forEach(onDuplicate);
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        const isCircle = target !== undefined && path.includes(target);
        if (isCircle) onCircle(node);
        marks.set(node, isCircle ? undefined : target);
      } else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return marks;
};

/** One YAML file: its tree with line numbers, and the list of all mistakes. Every scalar is read as text. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed | null;
  private readonly marks: ReturnType<typeof marksOf>;
  private values = 0;
  private hasDuplicates = false;

  constructor(
    readonly file: string,
    content: string,
    private readonly mistakes: DefinitionMistake[],
  ) {
    this.document = this.parse(content);
    this.marks = this.document
      ? marksOf(this.document, {
          onCircle: ({ range }) =>
            this.fail(this.placeAt(range?.[0] ?? 0), {
              zh: '锚点引用了自己',
              en: 'an alias within its own anchor',
            }),
          onDuplicate: ({ range }) => {
            this.hasDuplicates = true;
            this.fail(this.placeAt(range?.[0] ?? 0), {
              zh: 'YAML 写法有误：同一个名称写了两次',
              en: 'Map keys must be unique',
            });
          },
        })
      : new Map();
    for (const error of this.document?.errors ?? []) this.fail(this.placeAt(error.pos[0]), wordsOf(error));
  }

  /** Null for what is nested so deeply that the parser would run out of its stack, after seconds. */
  private parse(content: string): Document.Parsed | null {
    const line = deepLine(content);
    if (line === null)
      return parseDocument(content, {
        schema: 'failsafe',
        lineCounter: this.lines,
        prettyErrors: false,
        uniqueKeys: false,
      });
    this.fail({ line, column: 1 }, { zh: '层次太深', en: 'it is nested too deeply' });
    return null;
  }

  /** Not YAML: the parts that could be read are not useful. */
  get broken(): boolean {
    return (
      this.document === null ||
      this.document.errors.length > 0 ||
      this.hasDuplicates ||
      this.values > MOST_VALUES
    );
  }

  get mistakeCount(): number {
    return this.mistakes.length;
  }

  get contents(): unknown {
    return this.document?.contents;
  }

  /** An alias is replaced by the content of its anchor. Nothing more is read of a file that stands for too much. */
  resolve(node: unknown): unknown {
    this.values += 1;
    if (this.values > MOST_VALUES) {
      if (this.values === MOST_VALUES + 1)
        this.fail(
          { line: 1, column: 1 },
          { zh: '内容太多，或锚点层层引用', en: 'it is too long, or its aliases stand for too much' },
        );
      return undefined;
    }
    return isAlias(node) ? this.marks.get(node) : node;
  }

  placeAt(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  fail({ line, column }: Place, message: Bilingual): void {
    if (this.values > MOST_VALUES + 1 || this.mistakes.length >= MOST_MISTAKES) return;
    this.mistakes.push({ file: this.file, line, column, message });
  }
}
