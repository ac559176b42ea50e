import type { Instant } from './instant';

/** What a bureau sets once for its official documents, by the names of GB/T 9704-2012. */
export interface LetterheadSettings {
  /** 发文机关标志 */
  readonly mark: string;
  /** 发文机关代字 */
  readonly code: string;
  /** 签发人, of documents to a higher authority; null for none. */
  readonly signer: string | null;
  /** 主送机关 */
  readonly addressees: readonly string[];
  /** 发文机关署名 */
  readonly issuer: string;
  /** Whether name and date leave room for the seal. */
  readonly hasSeal: boolean;
  /** 抄送机关 */
  readonly copies: readonly string[];
  /** 印发机关 */
  readonly printer: string;
}

/** What is given for one document: its number in the year, its date and the day on which it is printed. */
export interface LetterheadIssue {
  /** Number of the document; without one, the page leaves room for it. */
  readonly number?: number;
  /** 成文日期, `2020-01-20`; default the day on which the report is made. */
  readonly date?: string;
  /** 印发日期; default the date. */
  readonly printedOn?: string;
}

/** The letterhead of one document. */
export interface Letterhead extends Omit<LetterheadSettings, 'code'> {
  /** 发文字号 */
  readonly number: string;
  /** 成文日期, `2020-01-20` */
  readonly date: string;
  /** 印发日期 */
  readonly printedOn: string;
}

/** Room for a number that is written or typed in later. */
const blank = '\u3000\u3000';

/** The letterhead of a document that is issued on `day` unless another is given. */
export const letterheadOf = (
  { code, ...settings }: LetterheadSettings,
  { number, date, printedOn }: LetterheadIssue,
  day: string,
): Letterhead => {
  const dated = date ?? day;
  return {
    ...settings,
    number: `${code}〔${dated.slice(0, 4)}〕${number ?? blank}号`,
    date: dated,
    printedOn: printedOn ?? dated,
  };
};

/** `2020-01-20` → 2020年1月20日 */
export const writtenDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Columns of 3号 characters, as the standard counts indents: a Latin letter or digit takes half of one. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);

/** Size of the issuing mark in points: as large as 156 mm allow, and no larger than is becoming. */
export const markSize = (mark: string): number => Math.min(56, Math.floor(425 / columnsOf(mark)));

/** The letterhead of a division; who has set it, and when. */
export interface DivisionLetterhead {
  /** Six digits. */
  readonly division: string;
  /** Null for none: reports are plain. */
  readonly settings: LetterheadSettings | null;
  /** Null if there never was one. */
  readonly setBy: string | null;
  readonly setAt: Instant | null;
}
