import { loadDefinitions } from '../load-definitions';
import type { ReportDefinition } from '../report-definition';
import { REPORTS } from './report-folder';

/** The reports of this project, read once. */
export const deliveredReports = loadDefinitions(REPORTS);

export const deliveredReport = (id: string): ReportDefinition => deliveredReports.get(id)!;
