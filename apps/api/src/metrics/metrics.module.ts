import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { CubeModule } from '../cube/cube.module';
import { HealthModule } from '../health/health.module';
import { OperationsModule } from '../operations/operations.module';
import { MetricsController } from './metrics.controller';
import { ServiceGauges } from './service-gauges';

@Module({
  imports: [AuthModule, CubeModule, HealthModule, OperationsModule],
  controllers: [MetricsController],
  providers: [ServiceGauges],
})
export class MetricsModule {}
