import { Module } from '@nestjs/common';
import { CubeModule } from '../cube/cube.module';
import { MetricsController } from './metrics.controller';
import { ServiceGauges } from './service-gauges';

@Module({ imports: [CubeModule], controllers: [MetricsController], providers: [ServiceGauges] })
export class MetricsModule {}
