import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HttpMetrics } from '@xiangtong/infrastructure';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { apiPath } from '../paths';

@ApiTags('operation')
@Controller(['metrics', `${apiPath}/metrics`])
export class MetricsController {
  constructor(private readonly metrics: HttpMetrics) {}

  @Get()
  @Policy({ roles: ['admin'], orLoopback: true })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Counters of process and requests in the Prometheus text format' })
  @Produces('text/plain')
  text(): string {
    return this.metrics.text();
  }
}
