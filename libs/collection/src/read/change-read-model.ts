import type { SubmissionStatus } from '@xiangtong/contracts';
import { formatQuantity, formatYuan, monthOf } from '@xiangtong/domain';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { RevisionValue } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { lineInputOf } from '../submission/line-input';
import { parseSubmission } from '../submission/parse/parse-submission';
import { lineChanges, type LineChanges, type LineView } from './line-changes';
import { lineNames, type LineNames } from './line-names';
import type { SubmissionDetail, SubmissionReadModel } from './submission-list';
import type { VisibleUnits } from './visible-units';

interface Side {
  readonly revision: number;
  /** Yuan; 0.00 of a form without amounts. */
  readonly total: string;
}

/**
 * The changes of a draft or a submitted revision against the accepted one; without an accepted one all lines are added.
 */
export interface SubmissionChanges extends LineChanges {
  readonly id: string;
  readonly status: SubmissionStatus;
  readonly accepted: Side | null;
  readonly current: Side;
  /** All lines of the current side. */
  readonly lines: readonly LineView[];
  /** Names of the products, destinations and platforms of all lines, by code. */
  readonly names: LineNames;
}

export class ChangeReadModel {
  constructor(
    private readonly submissions: SubmissionReadModel,
    private readonly catalogue: ReferenceCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Throws SUBMISSION.INVALID when the draft no longer fits the reference data. */
  async changes(units: VisibleUnits, id: string): Promise<SubmissionChanges> {
    const detail = await this.submissions.detail(units, id);
    const revisions = await this.submissions.revisions(units, id);
    const accepted = revisions.find(({ revision }) => revision === detail.acceptedRevision) ?? null;
    const last = revisions.find(({ revision }) => revision === detail.revision) ?? revisions.at(-1);
    const current = detail.draft === null && last ? last : await this.draft(detail);
    return {
      id: detail.id,
      status: detail.status,
      accepted: accepted && { revision: accepted.revision, total: accepted.total },
      current: { revision: current.revision, total: current.total },
      lines: current.lines,
      names: lineNames(await this.catalogue.current(), [...(accepted?.lines ?? []), ...current.lines]),
      ...lineChanges(accepted?.lines ?? [], current.lines),
    };
  }

  private async draft(detail: SubmissionDetail): Promise<Side & { readonly lines: readonly LineView[] }> {
    const { submission, mistakes } = parseSubmission(detail.draft, {
      catalogue: await this.catalogue.current(),
      currentMonth: monthOf(this.clock.now()),
    });
    if (mistakes) throw new DomainError('SUBMISSION.INVALID', { count: mistakes.length }, mistakes);
    return {
      revision: detail.revision,
      total: formatYuan(BigInt(submission.totalFen)),
      lines: [...submission.lines.map(lineInputOf), ...submission.values.map(toValueView)],
    };
  }
}

const toValueView = ({ indicator, platform, value }: RevisionValue): LineView => ({
  indicator,
  ...(platform === null ? {} : { platform: platform.code }),
  value: formatQuantity(value).replace(/\.?0+$/, ''),
});
