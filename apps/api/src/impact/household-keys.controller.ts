import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { HouseholdKeys } from '@xiangtong/contracts';
import { keyStatus } from '@xiangtong/impact';
import { CONFIG, DATABASE, type Config, type Database } from '@xiangtong/infrastructure';
import { Policy } from '../auth/policy';

@ApiTags('impact')
@Controller('impact/household-keys')
@Policy({ roles: ['admin'] })
export class HouseholdKeysController {
  constructor(
    @Inject(DATABASE) private readonly source: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'How many secrets the household keys use, and whether a secret is stored beside the data',
  })
  async status(): Promise<HouseholdKeys> {
    const { secrets } = this.config.impact;
    return {
      ...(await keyStatus(this.source, secrets.read())),
      secretBesideData: secrets.besideData !== null,
    };
  }
}
