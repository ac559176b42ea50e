import type { MessageCode, MessageParameters } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';

export type FileCode = Extract<MessageCode, `FILE.${string}`>;

/** Ends the reading of a file. */
export const fileError = (code: FileCode, parameters: MessageParameters = {}): DomainError =>
  new DomainError(code, parameters);

export const brokenFile = (part: string): DomainError => fileError('FILE.BROKEN', { part });
