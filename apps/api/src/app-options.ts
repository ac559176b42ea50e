import type { RenderFiles } from '@xiangtong/documents';
import type { PasswordCost } from '@xiangtong/identity';
import type { Clock, Config, Logger } from '@xiangtong/infrastructure';
import type { loadDefinitions } from '@xiangtong/reporting';

/** How files of reports are rendered. */
export const RENDER_REPORTS = Symbol('RenderReports');

/** All report definitions by id, read once a service. */
export const REPORT_DEFINITIONS = Symbol('ReportDefinitions');
export type ReportDefinitions = ReturnType<typeof loadDefinitions>;

/** What the service stands on; main.ts takes it from the environment, tests bring their own. */
export interface AppOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly passwordCost?: PasswordCost;
  /** Beside the event loop, by the built code, unless said otherwise. */
  readonly renderReports?: RenderFiles;
}
