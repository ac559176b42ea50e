import { typefaces } from '../../fonts/typeface';
import { sizes } from '../pdf/style';
import { captionPlaces } from '../text/caption-places';
import { editionMark, words } from '../words';
import type { Draft } from './draft';
import { letterheadHeadXml } from './letterhead/letterhead-head';
import { paragraph, run, tab, twips, w, type Xml } from './word-xml';

/** Legal header begins at this share of the width. */
const legalStart = 0.55;

const rule = w('pBdr', {}, w('bottom', { val: 'single', sz: 8, space: 2, color: '1F3A5F' }));

const widthOf = (text: string): number => typefaces().regular.width(text, sizes.caption);

/** Filling unit left, period centre, unit of measure right; one below the other when they do not fit on one line. */
const captionLine = ({ document, look }: Draft): readonly Xml[] => {
  const { unit, period, unitOfMeasure } = document.caption;
  const { width } = look.areas[document.sections[0]?.orientation ?? 'portrait'];
  const places = captionPlaces([widthOf(unit), widthOf(period), widthOf(unitOfMeasure)], width);
  if (!places)
    return [
      ...[unit, period].map((text) => paragraph('ReportLine', [run(text)])),
      paragraph('ReportLine', [run(unitOfMeasure)], [rule]),
    ];
  const tabs = w(
    'tabs',
    {},
    w('tab', { val: 'center', pos: twips(places[1] + widthOf(period) / 2) }),
    w('tab', { val: 'right', pos: twips(width) }),
  );
  return [paragraph('ReportLine', [run(unit), tab, run(period), tab, run(unitOfMeasure)], [rule, tabs])];
};

/** Mark of the edition, title with its notes, legal header and caption, in the order of a statistical form. */
export const frontMatterXml = (draft: Draft, footnote: readonly Xml[]): readonly Xml[] => {
  const { document, language, look } = draft;
  const { width } = look.areas[document.sections[0]?.orientation ?? 'portrait'];
  const { colon } = words[language];
  const title = [run(document.title), ...footnote];
  if (document.letterhead) return letterheadHeadXml(document.letterhead, title, width);
  const indent = w('ind', { left: twips(width * legalStart) });
  return [
    paragraph('Edition', [run(editionMark(document))]),
    paragraph('Title', title),
    ...document.legalHeader.map(({ label, text }) =>
      paragraph('LegalHeader', [run(`${label}${colon}${text}`)], [indent]),
    ),
    ...(document.byline?.map((line) => paragraph('Byline', [run(line)])) ?? captionLine(draft)),
  ];
};
