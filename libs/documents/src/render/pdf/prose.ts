import type { BlockPlan, Frame, Press } from './press';
import type { Ink, TextStyle } from './ink';
import type { TagType } from './tags';

export interface ProseStyle extends TextStyle {
  /** Distance from baseline to baseline. */
  readonly leading: number;
  readonly indent: number;
  readonly justify: boolean;
  /** White below. */
  readonly after: number;
  readonly tag: TagType;
}

interface ProseLine {
  readonly text: string;
  readonly indent: number;
  readonly last: boolean;
}

/** Represents the indent while lines are broken: the first line of a paragraph is shorter by it. */
const layOut = (ink: Ink, text: string, width: number, style: ProseStyle): readonly ProseLine[] => {
  const [first = '', ...others] = ink.lines(text, width - style.indent, style);
  const rest = text.slice(first.length).replace(/^\s+/, '');
  const tail = style.indent > 0 && rest !== '' ? ink.lines(rest, width, style) : others;
  return [first, ...tail].map((line, index, all) => ({
    text: line,
    indent: index === 0 ? style.indent : 0,
    last: index === all.length - 1,
  }));
};

/** Lines from `at` that go on this page: never a single one at the foot or at the head of the next page. */
const countOnPage = (remaining: number, fits: number): number => {
  if (remaining <= fits) return remaining;
  return remaining - fits === 1 && fits > 2 ? fits - 1 : fits;
};

/** A paragraph or heading, over pages when need be. */
export const planProse = ({ ink }: Press, frame: Frame, text: string, style: ProseStyle): BlockPlan => {
  const lines = text.split('\n').flatMap((part) => layOut(ink, part, frame.width, style));
  const start = (lines.length <= 3 ? lines.length : 2) * style.leading;
  const setLines = ({ ink, flow }: Press, atTop?: (rest: number) => void): void => {
    let at = 0;
    while (at < lines.length) {
      const count = countOnPage(lines.length - at, Math.max(1, Math.floor(flow.room / style.leading)));
      const onPage = lines.slice(at, at + count);
      ink.tags.content(() => onPage.forEach((line) => setLine(ink, flow, line, style)));
      at += count;
      if (at === lines.length) continue;
      flow.newPage();
      atTop?.((lines.length - at) * style.leading);
      flow.ensure(Math.min(2, lines.length - at) * style.leading);
    }
  };
  const set: BlockPlan['set'] = (press, atTop) => {
    press.flow.ensure(start);
    press.ink.tags.within(style.tag, () => setLines(press, atTop));
    press.flow.gap(style.after);
  };
  return { start: () => start + style.after, height: lines.length * style.leading + style.after, set };
};

const setLine = (ink: Ink, flow: Press['flow'], line: ProseLine, style: ProseStyle): void => {
  const baseline = flow.y + (style.leading + style.size * 0.72) / 2;
  const left = flow.area.left + line.indent;
  const width = flow.area.width - line.indent;
  if (style.justify && !line.last) ink.justified(line.text, left, width, baseline, style);
  else ink.text(line.text, left, baseline, style);
  flow.skip(style.leading);
};
