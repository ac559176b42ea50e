import { isAlias, LineCounter, parseDocument, visit, type Alias, type Document, type Node } from 'yaml';
import type { DefinitionMistake } from './mistakes';

/** The target of each alias, resolved in one walk: resolving a single alias walks the whole file. */
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

/** One YAML file: its tree with line numbers, and the list of all mistakes. Every scalar is read as text. */
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

  /** Not YAML: the parts that could be read are not useful. */
  get broken(): boolean {
    return this.document.errors.length > 0;
  }

  get mistakeCount(): number {
    return this.mistakes.length;
  }

  get contents(): unknown {
    return this.document.contents;
  }

  /** An alias is replaced by the content of its anchor. */
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
