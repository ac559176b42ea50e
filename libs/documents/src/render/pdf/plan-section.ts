import type { Block, Section } from '@xiangtong/contracts';
import { refersToNotes } from '../text/notes';
import { numberedIn, type Numbered } from '../text/references';
import type { BlockPlan, Frame, Press } from './press';
import type { Look } from './look';
import { planProse, type ProseStyle } from './prose/prose';
import { planChart } from './set-chart';
import { planTable } from './table/set-table';

/** A section that is measured and ready to be laid out. */
export interface SectionPlan {
  readonly section: Section;
  /** Name of the section for contents and bookmarks. */
  readonly place: string;
  /** Does the section belong to a part that began with it or before it? */
  readonly isInPart: boolean;
  readonly part: BlockPlan | undefined;
  readonly heading: BlockPlan | undefined;
  readonly blocks: readonly BlockPlan[];
}

const bodyStyle = ({ language, look: { body, paragraphGap } }: Press): ProseStyle => ({
  ...body,
  weight: 'serif',
  indent: language === 'zh' ? body.size * 2 : 0,
  justify: language === 'zh',
  after: (language === 'zh' ? paragraphGap : 0.5) * body.size,
  tag: 'P',
});

/** Notes of a report of prose: smaller than its text, on the lines of tables. */
const noteStyle = (press: Press): ProseStyle => {
  const body = bodyStyle(press);
  const size = Math.min(body.size, 9);
  return { ...body, size, leading: size * 1.6, indent: body.indent && size * 2, after: 2 };
};

const headingStyle = (look: Look, level: 'part' | 'section', tag: ProseStyle['tag']): ProseStyle => ({
  ...look[level],
  weight: 'bold',
  color: look.headingColor,
  indent: 0,
  justify: false,
  after: 4,
  tag,
});

/** Name of a block in a section, after the place of the section. */
export const blockPlace = (section: string, index: number): string => `${section}.${index + 1}`;

interface BlockSetting {
  readonly place: string;
  readonly role: Section['role'];
  /** Places of the tables and charts that texts refer to. */
  readonly numbered: Numbered<string>;
  /** Texts have marks of notes. */
  readonly raisesMarks: boolean;
}

const planBlock = (
  press: Press,
  frame: Frame,
  block: Block,
  { place, role, numbered, raisesMarks }: BlockSetting,
): BlockPlan => {
  if (block.kind === 'table') return planTable(press, frame, block, place);
  if (block.kind === 'chart') return planChart(press, frame, block, place);
  if (role === 'notes') return planProse(press, frame, block.text, { ...noteStyle(press), numbered });
  return planProse(press, frame, block.text, { ...bodyStyle(press), numbered, raisesMarks });
};

const placeOf = (section: number): string => `section-${section + 1}`;

const planSection = (
  press: Press,
  section: Section,
  about: Pick<SectionPlan, 'place' | 'isInPart'> & Pick<BlockSetting, 'numbered' | 'raisesMarks'>,
): SectionPlan => {
  const { place, isInPart, ...setting } = about;
  const area = press.look.areas[section.orientation];
  const { part, title, role } = section;
  const frame: Frame = {
    width: area.width,
    height: area.bottom - area.top,
    isDense: press.look.isDense || role === 'annex',
  };
  const heading = (text: string | undefined, style: ProseStyle): BlockPlan | undefined =>
    text ? planProse(press, frame, text, style) : undefined;
  return {
    section,
    place,
    isInPart,
    part: heading(part, headingStyle(press.look, 'part', 'H2')),
    heading: heading(title, headingStyle(press.look, 'section', isInPart ? 'H3' : 'H2')),
    blocks: section.blocks.map((block, index) =>
      planBlock(press, frame, block, { ...setting, place: blockPlace(place, index), role }),
    ),
  };
};

/** Measures all sections, before the first page is begun. */
export const planSections = (press: Press, sections: readonly Section[]): readonly SectionPlan[] => {
  const numbered = numberedIn(sections, (section, block) => blockPlace(placeOf(section), block));
  const raisesMarks = refersToNotes(sections);
  let isInPart = false;
  return sections.map((section, index) => {
    isInPart ||= Boolean(section.part);
    return planSection(press, section, {
      place: placeOf(index),
      isInPart,
      raisesMarks,
      numbered: numbered[index]!,
    });
  });
};
