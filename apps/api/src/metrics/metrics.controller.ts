import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube } from '@xiangtong/analytics';
import { HttpMetrics, IntakeMetrics } from '@xiangtong/infrastructure';
import { Policy } from '../auth/policy';
import { SignInMetrics } from '../auth/sign-in-metrics';
import { Produces } from '../open-api/produces';
import { apiPath } from '../paths';
import { ServiceGauges } from './service-gauges';

@ApiTags('operation')
@Controller(['metrics', `${apiPath}/metrics`])
export class MetricsController {
  constructor(
    private readonly metrics: HttpMetrics,
    private readonly intake: IntakeMetrics,
    private readonly signIns: SignInMetrics,
    private readonly cube: Cube,
    private readonly gauges: ServiceGauges,
  ) {}

  @Get()
  @Policy({ roles: ['admin'], orLoopback: true })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Process, requests and state of the service in the Prometheus text format' })
  @Produces('text/plain')
  async text(): Promise<string> {
    const service = await this.gauges.text(this.cube.load);
    const parts = [service, this.intake.text(), this.signIns.text(), this.metrics.text()];
    return parts.join('\n');
  }
}
