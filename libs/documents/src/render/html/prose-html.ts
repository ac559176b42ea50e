import type { Paragraph } from '../../document/report-document';
import { element, lines, type Html } from './element';
import { figureAddress } from './figure-address';
import type { BlockPlace } from './table-html';

/** A paragraph whose figures carry their addresses in the text. */
export const proseHtml = (paragraph: Paragraph, { trace }: BlockPlace): Html => {
  const parts: Html[] = [];
  let rest = paragraph.text;
  for (const { text, path } of trace === undefined ? [] : (paragraph.figures ?? [])) {
    const at = text === '' ? -1 : rest.indexOf(text);
    if (at < 0) continue;
    parts.push(lines(rest.slice(0, at)));
    parts.push(element('span', { 'data-figure': figureAddress(trace, paragraph.id, path) }, lines(text)));
    rest = rest.slice(at + text.length);
  }
  return element('p', {}, ...parts, lines(rest));
};
