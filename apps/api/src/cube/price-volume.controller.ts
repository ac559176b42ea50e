import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { priceVolumeDimensions } from '@xiangtong/analytics';
import type { CubeDimension, PriceVolumeAnswer } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { CubeDesk } from '@xiangtong/proof';
import { IsIn, IsOptional } from 'class-validator';
import { SalesRequest } from './sales.requests';
import { AllMistakesAtOnce } from './all-mistakes';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LongWhenWaiting } from '../long-requests/long';

const compares = ['yoy', 'mom'] as const;

export class PriceVolumeRequest extends SalesRequest {
  @ApiPropertyOptional({ enum: compares, default: 'yoy' })
  @IsIn(compares)
  compare: (typeof compares)[number] = 'yoy';

  @ApiPropertyOptional({ enum: priceVolumeDimensions, example: 'category' })
  @IsOptional()
  @IsIn(priceVolumeDimensions)
  by?: CubeDimension;
}

@ApiTags('cube')
@Controller('cube/price-volume')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
@AllMistakesAtOnce()
export class PriceVolumeController {
  constructor(private readonly desk: CubeDesk) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'How much of the change of sales is price, volume, and products that came or went',
  })
  ask(
    @CurrentPrincipal() principal: Principal,
    @Body() request: PriceVolumeRequest,
  ): Promise<PriceVolumeAnswer> {
    return this.desk.priceVolume(request, principal);
  }
}
