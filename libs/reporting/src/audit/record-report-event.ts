import type { Queries } from '@xiangtong/infrastructure';

type ReportAction = 'scheduled' | 'schedule-ended' | 'schedule-stopped' | 'lines-taken' | 'evidence-taken';

export interface ReportEvent {
  readonly action: ReportAction;
  /** None for lines and evidence. */
  readonly report?: string;
  readonly parameters: { readonly scope: string; readonly period?: string };
  readonly actor: string;
  readonly at: Date;
}

/** Kept for ever, beside runs and seals, for audits. */
export const recordReportEvent = async (
  queries: Queries,
  { action, report, parameters, actor, at }: ReportEvent,
): Promise<void> => {
  await queries.query(
    'insert into report_event (action, report, parameters, actor, at) values ($1, $2, $3, $4, $5)',
    [action, report ?? null, parameters, actor, at],
  );
};
