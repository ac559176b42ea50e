import type { KeptDraft } from '../../../offline/kept-drafts';
import type { Detail } from '../../../offline/send-draft';
import type { Entry } from './load-entry';

/** States from which a form may be written; a submitted or accepted one is only shown. */
export const isOpen = (detail: Detail | null): boolean =>
  detail === null || ['draft', 'returned', 'withdrawn'].includes(detail.status);

const linesOf = ({ detail, submitted }: Entry): readonly unknown[] =>
  detail?.draft?.lines ?? (detail && detail.status !== 'withdrawn' ? submitted : []);

/**
 * The draft a page starts from. What was typed here and not saved comes before what the service has: should both have
 * changed, the next saving finds out. `content` of what the service has is made by the page.
 */
export const beginDraft = (entry: Entry, contentOf: (lines: readonly unknown[]) => unknown): KeptDraft => {
  const { key, unit, detail, kept } = entry;
  const version = detail?.version ?? 0;
  if (kept && (!kept.isSaved || kept.version > version)) return kept;
  return {
    ...key,
    unitName: unit.name.zh,
    content: contentOf(linesOf(entry)),
    body: null,
    version,
    sent: null,
    isSaved: true,
    isToSubmit: false,
    trouble: null,
    changedAt: new Date().toISOString(),
  };
};
