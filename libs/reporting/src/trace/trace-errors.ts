import type { DocumentAddress } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';

export const changedSince = (
  { report, definition: mark }: DocumentAddress,
  printed: string | null = null,
  present: string | null = null,
): DomainError =>
  new DomainError('TRACE.DEFINITION_CHANGED', {
    report,
    mark,
    printed: printed ?? '—',
    present: present ?? '—',
  });

/** A changed definition may no longer have the figure. */
export const ifUnknown = (error: unknown): null => {
  if (error instanceof DomainError && /^TRACE\.(UNKNOWN_(FIGURE|ROW)|NOT_TRACEABLE)$/.test(error.code))
    return null;
  throw error;
};

export const unknown = (figure: string): DomainError =>
  new DomainError('TRACE.UNKNOWN_FIGURE', { figure: figure.slice(0, 200) });

export const unknownRow = (key: string): DomainError =>
  new DomainError('TRACE.UNKNOWN_ROW', { row: key.slice(0, 64) });
