import { lineKeyOf, namedLine, type Instant, type NamedLine } from '@xiangtong/contracts';
import { type Clock, DomainError, isUuid, type Database } from '@xiangtong/infrastructure';
import { readRevisionViews } from '@xiangtong/ledger';
import { unitRelation, type UnitSelection } from '@xiangtong/reference';
import { visible, visibleParameters } from '../read/visible-units';

/** Comments of respondent and officers on a submission. They are never changed or deleted. */
export interface CommentView {
  /** The revision that was written or viewed at that time. */
  readonly revision: number;
  readonly author: string;
  readonly at: Instant;
  readonly text: string;
  /** The line it is about; null when it is about the whole report. */
  readonly line: NamedLine | null;
}

interface CommentRow extends Omit<CommentView, 'at'> {
  readonly at: Date;
}

const readText = (input: unknown): string => {
  const text = typeof input === 'string' ? input.trim() : '';
  if (text === '' || text.length > 2_000 || text.includes('\0')) throw new DomainError('COMMENT.TEXT');
  return text;
};

const toView = ({ at, ...comment }: CommentRow): CommentView => ({ ...comment, at: at.toISOString() });

/** Comments on submissions of units the caller sees; others do not exist for the caller. */
export class Comments {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  async list(units: UnitSelection, submission: string): Promise<CommentView[]> {
    await this.requireVisible(units, submission);
    const rows = await this.source.query<CommentRow[]>(
      'select revision, author, at, text, line from submission_comment where submission_id = $1 order by id',
      [submission],
    );
    return rows.map(toView);
  }

  /** `about`: a line of the revision submitted last. */
  async add(
    units: UnitSelection,
    author: string,
    submission: string,
    { text, line: about }: { readonly text: unknown; readonly line?: object | undefined },
  ): Promise<CommentView> {
    await this.requireVisible(units, submission);
    const line = about === undefined ? null : await this.requireLine(submission, about);
    const [row] = await this.source.query<CommentRow[]>(
      `insert into submission_comment (submission_id, revision, author, text, at, line)
       select id, revision, $2, $3, $4, $5 from submission where id = $1
       returning revision, author, at, text, line`,
      [submission, author, readText(text), this.clock.now(), line],
    );
    return toView(row!);
  }

  /** Its names as they were submitted. */
  private async requireLine(submission: string, about: object): Promise<NamedLine> {
    const last = (await readRevisionViews(this.source.manager, submission)).at(-1);
    const line = last?.lines.find((one) => lineKeyOf(one) === lineKeyOf(about));
    if (!line) throw new DomainError('COMMENT.LINE');
    return namedLine(line);
  }

  private async requireVisible(units: UnitSelection, submission: string): Promise<void> {
    const found = isUuid(submission)
      ? await this.source.query<unknown[]>(
          `select from submission join ${unitRelation} unit on unit.id = submission.unit_id
           where ${visible} and submission.id = $3::uuid`,
          [...visibleParameters(units), submission],
        )
      : [];
    if (found.length === 0) throw new DomainError('SUBMISSION.NOT_FOUND', { id: submission.slice(0, 64) });
  }
}
