import type { Language, ReportDocument } from '@xiangtong/contracts';

/** The few words that the renderers add to a document. */
export interface Words {
  readonly continued: (number: string) => string;
  readonly unit: (unit: string) => string;
  readonly headUnit: (unit: string) => string;
  /** A remark in brackets behind a statement. */
  readonly inBrackets: (text: string) => string;
  /** The mark of the edition, on its first page and at the foot of all. */
  readonly internal: string;
  readonly public: string;
  /** Lead word for a number of notes. */
  readonly notes: (count: number) => string;
  readonly colon: string;
  readonly cover: string;
  readonly charts: string;
  readonly moreOnNextSheet: string;
  readonly keptAsText: string;
  readonly contents: string;
  /** Mark of a cell that refers to a note. */
  readonly noteMark: (note: number) => string;
  /** Bounds of a class of values. */
  readonly range: (from: string, to: string) => string;
  /** Legend of a map where nothing was sold, and where the figure is missing. */
  readonly nothing: string;
  readonly noValue: string;
  /** Tells readers of the paper how to trace its figures. */
  readonly traceReference: string;
  /** Alternative text of the QR code. */
  readonly verifyCode: (target: string) => string;
}

export const words: Readonly<Record<Language, Words>> = {
  zh: {
    continued: (number) => `${number}（续）`,
    unit: (unit) => `单位：${unit}`,
    headUnit: (unit) => `（${unit}）`,
    inBrackets: (text) => `（${text}）`,
    internal: '内部',
    public: '公开',
    notes: () => '注：',
    colon: '：',
    cover: '封面',
    charts: '图',
    moreOnNextSheet: '本表超过工作表行数上限，余下各行见下一工作表。',
    keptAsText: '有效数字超过 15 位的数值以文本保存，以免失真。',
    contents: '目　录',
    noteMark: (note) => `${note})`,
    range: (from, to) => `${from}～${to}`,
    nothing: '无销售',
    noValue: '无数据',
    traceReference: '追溯编号',
    verifyCode: (target) => `核验二维码：${target}`,
  },
  en: {
    continued: (number) => `${number} (continued)`,
    unit: (unit) => `Unit: ${unit}`,
    headUnit: (unit) => `(${unit})`,
    inBrackets: (text) => ` (${text})`,
    internal: 'Internal',
    public: 'Public',
    notes: (count) => (count === 1 ? 'Note: ' : 'Notes: '),
    colon: ': ',
    cover: 'Cover',
    charts: 'Charts',
    moreOnNextSheet: 'The table exceeds the row limit of a sheet; it continues on the next sheet.',
    keptAsText: 'Figures of more than 15 significant digits are kept as text, so that they stay exact.',
    contents: 'Contents',
    noteMark: (note) => `${note})`,
    range: (from, to) => `${from} to ${to}`,
    nothing: 'no sales',
    noValue: 'no value',
    traceReference: 'Trace reference',
    verifyCode: (target) => `QR code for verification: ${target}`,
  },
};

/** Page numbers are between dashes: `— 3 —`. */
export const pageNumber = (page: number | string): string => `— ${page} —`;

export const editionMark = ({ edition, language }: Pick<ReportDocument, 'edition' | 'language'>): string =>
  words[language][edition];

/** The line at the foot of every page, behind the mark of the edition. */
export const footLine = (document: ReportDocument): string =>
  [editionMark(document), document.pageFooter].filter(Boolean).join('\u3000');
