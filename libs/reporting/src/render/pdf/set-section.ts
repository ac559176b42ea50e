import type { Block, ReportDocument, Section } from '../../document/report-document';
import type { BlockPlan } from './block-plan';
import type { Ink } from './ink';
import type { PageFlow } from './page-flow';
import { planProse, type ProseStyle } from './prose';
import { planChart } from './set-chart';
import { inks, sizes } from './style';
import { planTable } from './table/set-table';

const bodyStyle = ({ language }: ReportDocument): ProseStyle => ({
  size: sizes.body,
  leading: sizes.body * 1.7,
  indent: language === 'zh' ? sizes.body * 2 : 0,
  justify: language === 'zh',
  after: sizes.body * 0.5,
});

const headingStyle: ProseStyle = {
  size: sizes.section,
  weight: 'bold',
  color: inks.accent,
  leading: sizes.section * 1.6,
  indent: 0,
  justify: false,
  after: 4,
};

/** A heading keeps together with what opens its section, unless that would take more than this share of a page. */
const openingShare = 0.6;

const planBlock = (ink: Ink, flow: PageFlow, block: Block, document: ReportDocument): BlockPlan => {
  if (block.kind === 'table') return planTable(ink, flow, block, document.language);
  if (block.kind === 'chart') return planChart(ink, flow, block, document.language);
  return planProse(ink, flow, block.text, bodyStyle(document));
};

/** Height of the heading with the prose below it and the beginning of the first table or chart. */
const openingHeight = (
  heading: BlockPlan,
  { blocks }: Section,
  plans: readonly BlockPlan[],
  page: number,
): number => {
  const shown = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const opening = plans.slice(0, shown < 0 ? 1 : shown + 1);
  const height = opening.reduce((total, { start }) => total + start, heading.start);
  return height <= page * openingShare ? height : heading.start + (plans[0]?.start ?? 0);
};

/** Sets a section; its heading never stands at the foot of a page without what it is about. */
export const setSection = (ink: Ink, flow: PageFlow, section: Section, document: ReportDocument): void => {
  flow.turnTo(section.orientation);
  const plans = section.blocks.map((block) => planBlock(ink, flow, block, document));
  if (section.title !== '') {
    flow.gap(14);
    const heading = planProse(ink, flow, section.title, headingStyle);
    flow.ensure(openingHeight(heading, section, plans, flow.pageRoom));
    ink.pdf.outline.addItem(section.title);
    heading.set();
  }
  for (const { set } of plans) set();
};
