import type { Catalogue } from '@xiangtong/reference';
import type { ParsedSubmission } from '../submission/parse/parse-submission';

/** A draft that passed every hard check, and its source. */
export interface ParsedDraft {
  /** Version of the stored submission. */
  readonly version: number;
  /** Number of the revision that its submission makes. */
  readonly revision: number;
  /** State of its photos; 0: it never had any. Null: to be read. A later change is noticed by the submission. */
  readonly photoChanges: number | null;
  readonly catalogue: Catalogue;
  readonly parsed: ParsedSubmission;
}

const MAX_LINES_KEPT = 100_000;

/**
 * Drafts as checked when they were written: most are submitted a moment later and then need neither be read nor checked
 * again, as long as neither they nor the catalogue have changed. The oldest are dropped.
 */
export class ParsedDrafts {
  private readonly drafts = new Map<string, ParsedDraft>();
  private lines = 0;

  keep(id: string, draft: ParsedDraft): void {
    this.forget(id);
    this.drafts.set(id, draft);
    this.lines += draft.parsed.lines.length;
    for (const [oldest] of this.drafts) {
      if (this.lines <= MAX_LINES_KEPT && this.drafts.size <= MAX_LINES_KEPT / 100) return;
      this.forget(oldest);
    }
  }

  find(id: string): ParsedDraft | null {
    return this.drafts.get(id) ?? null;
  }

  forget(id: string): void {
    this.lines -= this.drafts.get(id)?.parsed.lines.length ?? 0;
    this.drafts.delete(id);
  }
}
