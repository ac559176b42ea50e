import type { SubmissionStatus } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { ExplainedCheck } from '../../check/raised-check';
import { nextNumber } from '../../submission/submission';
import type { CheckedFile } from './checked-file';
import { addChanges, noChanges, type LineChanges } from './line-changes';
import type { DraftPlan, DraftRows } from './plan-drafts';

export interface ImportedSubmission {
  readonly unit: string;
  readonly period: string;
  readonly outcome: DraftPlan['outcome'];
  /** Null when it is new and nothing was stored. */
  readonly id: string | null;
  readonly revision: number;
  readonly status: SubmissionStatus | null;
  /** Rows of the open draft that the file meets: replaced by its lines, or merged with them. */
  readonly draft: DraftRows | null;
  /** Doubts that need an explanation before submitting. */
  readonly checks: readonly PlacedCheck[];
}

export interface PlacedCheck extends ExplainedCheck {
  readonly sheet?: string;
  readonly cell?: string;
}

export interface FileImportReport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly lines: LineChanges;
  readonly submissions: readonly ImportedSubmission[];
  readonly mistakes: readonly InputMistake[];
  readonly notices: readonly InputMistake[];
}

export type Standing = Pick<ImportedSubmission, 'id' | 'revision' | 'status'>;

/** State of a unit-month after its draft is written. */
export const foreseen = ({ existing, outcome }: DraftPlan): Standing =>
  outcome === 'unchanged' && existing
    ? { id: existing.id, revision: existing.revision, status: existing.status }
    : { id: existing?.id ?? null, revision: nextNumber(existing), status: 'draft' };

/** Collects the results of a file, batch by batch. */
export class ImportReport {
  private readonly counts = { created: 0, changed: 0, unchanged: 0 };
  private lines: LineChanges = noChanges;
  private readonly submissions: ImportedSubmission[] = [];
  private readonly refused: InputMistake[] = [];

  constructor(private readonly checked: CheckedFile) {}

  add(
    plans: readonly DraftPlan[],
    standings: readonly Standing[],
    checks: readonly (readonly PlacedCheck[])[],
    refused: readonly InputMistake[],
  ): void {
    this.refused.push(...refused);
    for (const [index, { submission, outcome, lines, draft }] of plans.entries()) {
      const { unit, period } = submission.source;
      this.counts[outcome] += 1;
      this.lines = addChanges(this.lines, lines);
      this.submissions.push({ unit, period, outcome, draft, ...standings[index]!, checks: checks[index]! });
    }
  }

  get value(): FileImportReport {
    const { mistakes, notices } = this.checked.report;
    const { submissions, lines } = this;
    return { ...this.counts, lines, submissions, mistakes: [...mistakes, ...this.refused], notices };
  }
}
