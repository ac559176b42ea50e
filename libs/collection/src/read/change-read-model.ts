import type { SubmissionStatus } from '@xiangtong/contracts';
import { formatQuantity, formatYuan, monthOf } from '@xiangtong/domain';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { RevisionValue, RevisionView } from '@xiangtong/ledger';
import type { ReferenceCatalogue, UnitSelection } from '@xiangtong/reference';
import { lineInputOf } from '../submission/line-input';
import { parseSubmission } from '../submission/parse/parse-submission';
import { lineChanges, type LineChanges, type LineView } from './line-changes';
import { lineNames, type LineNames } from './line-names';
import type { SubmissionDetail, SubmissionReadModel } from './submission-list';

interface Side {
  readonly revision: number;
  /** Yuan; 0.00 of a form without amounts. */
  readonly total: string;
}

export interface PreviousChanges extends LineChanges, Side {}

/**
 * The changes of a draft or a submitted revision against the accepted one; without an accepted one all lines are added.
 */
export interface SubmissionChanges extends LineChanges {
  readonly id: string;
  readonly status: SubmissionStatus;
  readonly accepted: Side | null;
  readonly current: Side;
  /**
   * Changes against the last revision submitted before this one: what the respondent did since it was looked at. Null
   * without such a revision, and where it is the accepted one.
   */
  readonly previous: PreviousChanges | null;
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
  async changes(units: UnitSelection, id: string): Promise<SubmissionChanges> {
    const detail = await this.submissions.detail(units, id);
    const revisions = await this.submissions.revisions(units, id);
    const accepted = revisions.find(({ revision }) => revision === detail.acceptedRevision) ?? null;
    const last = revisions.find(({ revision }) => revision === detail.revision) ?? revisions.at(-1);
    const current = detail.draft === null && last ? last : await this.draft(detail);
    const previous = previousOf(revisions, current, accepted);
    return {
      id: detail.id,
      status: detail.status,
      accepted: accepted && { revision: accepted.revision, total: accepted.total },
      current: { revision: current.revision, total: current.total },
      previous: previous && changesSince(previous, current.lines),
      lines: current.lines,
      names: lineNames(
        await this.catalogue.current(),
        [accepted, previous, current].flatMap((side) => side?.lines ?? []),
      ),
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

/** Null where it is the accepted one, against which everything is compared anyway. */
const previousOf = (
  revisions: readonly RevisionView[],
  current: Side,
  accepted: RevisionView | null,
): RevisionView | null => {
  const previous = revisions.findLast(({ revision }) => revision < current.revision);
  return previous && previous !== accepted ? previous : null;
};

const changesSince = (previous: RevisionView, lines: readonly LineView[]): PreviousChanges => ({
  revision: previous.revision,
  total: previous.total,
  ...lineChanges(previous.lines, lines),
});

const toValueView = ({ indicator, platform, value }: RevisionValue): LineView => ({
  indicator,
  ...(platform === null ? {} : { platform: platform.code }),
  value: formatQuantity(value).replace(/\.?0+$/, ''),
});
