import { isAlias, LineCounter, parseDocument, visit, type Alias, type Document, type Node } from 'yaml';
import type { DefinitionMistake } from './mistakes';

/** What each alias stands for, in one walk: an alias asked by itself walks the whole file. */
const marksOf = (document: Document.Parsed): ReadonlyMap<Alias, Node | undefined> => {
  const anchors = new Map<string, Node>();
  const marks = new Map<Alias, Node | undefined>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) marks.set(node, anchors.get(node.source));
      else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return marks;
};

/** One YAML file: its tree with line numbers, and the list all mistakes go to. Every scalar is read as text. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;
  private marks: ReturnType<typeof marksOf> | undefined;

  constructor(
    readonly file: string,
    content: string,
    private readonly mistakes: DefinitionMistake[],
  ) {
    this.document = parseDocument(content, {
      schema: 'failsafe',
      lineCounter: this.lines,
      prettyErrors: false,
    });
    for (const { pos, message } of this.document.errors) this.fail(this.lines.linePos(pos[0]).line, message);
  }

  /** Not YAML at all: what could be read of it says little. */
  get broken(): boolean {
    return this.document.errors.length > 0;
  }

  get mistakeCount(): number {
    return this.mistakes.length;
  }

  get contents(): unknown {
    return this.document.contents;
  }

  /** An alias stands for what its anchor marks. */
  resolve(node: unknown): unknown {
    if (!isAlias(node)) return node;
    this.marks ??= marksOf(this.document);
    return this.marks.get(node);
  }

  lineAt(offset: number): number {
    return this.lines.linePos(offset).line;
  }

  fail(line: number, message: string): void {
    this.mistakes.push({ file: this.file, line, message });
  }
}
