import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches } from 'class-validator';
import { PageCursor, PageLimit } from '../paging/page-fields';

export class ReviewQueueRequest {
  @ApiPropertyOptional({ description: 'Division code; default the whole own scope', example: '520122' })
  @IsOptional()
  @IsString()
  @Matches(/^[0-9]{2,12}$/)
  county?: string;

  @PageCursor(128)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;
}

export class ReviewRuleRequest {
  @ApiProperty({ description: 'Accept without review what raises no check' })
  @IsBoolean()
  acceptWithoutReview!: boolean;
}
