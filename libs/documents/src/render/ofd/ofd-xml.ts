import { element, text, type Attributes, type Html } from '../html/element';
import type { Box } from './matrix';

/** Markup of a part, in which every text is escaped. */
export type Xml = Html;

const ofdNamespace = 'http://www.ofdspec.org/2016';

export const ofd = (name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml =>
  element(`ofd:${name}`, attributes, ...children);

export const ofdText = (name: string, content: string, attributes: Attributes = {}): Xml =>
  ofd(name, attributes, text(content));

/** A part of the package with its root element. */
export const ofdPart = (name: string, attributes: Attributes, ...children: readonly Xml[]): string => {
  const { markup } = ofd(name, { 'xmlns:ofd': ofdNamespace, ...attributes }, ...children);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}`;
};

/** Thousandths of a millimetre are finer than any print. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

export const list = (values: readonly number[]): string => values.map(short).join(' ');

export const boxText = ({ left, top, right, bottom }: Box): string =>
  list([left, top, right - left, bottom - top]);

/** Numbers that name things within the file. */
export class Ids {
  last = 0;

  next(): number {
    this.last += 1;
    return this.last;
  }
}
