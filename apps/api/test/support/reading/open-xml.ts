import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element as a parser of its own reads it. */
export interface XmlElement {
  readonly name: string;
  /** Namespace. */
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

const opened = ({ local, uri, attributes }: SaxesTagNS): Growing => ({
  name: local,
  uri,
  attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
  children: [],
  text: '',
});

/** The root of a well-formed document with namespaces; throws for any other text. */
export const parseXml = (document: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = opened(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  if (!root) throw new Error('no element');
  return root;
};

export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** Text of the only child of the name. */
export const textOf = (element: XmlElement, name: string): string => {
  const found = childrenOf(element, name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name} in ${element.name}`);
  return found[0]!.text;
};
