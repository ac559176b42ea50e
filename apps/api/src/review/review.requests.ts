import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class ReviewQueueRequest {
  @ApiPropertyOptional({ description: 'Division code; default the whole own scope', example: '520122' })
  @IsOptional()
  @IsString()
  @Matches(/^[0-9]{2,12}$/)
  county?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(128)
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 500 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;
}

export class ReviewRuleRequest {
  @ApiProperty({ description: 'Accept without review what raises no check' })
  @IsBoolean()
  acceptWithoutReview!: boolean;
}
