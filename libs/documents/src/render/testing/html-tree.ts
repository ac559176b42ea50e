/** An element of a page, or a text (`name` is empty then). */
export interface HtmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#13': '\r',
  '#39': "'",
};
const voids = new Set(['meta', 'br']);
/** Their content is not markup. */
const raw = new Set(['style']);

const decoded = (text: string): string =>
  text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });

const node = (name: string, text = '', attributes: Readonly<Record<string, string>> = {}): HtmlNode => ({
  name,
  text,
  attributes,
  children: [],
});

const attributesOf = (source: string): Readonly<Record<string, string>> => {
  const found = [...source.matchAll(/\s([^\s=<>"]+)(?:="([^"]*)")?/g)];
  if (found.map(([whole]) => whole).join('') !== source.replace(/\s*\/?$/, ''))
    throw new Error(`attributes: ${source}`);
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decoded(value)]));
};

const pieces = /<(\/?)([a-zA-Z][\w:-]*)((?:\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?)>|([^<]+)|([\s\S])/g;

class PageReader {
  readonly root = node('');
  private readonly open = [this.root];

  text(text: string): void {
    this.inside.children.push(node('', raw.has(this.inside.name) ? text : decoded(text)));
  }

  element(name: string, attributes: string): void {
    const element = node(name, '', attributesOf(attributes));
    this.inside.children.push(element);
    if (!voids.has(name) && !attributes.endsWith('/')) this.open.push(element);
  }

  close(name: string): void {
    if (this.inside.name !== name) throw new Error(`</${name}> closes <${this.inside.name}>`);
    this.open.pop();
  }

  get inside(): HtmlNode {
    return this.open.at(-1) ?? this.root;
  }
}

/** Reads a page strictly: every element is closed, every attribute quoted, every special character escaped. */
export const readHtml = (source: string): HtmlNode => {
  const page = source.replace(/^<!doctype html>\n/, '');
  if (page === source) throw new Error('no document type');
  const reader = new PageReader();
  for (const [, slash, name = '', attributes = '', text, stray] of page.matchAll(pieces)) {
    if (stray !== undefined) throw new Error(`a stray ${stray} in ${reader.inside.name}`);
    if (text !== undefined) reader.text(text);
    else if (slash) reader.close(name);
    else reader.element(name, attributes);
  }
  if (reader.inside !== reader.root) throw new Error(`<${reader.inside.name}> is not closed`);
  return reader.root;
};

/** All elements of a name, in the order of the page. */
export const all = (root: HtmlNode, name: string): readonly HtmlNode[] =>
  root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const textOf = ({ text, children }: HtmlNode): string => text + children.map(textOf).join('');
