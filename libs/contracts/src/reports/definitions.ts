import { languages, type Language } from '../problem';
import type { Bilingual } from '../messages/message';
import type { Instant } from '../instant';

/** A file of a definition, named from the folder of all reports: `yoy/report.yaml`. */
export interface DefinitionFile {
  readonly name: string;
  readonly text: string;
}

/** All that a definition is made of, shared texts first: in this order its digest is made. */
export type DefinitionText = readonly DefinitionFile[];

/** The files that a report has of its own, without its folder. */
export const ownFiles = [
  'report.yaml',
  ...languages.map((language) => `texts.${language}.yaml` as const),
] as const;

export type OwnFile = (typeof ownFiles)[number];

/** What a query of a definition can read beside the cube. */
export interface Dataset {
  /** The word that names it in a query: `records: lateness`. */
  readonly source: 'records' | 'impact';
  readonly name: string;
  readonly title: Bilingual;
  /** Members of its rows, texts beside them, figures. */
  readonly dimensions: readonly string[];
  readonly texts: readonly string[];
  readonly figures: readonly string[];
}

/** The three files as somebody has written them. */
export type WrittenFiles = Readonly<Record<OwnFile, string>>;

export interface LineChange {
  /** What became of it; lines around a change are the same on both sides. */
  readonly kind: 'same' | 'removed' | 'added';
  /** Line numbers from 1; null on the side that does not have it. */
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** A text that all reports may use by its key, as it is written in each language. */
export interface SharedText extends Readonly<Record<Language, string>> {
  readonly key: string;
}

/** The whole text of a definition, shared texts too; its hash is made of it. */
export interface KeptDefinition {
  readonly report: string;
  readonly digest: string;
  readonly files: DefinitionText;
}

/** What a bureau has made of a definition. */
export interface DefinitionListing {
  readonly report: string;
  readonly name: Bilingual;
  /** The newest version; 0 if the place never had one of its own. */
  readonly version: number;
  /** Reports are made with the definition of the product. */
  readonly isShipped: boolean;
  readonly savedBy: string | null;
  readonly savedAt: Instant | null;
}

export interface VersionSummary {
  readonly version: number;
  readonly isShipped: boolean;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

/** A definition as it can be edited. */
export interface DefinitionView {
  readonly report: string;
  readonly division: string;
  readonly version: number;
  readonly isShipped: boolean;
  /** SHA-256 of the whole text, as runs and seals have it. */
  readonly digest: string;
  readonly files: WrittenFiles;
  /** Texts of the product that all reports share. */
  readonly shared: readonly { readonly name: string; readonly text: string }[];
  /** Those texts one by one. */
  readonly sharedTexts: readonly SharedText[];
  /** Tables that its queries may name. */
  readonly datasets: readonly Dataset[];
}

export interface FileChanges {
  readonly file: OwnFile;
  readonly lines: readonly LineChange[];
}
