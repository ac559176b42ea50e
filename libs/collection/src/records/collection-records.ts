import {
  readCorrections,
  readLineSums,
  type Correction,
  type ExcerptWindow,
  type LineSums,
} from '@xiangtong/ledger';
import { readRaisedChecks, type RecordedCheck } from './raised-checks';
import type { RecordsDependencies, RecordsWindow } from './records-window';
import { readReturns, readReviewers, type ReturnedReport, type Reviewer } from './reviews';
import { readUnitMonths, type UnitMonth } from './unit-months';

const excerptOf = ({ units, period, seq }: RecordsWindow): ExcerptWindow => ({
  unitIds: units.map(({ id }) => id),
  from: period.from,
  to: period.to,
  asOf: seq,
});

/** What happened to the reports of units, as of a ledger position: the answer is the same at any later time. */
export class CollectionRecords {
  constructor(private readonly dependencies: RecordsDependencies) {}

  unitMonths(window: RecordsWindow): Promise<readonly UnitMonth[]> {
    return readUnitMonths(this.dependencies, window);
  }

  corrections(window: RecordsWindow): Promise<readonly Correction[]> {
    return readCorrections(this.dependencies.source, excerptOf(window));
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
    return readLineSums(this.dependencies.source, excerptOf(window));
  }
}
