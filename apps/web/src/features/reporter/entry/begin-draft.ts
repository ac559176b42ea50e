import type { UnfinishedRow } from '@xiangtong/contracts';
import type { KeptDraft } from '../../../offline/kept-drafts';
import type { Detail } from '../../../offline/send-draft';
import type { Entry } from './load-entry';

/** States from which a form may be written; a submitted or accepted one is only shown. */
export const isOpen = (detail: Detail | null): boolean =>
  detail === null || ['draft', 'returned', 'withdrawn'].includes(detail.status);

interface StoredContent {
  readonly lines: readonly unknown[];
  /** Rows beside them that are no lines yet. */
  readonly unfinished: readonly UnfinishedRow[];
}

const storedContent = ({ detail, submitted }: Entry): StoredContent =>
  detail?.draft
    ? { lines: detail.draft.lines, unfinished: detail.draft.unfinished ?? [] }
    : { lines: detail && detail.status !== 'withdrawn' ? submitted : [], unfinished: [] };

/**
 * The draft a page starts from. What was typed here and not saved comes before what the service has: should both have
 * changed, the next saving finds out. `content` of what the service has is made by the page.
 */
export const beginDraft = (entry: Entry, contentOf: (stored: StoredContent) => unknown): KeptDraft => {
  const { key, unit, detail, kept } = entry;
  const version = detail?.version ?? 0;
  if (kept && (!kept.isSaved || kept.version > version)) return kept;
  return {
    ...key,
    unitName: unit.name.zh,
    content: contentOf(storedContent(entry)),
    body: null,
    version,
    sent: null,
    isSaved: true,
    isToSubmit: false,
    trouble: null,
    changedAt: new Date().toISOString(),
  };
};
