import type { SchemaPart } from '@xiangtong/infrastructure';
import { Reporting1700000000006 } from './migrations/0006-reporting';
import { ReportRuns1700000000017 } from './migrations/0017-report-runs';
import { ReportEvents1700000000019 } from './migrations/0019-report-events';
import { StoppedSchedules1700000000021 } from './migrations/0021-stopped-schedules';
import { PublishedCells1700000000050 } from './migrations/0050-published-cells';
import { RunsOfSeals1700000000063 } from './migrations/0063-runs-of-seals';
import { ConfidentialRuns1700000000071 } from './migrations/0071-confidential-runs';
import { Letterheads1700000000118 } from './migrations/0118-letterheads';
import { ReportDefinitions1700000000124 } from './migrations/0124-report-definitions';
import { ReleasedRuns1700000000172 } from './migrations/0172-released-runs';
import { PlacesOfHouseholds1700000000175 } from './migrations/0175-places-of-households';
import { ToldYears1700000000119 } from './migrations/0119-told-years';

export const reportingSchema: SchemaPart = {
  tables: [
    'report_event',
    'report_run',
    'report_schedule',
    'letterhead',
    'told_year',
    'report_definition_text',
    'report_definition_version',
  ],
  migrations: [
    Reporting1700000000006,
    ReportRuns1700000000017,
    ReportEvents1700000000019,
    StoppedSchedules1700000000021,
    PublishedCells1700000000050,
    RunsOfSeals1700000000063,
    ConfidentialRuns1700000000071,
    Letterheads1700000000118,
    ToldYears1700000000119,
    ReportDefinitions1700000000124,
    ReleasedRuns1700000000172,
    PlacesOfHouseholds1700000000175,
  ],
};

/** Append-only tables, with the columns that are pinned outside. One that is added later is not: old digests stay valid. */
export const reportingRecords = {
  report_event: 'action, report, parameters, actor, at',
  letterhead: 'division, settings, set_by, set_at',
  report_definition_version: 'division, report, version, digest, note, saved_by, saved_at',
};
