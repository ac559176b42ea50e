import { attributeOf, XmlScanner, type XmlHandler } from '@xiangtong/tables';
import { strFromU8, unzipSync } from 'fflate';

/** An element of a part, with the text directly in it. */
export interface OfdElement {
  readonly name: string;
  readonly attribute: (name: string) => string;
  readonly children: OfdElement[];
  text: string;
}

const elementOf = (name: string, attributes: string): OfdElement => ({
  name,
  attribute: (of) => attributeOf(attributes, of) ?? '',
  children: [],
  text: '',
});

class TreeReader implements XmlHandler {
  readonly root = elementOf('', '');
  private readonly stack = [this.root];

  open(name: string, attributes: string): void {
    const element = elementOf(name, attributes);
    this.stack.at(-1)!.children.push(element);
    this.stack.push(element);
  }

  close(name: string): void {
    const { name: opened } = this.stack.pop()!;
    if (opened !== name) throw new Error(`${opened} is closed as ${name}`);
  }

  text(text: string): void {
    this.stack.at(-1)!.text += text;
  }
}

export const within = (element: OfdElement): readonly OfdElement[] =>
  element.children.flatMap((child) => [child, ...within(child)]);

export const named = (element: OfdElement, name: string): readonly OfdElement[] =>
  within(element).filter((each) => each.name === name);

export const numbersIn = (text: string): readonly number[] => text.trim().split(/\s+/).map(Number);

/** `3 g 2 4` stands for 3, 4, 4. */
export const deltasOf = (text: string): readonly number[] => {
  const pieces = text.split(/\s+/).filter(Boolean);
  const deltas: number[] = [];
  while (pieces.length > 0) {
    const piece = pieces.shift()!;
    if (piece !== 'g') deltas.push(Number(piece));
    else deltas.push(...Array.from({ length: Number(pieces.shift()) }, () => Number(pieces[0])));
    if (piece === 'g') pieces.shift();
  }
  return deltas;
};

export interface OfdPageParts {
  readonly part: string;
  readonly id: string;
  readonly tree: OfdElement;
  /** The texts in the order in which they are drawn. */
  readonly texts: readonly string[];
}

/** An OFD file with its parts, read without a line of what writes it. */
export class OfdFile {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  private readonly trees = new Map<string, OfdElement>();

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  /** Throws for a part that is missing or no XML. */
  tree(part: string): OfdElement {
    const known = this.trees.get(part) ?? this.read(part);
    this.trees.set(part, known);
    return known;
  }

  get documentPart(): string {
    return named(this.tree('OFD.xml'), 'DocRoot')[0]?.text ?? '';
  }

  /** The path of a part that the document names. */
  path(location: string): string {
    return this.documentPart.replace(/[^/]*$/, '') + location;
  }

  pages(): readonly OfdPageParts[] {
    return named(this.tree(this.documentPart), 'Page').map((page) => {
      const part = this.path(page.attribute('BaseLoc'));
      const tree = this.tree(part);
      return { part, id: page.attribute('ID'), tree, texts: named(tree, 'TextCode').map(({ text }) => text) };
    });
  }

  /** Number and file of each font. */
  fonts(): readonly { readonly id: string; readonly part: string }[] {
    const part = this.path(named(this.tree(this.documentPart), 'PublicRes')[0]?.text ?? '');
    const [resources] = this.tree(part).children;
    const folder = part.replace(/[^/]*$/, '') + resources!.attribute('BaseLoc');
    return named(resources!, 'Font').map((font) => ({
      id: font.attribute('ID'),
      part: `${folder}/${named(font, 'FontFile')[0]?.text ?? ''}`,
    }));
  }

  private read(part: string): OfdElement {
    const bytes = this.parts[part];
    if (!bytes) throw new Error(`there is no part ${part}`);
    const reader = new TreeReader();
    const scanner = new XmlScanner(part, reader);
    scanner.push(strFromU8(bytes));
    scanner.end();
    return reader.root;
  }
}
