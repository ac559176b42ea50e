import { words } from '../../words';
import { bookmarkLevels, type BookmarkLevel } from '../bookmarks';
import type { Span, TextStyle } from '../ink';
import { blockPlace, type SectionPlan } from '../plan-section';
import type { Press } from '../press';
import { partPlace } from '../set-section';
import { inks } from '../style';

/** A report of more pages than this has contents, if it has enough entries. */
const pagesWithoutContents = 6;
const leastEntries = 4;
/** Contents go down to the deepest level at which they fit on this many pages. */
const mostPages = 2;

interface Entry {
  readonly level: BookmarkLevel;
  readonly isInPart: boolean;
  readonly text: string;
  readonly place: string;
}

/** An entry on its page. */
interface PlacedEntry extends Entry {
  readonly lines: readonly string[];
  readonly page: number;
  readonly top: number;
  readonly span: Span;
}

const entriesOf = (plan: SectionPlan): readonly Entry[] => {
  const { section, place, isInPart } = plan;
  const heads: readonly Entry[] = [
    { level: 'part', text: section.part ?? '', place: partPlace(plan), isInPart },
    { level: 'section', text: section.title, place, isInPart },
  ];
  const blocks = section.blocks.flatMap((block, index): Entry[] => {
    if (block.kind === 'paragraph') return [];
    const text = [block.number, block.title].filter(Boolean).join('\u3000');
    return [{ level: 'block', text, place: blockPlace(place, index), isInPart }];
  });
  return [...heads.filter(({ text }) => text !== ''), ...blocks];
};

const styleOf = ({ look }: Press, level: BookmarkLevel): TextStyle => ({
  size: level === 'block' ? look.contents.size * 0.86 : look.contents.size,
  weight: level === 'part' ? 'bold' : 'regular',
});

const leadingOf = ({ look }: Press, level: BookmarkLevel): number =>
  level === 'block' ? look.contents.leading * 0.86 : look.contents.leading;

const numberRoom = ({ ink }: Press, style: TextStyle): number => ink.width('0000', style) + 18;

/** Indentation of an entry in em: one step for each level above it. */
const indentOf = ({ level, isInPart }: Entry): number =>
  1.5 * (bookmarkLevels.indexOf(level) - (isInPart ? 0 : 1));

interface MeasuredEntry extends Entry {
  readonly lines: readonly string[];
  readonly indent: number;
}

const measured = (press: Press, entries: readonly Entry[]): readonly MeasuredEntry[] =>
  entries.map((entry) => {
    const style = styleOf(press, entry.level);
    const indent = indentOf(entry) * press.look.contents.size;
    const width = press.flow.area.width - indent - numberRoom(press, style);
    return { ...entry, indent, lines: press.ink.lines(entry.text, width, style) };
  });

const heightOf = (press: Press, entries: readonly MeasuredEntry[]): number =>
  entries.reduce((sum, { lines, level }) => sum + lines.length * leadingOf(press, level), 0);

/** Entries down to the deepest level that does not take too many pages; parts are always included. */
const chosen = (press: Press, plans: readonly SectionPlan[]): readonly MeasuredEntry[] => {
  const all = plans.flatMap(entriesOf);
  const upTo = (depth: number): readonly MeasuredEntry[] =>
    measured(
      press,
      all.filter(({ level }) => bookmarkLevels.indexOf(level) <= depth),
    );
  const { flow, look } = press;
  // The first page begins with the head of the report and the heading of the contents; each page may end short of a
  // line.
  const taken = flow.y - flow.area.top + 3 * look.section.leading + mostPages * look.contents.leading;
  const most = mostPages * flow.pageRoom - taken;
  const choices = [2, 1, 0].map(upTo).filter(({ length }) => length > 0);
  return choices.find((entries) => heightOf(press, entries) <= most) ?? choices.at(-1) ?? [];
};

const placeEntry = (press: Press, { indent, ...entry }: MeasuredEntry): PlacedEntry => {
  const { flow } = press;
  const height = entry.lines.length * leadingOf(press, entry.level);
  flow.ensure(height);
  const { left, width } = flow.area;
  const placed = {
    ...entry,
    page: flow.page,
    top: flow.y,
    span: { left: left + indent, width: width - indent },
  };
  flow.skip(height);
  return placed;
};

/** A dotted line from the end of an entry to its page number. */
const setLeader = ({ ink }: Press, from: number, to: number, baseline: number): void => {
  if (to - from < 8) return;
  ink.tags.artifact(() => {
    ink.pdf.save().lineWidth(0.7).strokeColor(inks.pale).dash(0.7, { space: 2.6 });
    ink.pdf.moveTo(from, baseline).lineTo(to, baseline).stroke().undash().restore();
  });
};

const setEntry = (press: Press, entry: PlacedEntry): void => {
  const { ink, bookmarks } = press;
  const { lines, level, span, top, text, place } = entry;
  const style = styleOf(press, level);
  const leading = leadingOf(press, level);
  const baselineOf = (line: number): number => top + line * leading + (leading + style.size * 0.72) / 2;
  const last = baselineOf(lines.length - 1);
  const number = String(bookmarks.pageOf(place) ?? '');
  ink.turnTo(entry.page);
  const setLink = (): void => {
    ink.tags.content(() => {
      lines.forEach((line, index) => ink.text(line, span.left, baselineOf(index), style));
      ink.aligned(number, span, last, style, 'right');
    });
    ink.tags.link(`${text} ${number}`, [span.left, top, span.width, lines.length * leading], place);
  };
  ink.tags.within('TOCI', () => ink.tags.within('Reference', () => ink.tags.within('Link', setLink)));
  const end = span.left + ink.width(lines.at(-1) ?? '', style) + 4;
  setLeader(press, end, span.left + span.width - ink.width(number, style) - 4, last);
};

/** Tables that were placed before charts above them come before them here too; the number of lines is the same. */
const inOrderOfPages = ({ bookmarks }: Press, placed: readonly PlacedEntry[]): readonly PlacedEntry[] => {
  const entries = [...placed];
  const pageOf = ({ place }: PlacedEntry): number => bookmarks.pageOf(place) ?? 0;
  const changesPlace = (before: PlacedEntry | undefined, entry: PlacedEntry): before is PlacedEntry =>
    before?.level === 'block' &&
    entry.level === 'block' &&
    pageOf(before) > pageOf(entry) &&
    before.lines.length === entry.lines.length;
  for (let last = 1; last < entries.length; last += 1) {
    for (let at = last; at > 0; at -= 1) {
      const [before, entry] = [entries[at - 1], entries[at]!];
      if (!changesPlace(before, entry)) break;
      const { page, top, span } = before;
      entries[at - 1] = { ...entry, page, top, span };
      entries[at] = { ...before, page: entry.page, top: entry.top, span: entry.span };
    }
  }
  return entries;
};

const expectedPages = ({ look }: Press, plans: readonly SectionPlan[]): number =>
  plans.reduce((pages, { section, blocks, heading }) => {
    const { top, bottom } = look.areas[section.orientation];
    const height = blocks.reduce((sum, block) => sum + block.height, heading?.height ?? 0);
    return pages + height / (bottom - top);
  }, 0);

/**
 * Contents of a long report, after its head. Their height does not depend on the page numbers, so their space is
 * reserved at once; the returned function writes them there when all pages are laid out.
 */
export const reserveContents = (press: Press, plans: readonly SectionPlan[]): (() => void) => {
  const { ink, flow, look } = press;
  const entries = chosen(press, plans);
  if (entries.length < leastEntries || expectedPages(press, plans) <= pagesWithoutContents)
    return () => undefined;
  const style: TextStyle = { size: look.section.size, weight: 'bold', color: look.headingColor };
  flow.gap(12);
  ink.tags.leaf('H2', () =>
    ink.aligned(words[press.language].contents, flow.area, flow.y + look.section.size, style, 'center'),
  );
  flow.skip(look.section.leading + 6);
  const fill = ink.tags.later('TOC');
  const placed = entries.map((entry) => placeEntry(press, entry));
  flow.newPage(plans[0]?.section.orientation);
  return () => fill(() => inOrderOfPages(press, placed).forEach((entry) => setEntry(press, entry)));
};
