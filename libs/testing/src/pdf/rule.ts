import type { PdfFile } from './pdf-file';

/** What is wrong with a file by a clause of a standard, in words; nothing where all is right. */
export type Rule = (file: PdfFile) => readonly string[];
