import { readCorrections, type Correction } from './corrections';
import { readLineSums, type LineSums } from './line-sums';
import { readRaisedChecks, type RecordedCheck } from './raised-checks';
import type { RecordsDependencies, RecordsWindow } from './records-window';
import { readReturns, readReviewers, type ReturnedReport, type Reviewer } from './reviews';
import { readUnitMonths, type UnitMonth } from './unit-months';

/** What happened to the reports of units, as of a ledger position: the answer is the same at any later time. */
export class CollectionRecords {
  constructor(private readonly dependencies: RecordsDependencies) {}

  unitMonths(window: RecordsWindow): Promise<readonly UnitMonth[]> {
    return readUnitMonths(this.dependencies, window);
  }

  corrections(window: RecordsWindow): Promise<readonly Correction[]> {
    return readCorrections(this.dependencies, window);
  }

  returns(window: RecordsWindow): Promise<readonly ReturnedReport[]> {
    return readReturns(this.dependencies, window);
  }

  reviewers(window: RecordsWindow): Promise<readonly Reviewer[]> {
    return readReviewers(this.dependencies, window);
  }

  checks(window: RecordsWindow): Promise<readonly RecordedCheck[]> {
    return readRaisedChecks(this.dependencies, window);
  }

  lineSums(window: RecordsWindow): Promise<LineSums> {
    return readLineSums(this.dependencies, window);
  }
}
