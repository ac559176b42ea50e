import type { RenderFiles } from '@xiangtong/documents';
import type { PasswordCost } from '@xiangtong/identity';
import type { Clock, Config, Logger } from '@xiangtong/infrastructure';
import type { openDefinitions } from '@xiangtong/reporting';

/** How people sign in at this service. */
export const IDENTITY_OPTIONS = Symbol('IdentityOptions');

/** How files of reports are rendered. */
export const RENDER_REPORTS = Symbol('RenderReports');

/** How long the preview of a definition may take, in milliseconds; undefined for the usual time. */
export const PREVIEW_TIME = Symbol('PreviewTime');

/** All report definitions by id, as they were at the start of the service. */
export const REPORT_DEFINITIONS = Symbol('ReportDefinitions');
export type ReportDefinitions = ReturnType<typeof openDefinitions>;

/** Address of the owner of the schema, for backups alone: everything else works as the service. */
export const OWNER_DATABASE_URL = Symbol('OwnerDatabaseUrl');

/** The dependencies of the service; main.ts takes them from the environment, tests pass their own. */
export interface AppOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly passwordCost?: PasswordCost;
  /** Default: off the event loop, with the built code. */
  readonly renderReports?: RenderFiles;
  /** Where definitions are read and reports composed; default: in threads of the built code. */
  readonly composing?: 'in threads' | 'here';
  /** Milliseconds; default: half a minute. */
  readonly previewTime?: number | undefined;
  /** Default: those of `reports/`. */
  readonly definitions?: ReportDefinitions;
}
