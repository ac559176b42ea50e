import type { Ink, TextStyle } from './ink';
import type { PageFlow } from './page-flow';
import { inks, rules, sizes } from './style';

const style: TextStyle = { size: sizes.note, color: inks.grey };
const leading = sizes.note * 1.5;

/** Behind those who answer for the report: its seal and, for a corrected edition, what it changes. */
export const setSealMatter = (ink: Ink, flow: PageFlow, texts: readonly string[]): void => {
  const lines = texts.flatMap((text) => ink.lines(text, flow.area.width, style));
  flow.gap(10);
  flow.ensure(Math.min(lines.length, 4) * leading + 6);
  ink.rule(flow.area.left, flow.y, flow.area.width, rules.hair, inks.pale);
  flow.skip(6);
  for (const line of lines) {
    flow.ensure(leading);
    ink.text(line, flow.area.left, flow.y + sizes.note * 1.1, style);
    flow.skip(leading);
  }
};
