import {
  columnsOf,
  writtenDay,
  type Letterhead,
  type Block,
  type ReportDocument,
  type Section,
} from '@xiangtong/contracts';
import type { Orientation } from '../../pdf/style';
import { justify, keepNext, spacing } from '../style-xml';
import { paragraph, run, tab, twips, w, type Xml } from '../word-xml';
import { line, place } from './measures';

const annexesOf = ({ sections }: ReportDocument): readonly Section[] =>
  sections.filter(({ role }) => role === 'annex');

const lastOfText = ({ sections }: ReportDocument): Section | undefined =>
  sections.filter(({ role }) => role !== 'annex').at(-1);

export const closedBlock = (document: ReportDocument): Block | undefined =>
  lastOfText(document)?.blocks.at(-1);

export const closedOrientation = (document: ReportDocument): Orientation =>
  lastOfText(document)?.orientation ?? 'portrait';

/** 附件说明: which annexes follow, their titles below each other. */
const annexNotesXml = (document: ReportDocument): readonly Xml[] => {
  const annexes = annexesOf(document).filter(({ title }) => title !== '');
  return annexes.map(({ title }, index) => {
    const number = annexes.length > 1 ? `${index + 1}. ` : '';
    const lead = index === 0 ? '附件：' : '';
    const hanging = place * (columnsOf(lead) + columnsOf(number));
    const left = place * (5 + columnsOf(number));
    return paragraph(
      'AnnexNote',
      [run(`${lead}${number}${title}`)],
      [
        keepNext,
        spacing({ before: index === 0 ? line : 0, leading: line }),
        w('ind', { left: twips(left), hanging: twips(hanging) }),
      ],
    );
  });
};

/**
 * 署名 and 成文日期 under a seal: the date ends four characters from the edge, the name is over its middle; two lines
 * above and one below are the seal's.
 */
const sealedXml = ({ issuer }: Letterhead, date: string, width: number): readonly Xml[] => {
  const middle = Math.min(width - place * (4 + columnsOf(date) / 2), width - (place * columnsOf(issuer)) / 2);
  const tabs = w('tabs', {}, w('tab', { val: 'center', pos: twips(middle) }));
  return [
    paragraph('Issuer', [tab, run(issuer)], [keepNext, tabs, spacing({ before: 2 * line, leading: line })]),
    paragraph('Issuer', [tab, run(date)], [tabs, spacing({ after: line, leading: line })]),
  ];
};

/**
 * Name and date without a seal: the name ends two characters from the edge, and the date begins two characters behind
 * the first one of the name. A date longer than the name ends there in its place.
 */
const unsealedXml = ({ issuer }: Letterhead, date: string, width: number): readonly Xml[] => {
  const isLonger = columnsOf(date) > columnsOf(issuer);
  const fromEdge = isLonger ? columnsOf(date) + 4 : columnsOf(issuer) + 2;
  const left = (columns: number): Xml => w('ind', { left: twips(Math.max(width - place * columns, 0)) });
  return [
    paragraph('Issuer', [run(issuer)], [keepNext, spacing({ before: line, leading: line }), left(fromEdge)]),
    paragraph('Issuer', [run(date)], [spacing({ after: line, leading: line }), left(fromEdge - 2)]),
  ];
};

/** What follows the text, before its annexes. */
export const letterheadClosingXml = (
  document: ReportDocument,
  letterhead: Letterhead,
  width: number,
): readonly Xml[] => {
  const date = writtenDay(letterhead.date);
  const signed = letterhead.hasSeal ? sealedXml : unsealedXml;
  return [...annexNotesXml(document), ...signed(letterhead, date, width)];
};

/** Mark above the title of an annex, on a new page. */
export const annexMarkXml = (document: ReportDocument, section: Section): Xml => {
  const annexes = annexesOf(document);
  const number = annexes.length > 1 ? annexes.indexOf(section) + 1 : '';
  return paragraph('AnnexMark', [run(`附件${number}`)], [w('pageBreakBefore'), justify('left')]);
};
