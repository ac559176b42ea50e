import { parseMonth } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { ParseContext, ParsedSubmission } from '../../submission/parse/parse-submission';
import type { UnitMonthKey } from '../../submission/store/submission.repository';
import { foreignUnit } from '../../submission/authority';
import type { Actor } from '../../submission/submission';
import type { TableFile } from '../table/table';
import type { FileSubmission } from './file-submission';
import { readSubmissions, splitKey, surveyFile, type FileScope, type Survey } from './read-submissions';
import { FileReport } from './report';

/** A unit-month of a file without mistakes. */
export interface CheckedSubmission {
  readonly source: FileSubmission;
  readonly parsed: ParsedSubmission;
}

export interface CheckContext extends ParseContext {
  readonly actor: Actor;
}

const BATCH_SUBMISSIONS = 500;
const BATCH_LINES = 20_000;

/** A file whose unit-months are known and, after `check`, all its mistakes; it keeps none of its rows. */
export class CheckedFile {
  readonly report = new FileReport();

  private constructor(
    private readonly file: TableFile,
    private readonly scope: FileScope,
    readonly context: CheckContext,
    private readonly survey: Survey,
  ) {}

  static async open(file: TableFile, scope: FileScope, context: CheckContext): Promise<CheckedFile> {
    return new CheckedFile(file, scope, context, await surveyFile(file, scope));
  }

  /** Reads the file through. */
  async check(): Promise<this> {
    const { report } = this;
    for await (const pieces of readSubmissions(this.file, this.scope, this.survey, report)) {
      for (const piece of pieces) this.parse(piece, report);
      if (report.isFull) break;
    }
    return this;
  }

  /** Its unit-months, if the register knows them. */
  get unitMonths(): UnitMonthKey[] {
    const { units } = this.context.catalogue;
    return [...this.survey.keys()].flatMap((key): UnitMonthKey[] => {
      const { unit, period } = splitKey(key);
      const [unitId, month] = [units.get(unit)?.id, parseMonth(period)];
      return unitId === undefined || month === null ? [] : [{ form: 'sales', unitId, month }];
    });
  }

  get rows(): number {
    let rows = 0;
    for (const count of this.survey.values()) rows += count;
    return rows;
  }

  /** Throws all mistakes, if there are any. */
  refuseMistakes(): void {
    const { mistakes } = this.report;
    if (mistakes.length > 0) throw invalidFile(mistakes);
  }

  /** Reads the file again: its submissions in batches, each unit-month once. */
  async *batches(): AsyncGenerator<readonly CheckedSubmission[]> {
    let batch: CheckedSubmission[] = [];
    let lines = 0;
    const unsaid = new FileReport();
    for await (const pieces of readSubmissions(this.file, this.scope, this.survey, unsaid)) {
      for (const piece of pieces) {
        const parsed = this.parse(piece, unsaid);
        if (!parsed) continue;
        batch.push({ source: piece, parsed });
        lines += piece.size;
        if (batch.length < BATCH_SUBMISSIONS && lines < BATCH_LINES) continue;
        yield batch;
        batch = [];
        lines = 0;
      }
    }
    if (batch.length > 0) yield batch;
  }

  private parse(submission: FileSubmission, report: FileReport): ParsedSubmission | null {
    const foreign = foreignUnit(this.context.actor, submission.unit, this.context.catalogue);
    if (foreign) {
      report.mistake(submission.toCell(foreign));
      return null;
    }
    const { parsed, mistakes } = submission.parse(this.context, this.scope.vocabulary);
    for (const mistake of mistakes) report.mistake(mistake);
    return parsed;
  }
}

export const invalidFile = (mistakes: FileReport['mistakes']): DomainError =>
  new DomainError('FILE.INVALID', { count: mistakes.length }, mistakes);
