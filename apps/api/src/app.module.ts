import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { identityEntities } from '@xiangtong/identity';
import { serviceDataSourceOptions } from '@xiangtong/infrastructure';
import type { AppOptions } from './app-options';
import { AuthModule } from './auth/auth.module';
import { CubeModule } from './cube/cube.module';
import { HealthModule } from './health/health.module';
import { ImpactModule } from './impact/impact.module';
import { LedgerModule } from './ledger/ledger.module';
import { MetricsModule } from './metrics/metrics.module';
import { PlatformModule } from './platform/platform.module';
import { ReferenceModule } from './reference/reference.module';
import { ReportsModule } from './reports/reports.module';
import { SubmissionsModule } from './submissions/submissions.module';

const features = [
  AuthModule,
  HealthModule,
  MetricsModule,
  ReferenceModule,
  SubmissionsModule,
  LedgerModule,
  CubeModule,
  ReportsModule,
  ImpactModule,
];

const entities = [...identityEntities];

@Module({})
export class AppModule {
  static register(options: AppOptions): DynamicModule {
    const { databaseUrl, config } = options;
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...serviceDataSourceOptions(databaseUrl, entities, config.database.poolSize),
          retryAttempts: 0,
        }),
        PlatformModule.register(options),
        ...features,
      ],
    };
  }
}
