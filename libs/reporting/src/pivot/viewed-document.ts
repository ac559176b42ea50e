import type { Language, Block, ReportDocument, Section } from '@xiangtong/contracts';
import { figureWords } from '../grammar/words';
import type { CrossTable } from './cross-table';
import { viewedTable } from './viewed-table';
import { viewedWords } from './viewed-words';

/** A saved view with what it shows its reader: a table, or why there is none. */
export interface ShownView {
  readonly title: string;
  readonly shown:
    | { readonly table: CrossTable; readonly notes: readonly string[] }
    | { readonly why: string };
}

export interface ViewedFile {
  /** Part of the name of the file. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly views: readonly ShownView[];
  readonly reader: string;
  readonly asOf: ReportDocument['asOf'];
  readonly madeAt: Date;
}

const blockOf = ({ title, shown }: ShownView, number: number, language: Language): Block => {
  const id = `view-${number}`;
  if ('why' in shown) return { kind: 'paragraph', id, text: shown.why };
  return viewedTable(shown.table, { id, number, title, notes: shown.notes, language });
};

/** More figures than this beside each other need the long side of the paper. */
const NARROW = 5;

const sectionOf = (view: ShownView, index: number, language: Language): Section => {
  const block = blockOf(view, index + 1, language);
  return {
    id: `section-${index + 1}`,
    title: figureWords[language].sectionTitle(index + 1, view.title),
    orientation: block.kind === 'table' && block.columns.length > NARROW ? 'landscape' : 'portrait',
    blocks: [block],
  };
};

/** Saved views as a document for one reader. A working file: it is neither sealed nor published. */
export const viewedDocument = (file: ViewedFile): ReportDocument => {
  const { name, title, language, views, reader, asOf, madeAt } = file;
  const words = viewedWords[language];
  const day = madeAt.toISOString().slice(0, 10);
  return {
    schema: 'xiangtong.report/1',
    report: name,
    title,
    language,
    layout: 'brief',
    edition: 'internal',
    parameters: { period: day, scope: 'own' },
    legalHeader: [],
    caption: { unit: reader, period: day, unitOfMeasure: words.caption },
    asOf,
    createdAt: madeAt.toISOString(),
    sections: views.map((view, index) => sectionOf(view, index, language)),
    notes: [words.position(asOf.seq), words.private(reader)],
    signatures: [],
    pageFooter: `${title}\u3000${day}`,
  };
};
