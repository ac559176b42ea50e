import {
  dayText,
  periodText,
  type Block,
  type ReportDocument,
  type Section,
  moveKinds,
  type ComparedEdition,
  type Comparison,
} from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { figureWords } from '@xiangtong/reporting';
import {
  boundaryTable,
  changeTable,
  effectTable,
  flowTable,
  moveTable,
  type Print,
} from './comparison-tables';
import { comparisonWords, type ComparisonWords } from './comparison-words';

const editionText = ({ words, language }: Print, { seq, recordedAt, seal }: ComparedEdition): string =>
  words.edition(seq, dayText(new Date(recordedAt), language), seal);

const leadOf = (print: Print): string => {
  const { comparison, words } = print;
  const isStill = comparison.moves.length === 0 && comparison.boundaries.length === 0;
  return [
    words.lead(editionText(print, comparison.from), editionText(print, comparison.to)),
    isStill ? words.nothing : '',
    comparison.definitionChanged ? words.definition : '',
  ].join('');
};

const sectionsOf = (print: Print): Section[] => {
  const { words, language } = print;
  const present = (blocks: readonly (Block | null)[]): Block[] => blocks.filter((block) => block !== null);
  const plans: readonly (readonly [keyof ComparisonWords['sections'], Section['orientation'], Block[]])[] = [
    ['moved', 'portrait', [{ kind: 'paragraph', id: 'lead', text: leadOf(print) }, flowTable(print)]],
    [
      'why',
      'landscape',
      present([effectTable(print), ...moveKinds.map((kind) => moveTable(print, kind)), boundaryTable(print)]),
    ],
    ['figures', 'landscape', present([changeTable(print)])],
  ];
  let tables = 0;
  const numbered = (block: Block): Block =>
    block.kind === 'table' ? { ...block, number: figureWords[language].tableNumber((tables += 1)) } : block;
  return plans
    .filter(([, , blocks]) => blocks.length > 0)
    .map(([id, orientation, blocks], index) => ({
      id,
      orientation,
      blocks: blocks.map(numbered),
      title: figureWords[language].sectionTitle(index + 1, words.sections[id]),
    }));
};

/** The comparison as a printable document: what changed and why, without unchanged tables. */
export const comparisonDocument = (comparison: Comparison): ReportDocument => {
  const { language, to, scope, period, report } = comparison;
  const words = comparisonWords[language];
  const time = periodText(parsePeriod(period)!, language);
  return {
    schema: 'xiangtong.report/1',
    report: `compare-${report}`,
    title: words.title(comparison.title),
    language,
    edition: 'internal',
    parameters: { period, scope: scope.code },
    legalHeader: [],
    caption: { unit: words.unit(scope.name[language]), period: time, unitOfMeasure: words.measure },
    asOf: { seq: to.seq, ledgerHash: to.ledgerHash },
    createdAt: to.recordedAt,
    sections: sectionsOf({ comparison, language, words }),
    notes: words.notes,
    signatures: [],
    pageFooter: `${scope.name[language]}\u3000${time}\u3000#${comparison.from.seq} → #${to.seq}`,
  };
};
