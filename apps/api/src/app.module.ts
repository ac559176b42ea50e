import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { schema } from '@xiangtong/schema';
import type { AppOptions } from './app-options';
import { AnalysisModule } from './analysis/analysis.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { CompareModule } from './compare/compare.module';
import { CubeModule } from './cube/cube.module';
import { EvidenceModule } from './evidence/evidence.module';
import { ExchangeModule } from './exchange/exchange.module';
import { ExtractsModule } from './extracts/extracts.module';
import { FigureNotesModule } from './figure-notes/figure-notes.module';
import { FormsModule } from './forms/forms.module';
import { FollowUpModule } from './follow-up/follow-up.module';
import { HealthModule } from './health/health.module';
import { ImpactModule } from './impact/impact.module';
import { LedgerModule } from './ledger/ledger.module';
import { LiveModule } from './live/live.module';
import { MetricsModule } from './metrics/metrics.module';
import { NotificationsModule } from './notifications/notifications.module';
import { OperationsModule } from './operations/operations.module';
import { OrderExportsModule } from './order-exports/order-exports.module';
import { PeopleModule } from './people/people.module';
import { PlatformModule } from './platform/platform.module';
import { PublicDoorModule } from './public-door/public-door.module';
import { PublicDataModule } from './public-data/public-data.module';
import { ReferenceModule } from './reference/reference.module';
import { ReportsModule } from './reports/reports.module';
import { ReviewModule } from './review/review.module';
import { SubmissionsModule } from './submissions/submissions.module';
import { TraceModule } from './trace/trace.module';
import { UnitsModule } from './units/units.module';
import { BoardsModule } from './boards/boards.module';
import { ViewsModule } from './views/views.module';
import { QualityModule } from './analysis/quality.module';
import { VintagesModule } from './analysis/vintages.module';

const features = [
  AuthModule,
  PeopleModule,
  HealthModule,
  MetricsModule,
  ReferenceModule,
  UnitsModule,
  FormsModule,
  SubmissionsModule,
  OrderExportsModule,
  FollowUpModule,
  ReviewModule,
  LedgerModule,
  CubeModule,
  LiveModule,
  ReportsModule,
  PublicDoorModule,
  PublicDataModule,
  ImpactModule,
  AuditModule,
  EvidenceModule,
  ExchangeModule,
  CompareModule,
  ExtractsModule,
  TraceModule,
  AnalysisModule,
  ViewsModule,
  BoardsModule,
  FigureNotesModule,
  VintagesModule,
  QualityModule,
  NotificationsModule,
  OperationsModule,
];

@Module({})
export class AppModule {
  static register(options: AppOptions): DynamicModule {
    const { databaseUrl, config, clock } = options;
    const { demoClock } = config;
    const ahead = demoClock ? demoClock.getTime() - clock.now().getTime() : 0;
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...serviceDataSourceOptions(databaseUrl, schema.entities, config.database.poolSize, ahead),
          retryAttempts: 0,
        }),
        PlatformModule.register(options),
        ...features,
      ],
    };
  }
}
