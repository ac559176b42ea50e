import type { ReportDocument } from '@xiangtong/contracts';
import { captionPlaces } from '../../text/caption-places';
import { editionMark, words } from '../../words';
import { balancedLines } from '../prose/balanced-lines';
import type { Ink, Span, TextStyle } from '../ink';
import type { PageFlow } from '../page-flow';
import type { Press } from '../press';
import { inks, rules, sizes } from '../style';

const legal: TextStyle = { size: sizes.legal, color: inks.black };
const caption: TextStyle = { size: sizes.caption };

const setTitle = ({ ink, flow, look }: Press, title: string): void => {
  const style: TextStyle = { size: look.title.size, weight: 'bold' };
  const lines = balancedLines(ink, title, flow.area.width, style);
  ink.tags.leaf('H1', () => {
    for (const line of lines) {
      ink.aligned(line, flow.area, flow.y + look.title.size, style, 'center');
      flow.skip(look.title.leading);
    }
  });
  flow.skip(6);
};

/** Form number, issuer, approval number, validity: a block at the right edge with left-aligned lines. */
const setLegalHeader = (ink: Ink, flow: PageFlow, { legalHeader, language }: ReportDocument): void => {
  if (legalHeader.length === 0) return;
  const { left, width } = flow.area;
  const colon = words[language].colon;
  const colonWidth = ink.width(colon, legal);
  const wide = Math.min(width * 0.45, Math.max(...legalHeader.map(({ label }) => ink.width(label, legal))));
  const rows = legalHeader.map(({ label, text }) => ({
    label,
    lines: ink.lines(text, width * 0.6 - wide - colonWidth, legal),
  }));
  const textWidth = Math.max(...rows.flatMap(({ lines }) => lines.map((line) => ink.width(line, legal))));
  const x = left + width - wide - colonWidth - textWidth;
  for (const { label, lines } of rows) {
    ink.tags.leaf('P', () => {
      setLabel(ink, label, colon, { left: x, width: wide }, flow.y + legal.size);
      for (const line of lines) {
        ink.text(line, x + wide + colonWidth, flow.y + legal.size, legal);
        flow.skip(legal.size * 1.5);
      }
    });
  }
  flow.skip(4);
};

/** Chinese labels are spread to one width, so that the colons are aligned; others are followed by the colon. */
const setLabel = (ink: Ink, label: string, colon: string, { left, width }: Span, baseline: number): void => {
  const gaps = [...label].length - 1;
  const natural = ink.width(label, legal);
  if (gaps > 0 && /^\p{Script=Han}+$/u.test(label)) {
    ink.text(label, left, baseline, legal, (width - natural) / gaps);
    ink.text(colon, left + width, baseline, legal);
  } else ink.text(`${label}${colon}`, left, baseline, legal);
};

/** Places three texts on one line: the middle one in the centre or, when the left one is long, right of it. */
/** Filling unit left, period centre, unit of measure right; one below the other when they do not fit on one line. */
const setCaption = (ink: Ink, flow: PageFlow, { caption: parts }: ReportDocument): void => {
  const { left, width } = flow.area;
  const texts = [parts.unit, parts.period, parts.unitOfMeasure] as const;
  const [unit, period, measure] = texts;
  const places = captionPlaces(
    [ink.width(unit, caption), ink.width(period, caption), ink.width(measure, caption)],
    width,
  );
  const baseline = () => flow.y + caption.size;
  const leading = caption.size * 1.5;
  if (places) {
    texts.forEach((text, index) => ink.text(text, left + (places[index] ?? 0), baseline(), caption));
    flow.skip(leading);
  } else {
    for (const line of texts.flatMap((text) => ink.lines(text, width, caption)).filter(Boolean)) {
      ink.text(line, left, baseline(), caption);
      flow.skip(leading);
    }
  }
  ink.rule(left, flow.y + 2, width, rules.outer, inks.accent);
  flow.skip(14);
};

/** Who issues the report, and when, beneath the title. */
const setByline = ({ ink, flow, look: { body } }: Press, lines: readonly string[]): void => {
  const style: TextStyle = { size: body.size * 0.9, weight: 'serif' };
  for (const line of lines) {
    ink.tags.leaf('P', () => ink.aligned(line, flow.area, flow.y + body.size, style, 'center'));
    flow.skip(body.size * 1.5);
  }
  flow.skip(body.size * 0.6);
};

/** The mark of the edition is first on the page, like that of a classified document. */
const setEdition = ({ ink, flow, look: { body } }: Press, mark: string): void => {
  ink.text(mark, flow.area.left, flow.y + body.size, { size: body.size, weight: 'bold' });
  flow.skip(body.leading);
};

/** Head of the first page, following the conventions of Chinese statistical forms. */
export const setFrontMatter = (press: Press, document: ReportDocument): void => {
  const { ink, flow } = press;
  setEdition(press, editionMark(document));
  setTitle(press, document.title);
  setLegalHeader(ink, flow, document);
  if (document.byline) setByline(press, document.byline);
  else setCaption(ink, flow, document);
};
