import { describe, type Language, type MessageCode, type SentenceParameters } from '@xiangtong/contracts';
import { DomainError, isDatabaseAway } from '@xiangtong/infrastructure';

interface FailurePart {
  readonly code: MessageCode;
  readonly parameters: SentenceParameters;
}

/** Why a backup or a drill failed, as data: the caller turns it into words. */
export interface Failure extends FailurePart {
  /** Files or findings, by name. */
  readonly parts: readonly (FailurePart & { readonly path: string | null })[];
}

/** Files that are named, if many are wrong. */
const MOST_PARTS = 20;

const plain = (code: MessageCode, parameters: SentenceParameters = {}): Failure => ({
  code,
  parameters,
  parts: [],
});

export const failureOf = (error: unknown, directory: string): Failure => {
  if (error instanceof DomainError) {
    const { code, parameters, mistakes } = error;
    const parts = mistakes
      .slice(0, MOST_PARTS)
      .map((mistake) => ({ path: mistake.path ?? null, code: mistake.code, parameters: mistake.parameters }));
    return { code, parameters, parts };
  }
  if (isDatabaseAway(error)) return plain('DATABASE.AWAY');
  const { code, message } = error as NodeJS.ErrnoException;
  return plain('BACKUP.FAILED', { directory, reason: code ?? message ?? String(error) });
};

/** The failure in one line. */
export const failureText = ({ code, parameters, parts }: Failure, language: Language): string =>
  [
    describe(code, parameters, language),
    ...parts.map((part) =>
      [part.path, describe(part.code, part.parameters, language)].filter(Boolean).join(': '),
    ),
  ].join(' ');
