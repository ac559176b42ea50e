import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Instant } from '@xiangtong/contracts';
import { CALENDAR_CLOCK, CONFIG, type Clock, type Config } from '@xiangtong/infrastructure';
import { Public } from '../auth/policy';

export interface ClockResponse {
  /** Time by which deadlines are counted. */
  readonly now: Instant;
  /** It is that of the demo; what is recorded bears the real time. */
  readonly isDemo: boolean;
}

@ApiTags('calendar')
@Controller('clock')
@Public()
export class ClockController {
  constructor(
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The moment by which deadlines are counted' })
  now(): ClockResponse {
    return { now: this.clock.now().toISOString(), isDemo: this.config.demoClock !== null };
  }
}
