import { createHash } from 'node:crypto';
import { languages } from '@xiangtong/contracts';

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

/** As a file has it on every machine. */
export const plainText = (text: string): string => text.replace(/\r\n/g, '\n');

export const digestOf = (files: DefinitionText): string =>
  createHash('sha256')
    .update(files.map(({ name, text }) => `${name}\n${text}`).join('\n'))
    .digest('hex');
