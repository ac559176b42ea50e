import { isAlias, LineCounter, parseDocument, type Document } from 'yaml';
import type { DefinitionMistake } from './mistakes';

/** One YAML file: its tree with line numbers, and the list all mistakes go to. Every scalar is read as text. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

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
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  lineAt(offset: number): number {
    return this.lines.linePos(offset).line;
  }

  fail(line: number, message: string): void {
    this.mistakes.push({ file: this.file, line, message });
  }
}
