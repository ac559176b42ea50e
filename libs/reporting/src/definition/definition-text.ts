import { createHash } from 'node:crypto';
import type { DefinitionText } from '@xiangtong/contracts';

/** The text with the same line ends on every machine. */
export const plainText = (text: string): string => text.replace(/\r\n/g, '\n');

export const digestOf = (files: DefinitionText): string =>
  createHash('sha256')
    .update(files.map(({ name, text }) => `${name}\n${text}`).join('\n'))
    .digest('hex');
