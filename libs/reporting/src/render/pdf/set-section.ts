import type { Section } from '../../document/report-document';
import type { BlockPlan } from './block-plan';
import type { SectionPlan } from './plan-section';
import type { Press } from './press';

/** A heading keeps together with what opens its section, unless that would take more than this share of a page. */
const openingShare = 0.45;

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

const setHeading = (
  { flow, bookmarks }: Press,
  { section, place, blocks }: SectionPlan,
  heading: BlockPlan,
): void => {
  flow.gap(14);
  flow.ensure(openingHeight(heading, section, blocks, flow.pageRoom));
  bookmarks.add('section', section.title, place);
  heading.set();
};

/** A chart that does not fit lets the table below it go before: better than a hole of half a page. */
const setBlocks = ({ flow }: Press, { section, blocks }: SectionPlan): void => {
  const waiting = blocks.map((plan, index) => ({ plan, kind: section.blocks[index]?.kind }));
  for (let at = 0; at < waiting.length; at += 1) {
    const [one, next] = [waiting[at]!, waiting[at + 1]];
    const isFirst =
      next?.kind === 'table' &&
      one.kind === 'chart' &&
      one.plan.start > flow.room &&
      next.plan.start <= flow.room;
    if (isFirst) [waiting[at], waiting[at + 1]] = [next, one];
    waiting[at]!.plan.set();
  }
};

/** Sets a section; its heading never stands at the foot of a page without what it is about. */
const setSection = (press: Press, plan: SectionPlan): void => {
  press.flow.turnTo(plan.section.orientation);
  press.ink.tags.within('Sect', () => {
    if (plan.heading) setHeading(press, plan, plan.heading);
    setBlocks(press, plan);
  });
};

/** Place of the part that begins with a section. */
export const partPlace = ({ place }: SectionPlan): string => `part-of-${place}`;

/** Sections before the first part, then each part with what belongs to it. */
const intoParts = (plans: readonly SectionPlan[]): readonly (readonly SectionPlan[])[] => {
  const parts: SectionPlan[][] = [[]];
  for (const plan of plans) {
    if (plan.part) parts.push([]);
    parts.at(-1)?.push(plan);
  }
  return parts.filter(({ length }) => length > 0);
};

const setPart = (press: Press, first: SectionPlan, title: BlockPlan, plans: readonly SectionPlan[]): void => {
  const { flow, ink, bookmarks } = press;
  if (flow.atTop) flow.turnTo(first.section.orientation);
  else flow.newPage(first.section.orientation);
  ink.tags.within('Part', () => {
    bookmarks.add('part', first.section.part ?? '', partPlace(first));
    title.set();
    flow.skip(6);
    for (const plan of plans) setSection(press, plan);
  });
};

/** Sets all sections; every part begins on a page of its own. */
export const setSections = (press: Press, plans: readonly SectionPlan[]): void => {
  for (const group of intoParts(plans)) {
    const [first] = group;
    if (first?.part) setPart(press, first, first.part, group);
    else for (const plan of group) setSection(press, plan);
  }
};
