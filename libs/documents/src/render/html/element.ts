import { encodeXml } from '@xiangtong/tables';

/** Markup in which every text is escaped: made only by the functions of this file. */
export interface Html {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const nothing: Html = { markup: '' };

export const text = (content: string): Html => ({ markup: encodeXml(content) });

/** Trusted markup: the pictures of charts, whose texts are escaped where they are drawn. */
export const trusted = (markup: string): Html => ({ markup });

export const join = (parts: readonly Html[], between = ''): Html => ({
  markup: parts.map(({ markup }) => markup).join(between),
});

/** An attribute that is undefined or false is left out. */
const attributeText = ([name, value]: readonly [string, Attributes[string]]): string => {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${encodeXml(String(value))}"`;
};

const voidElements = new Set(['meta', 'br']);

export const element = (name: string, attributes: Attributes, ...children: readonly Html[]): Html => {
  const opening = `<${name}${Object.entries(attributes).map(attributeText).join('')}>`;
  return { markup: voidElements.has(name) ? opening : `${opening}${join(children).markup}</${name}>` };
};

/** A text that keeps its line breaks. */
export const lines = (content: string): Html =>
  join(content.split(/\r\n?|\n/).map(text), element('br', {}).markup);
