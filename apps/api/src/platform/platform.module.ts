import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { RenderThreads } from '@xiangtong/documents';
import {
  catalogueUnits,
  createIdentity,
  IDENTITY,
  isRole,
  ReadBudget,
  relyingPartyOf,
  type IdentityOptions,
  type RelyingParty,
} from '@xiangtong/identity';
import {
  CALENDAR_CLOCK,
  CLOCK,
  clockFrom,
  CONFIG,
  DATABASE,
  HttpMetrics,
  IntakeMetrics,
  LOGGER,
  projectDirectory,
  type Config,
} from '@xiangtong/infrastructure';
import { arrivalPosition } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DefinitionShelf, openDefinitions } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import {
  IDENTITY_OPTIONS,
  OWNER_DATABASE_URL,
  PREVIEW_TIME,
  RENDER_REPORTS,
  REPORT_DEFINITIONS,
  type AppOptions,
  type ReportDefinitions,
} from '../app-options';
import { LongRequests } from '../long-requests/long-requests';
import { OpenConnections } from '../open-connections';

/** Without PUBLIC_URL, passkeys work only on this machine itself. */
const relyingPartyOfService = ({ publicUrl, http }: Config): RelyingParty | null => {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(http.host);
  const address = publicUrl ?? (isLocal ? `http://localhost:${http.port}` : null);
  return address === null ? null : relyingPartyOf(address);
};

/** The digest of the reports in which the build found no mistake; null without one. */
const soundReports = (): string | null => {
  const file = join(projectDirectory(), 'dist', 'reports.sha256');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};

/** How this service signs people in; the check of the sign-in does the same with accounts of its own. */
const identityProviders = ({ config, clock, logger, passwordCost }: AppOptions): Provider[] => [
  {
    provide: IDENTITY_OPTIONS,
    inject: [DataSource, ReferenceCatalogue],
    useFactory: (source: DataSource, reference: ReferenceCatalogue): IdentityOptions => {
      const { secondFactorRoles, provider, ...rules } = config.identity;
      return {
        manager: source.manager,
        units: catalogueUnits(reference),
        arrivalPosition,
        clock,
        passwordCost,
        rules: { ...rules, secondFactorRoles: secondFactorRoles.filter(isRole) },
        relyingParty: relyingPartyOfService(config),
        provider: provider && { config: provider, logger },
      };
    },
  },
  { provide: IDENTITY, inject: [IDENTITY_OPTIONS], useFactory: createIdentity },
];

const providers = (options: AppOptions): Provider[] => {
  const { config, clock, logger, renderReports, composing, previewTime, definitions } = options;
  return [
    { provide: DATABASE, useExisting: DataSource },
    { provide: CONFIG, useValue: config },
    { provide: OWNER_DATABASE_URL, useValue: options.ownerDatabaseUrl },
    { provide: CLOCK, useValue: clock },
    { provide: CALENDAR_CLOCK, useValue: config.demoClock ? clockFrom(config.demoClock, clock) : clock },
    { provide: LOGGER, useValue: logger },
    { provide: LongRequests, useValue: new LongRequests(config.cube) },
    { provide: HttpMetrics, useValue: new HttpMetrics() },
    { provide: IntakeMetrics, useValue: new IntakeMetrics() },
    { provide: ReadBudget, useValue: new ReadBudget(clock, config.publicDoor.requestsAMinute) },
    OpenConnections,
    { provide: PREVIEW_TIME, useValue: previewTime },
    { provide: RENDER_REPORTS, useValue: renderReports ?? new RenderThreads().render },
    {
      provide: REPORT_DEFINITIONS,
      useFactory: (): ReportDefinitions =>
        definitions ?? openDefinitions(join(projectDirectory(), 'reports'), soundReports()),
    },
    {
      provide: DefinitionShelf,
      inject: [REPORT_DEFINITIONS, DataSource],
      useFactory: (shipped: ReportDefinitions, source: DataSource) =>
        new DefinitionShelf(shipped, source, clock, composing ?? 'in threads'),
    },
    {
      provide: ReferenceCatalogue,
      useFactory: (source: DataSource) => new ReferenceCatalogue(source),
      inject: [DataSource],
    },
    ...identityProviders(options),
  ];
};

/** What every feature may inject: CONFIG, CLOCK, LOGGER, IDENTITY, DefinitionShelf, ReferenceCatalogue and DATABASE. */
@Module({})
export class PlatformModule {
  static register(options: AppOptions): DynamicModule {
    const list = providers(options);
    return { module: PlatformModule, global: true, providers: list, exports: list };
  }
}
