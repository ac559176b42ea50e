import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { parseDivisionCode } from '@xiangtong/domain';
import { canSeeDivision, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { BoundaryMaps, type BoundaryMap } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';

class BoundariesRequest {
  @ApiPropertyOptional({
    description: 'Whose parts are drawn: 2, 4, 6, 9 or 12 digits; provinces where it is left out',
    example: '5201',
  })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  division?: string;
}

@ApiTags('reference')
@Controller('divisions/boundaries')
@Policy({ roles: ['officer', 'auditor'] })
export class BoundariesController {
  constructor(private readonly maps: BoundaryMaps) {}

  @Get()
  @ApiOperation({
    summary:
      'The provinces, or the divisions directly below one of the own scope, as the approved map draws them',
    description: 'Show them with the approval number alone. Without an imported map there are none.',
  })
  async below(
    @CurrentPrincipal() principal: Principal,
    @Query() { division }: BoundariesRequest,
  ): Promise<BoundaryMap> {
    if (division === undefined) return this.maps.below(null);
    const code = parseDivisionCode(division);
    if (code === null || !canSeeDivision(scopeOf(principal), code))
      throw new DomainError('DIVISION.UNKNOWN', { code: division });
    return this.maps.below(code);
  }
}
