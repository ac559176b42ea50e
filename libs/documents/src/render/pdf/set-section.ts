import type { Block } from '@xiangtong/contracts';
import { largestHoleBeforeChart } from './page-flow';
import type { BlockPlan, Press } from './press';
import type { SectionPlan } from './plan-section';
import { type Fitted, Trials } from './trial';

/** A heading stays with the start of its section, unless that takes more than this share of a page. */
const openingShare = 0.3;

/** Height of the heading with the prose below it and the beginning of a table or chart. */
const openingHeight = (
  press: Press,
  heading: BlockPlan,
  prose: readonly BlockPlan[],
  shown: BlockPlan | undefined,
): number => {
  const starts = [heading, ...prose, ...(shown ? [shown] : [])].map(({ start }) => start(press));
  const height = starts.reduce((total, start) => total + start, 0);
  const [own = 0, first = 0] = starts;
  return height <= press.flow.pageRoom * openingShare ? height : own + first;
};

/** Begins a page if the opening of a section does not fit. Rather than a blank before its chart, what may pass the chart follows. */
const makeRoom = (press: Press, heading: BlockPlan, { section, blocks }: SectionPlan): void => {
  const { flow } = press;
  const shown = section.blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const prose = blocks.slice(0, shown < 0 ? 1 : shown);
  const height = openingHeight(press, heading, prose, blocks[shown]);
  if (section.blocks[shown]?.kind !== 'chart') return flow.ensure(height);
  const passing = section.blocks.findIndex(({ kind }, index) => index > shown && kind !== 'chart');
  const isBlank = height > flow.room && flow.room > flow.pageRoom * largestHoleBeforeChart;
  const other = passing < 0 ? Infinity : openingHeight(press, heading, prose, blocks[passing]);
  if (!isBlank || other > flow.room) flow.ensureForChart(height);
};

const setHeading = (press: Press, plan: SectionPlan, heading: BlockPlan): void => {
  const { flow, bookmarks } = press;
  flow.gap(14);
  makeRoom(press, heading, plan);
  bookmarks.add('section', plan.section.title, plan.place);
  heading.set(press);
};

interface WaitingBlock {
  readonly plan: BlockPlan;
  readonly kind: Block['kind'];
}

const fits = (press: Press, { plan }: WaitingBlock): boolean => plan.start(press) <= press.flow.room;

/**
 * The next block: the first, or if it does not fit on the page, the next one that does. Text passes tables and charts
 * that do not fit, and these pass each other; no block passes one of its own kind, so that texts and numbers stay in
 * order.
 */
const nextOf = (press: Press, waiting: readonly WaitingBlock[]): number => {
  const passed = new Set<Block['kind']>();
  for (const [index, block] of waiting.entries()) {
    if (!passed.has(block.kind) && fits(press, block)) return index;
    if (block.kind === 'paragraph') return 0;
    passed.add(block.kind);
  }
  return 0;
};

/** A text that is longer than a page keeps at least this share of it for itself. */
const textShare = 0.3;

/** May a table or chart be above the rest of a text? Only if the text ends below it. */
const fitsAbove = ({ flow }: Press, { plan }: WaitingBlock, rest: number): boolean =>
  plan.height + (rest <= flow.pageRoom ? rest : flow.pageRoom * textShare) <= flow.room;

const setBlocks = (press: Press, { section, blocks }: SectionPlan): void => {
  const waiting = section.blocks.map(({ kind }, index): WaitingBlock => ({ kind, plan: blocks[index]! }));
  while (waiting.length > 0) {
    let passed = nextOf(press, waiting);
    // Tables and charts that a text has passed are at the head of the page on which it continues.
    const setPassed = (rest: number): void => {
      for (; passed > 0 && fitsAbove(press, waiting[0]!, rest); passed -= 1) waiting.shift()?.plan.set(press);
    };
    const atTop = (rest: number): void => press.ink.tags.aside(() => setPassed(rest));
    waiting.splice(passed, 1)[0]?.plan.set(press, passed > 0 ? atTop : undefined);
  }
};

/** An annex begins on a page of its own, unless half a page or more would stay blank before it. */
const beginAnnex = ({ flow }: Press): void => {
  if (!flow.atTop && flow.room < flow.pageRoom / 2) flow.newPage();
};

/** Lays out a section; its heading is never alone at the foot of a page. */
const setSection = (press: Press, plan: SectionPlan): void => {
  const { orientation, role } = plan.section;
  press.flow.turnTo(orientation);
  if (role === 'annex') beginAnnex(press);
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

/**
 * Lays out the sections of a group, each in trial runs first; `behind` is what follows the last of them on its page.
 */
const setGroup = (press: Press, plans: readonly SectionPlan[], behind?: (press: Press) => void): void => {
  const fitted = plans.map((plan, index): Fitted => {
    const next = plans[index + 1];
    const isEnd =
      !next || next.section.role === 'annex' || next.section.orientation !== plan.section.orientation;
    return {
      set: (now) => setSection(now, plan),
      isEnd,
      behind: next ? undefined : behind,
      isAnnex: plan.section.role === 'annex',
    };
  });
  const trials = new Trials(press, fitted);
  fitted.forEach((_, index) => trials.set(index));
};

const setPart = (
  press: Press,
  plans: readonly SectionPlan[],
  title: BlockPlan,
  behind?: (press: Press) => void,
): void => {
  const { flow, ink, bookmarks } = press;
  const [first] = plans;
  if (!first) return;
  if (flow.atTop) flow.turnTo(first.section.orientation);
  else flow.newPage(first.section.orientation);
  ink.tags.within('Part', () => {
    bookmarks.add('part', first.section.part ?? '', partPlace(first));
    title.set(press);
    flow.skip(6);
    setGroup(press, plans, behind);
  });
};

/** Lays out all sections and what follows the last; every part begins on a new page. */
export const setSections = (
  press: Press,
  plans: readonly SectionPlan[],
  behind: (press: Press) => void,
): void => {
  const groups = intoParts(plans);
  groups.forEach((group, index) => {
    const last = index === groups.length - 1 ? behind : undefined;
    const title = group[0]?.part;
    if (title) setPart(press, group, title, last);
    else setGroup(press, group, last);
  });
  behind(press);
};
