import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MadeReportRequest } from './report.requests';

/** Made for the month before the one in which it is due. */
export class ScheduleReportRequest extends MadeReportRequest {
  @ApiProperty({ description: 'One of GET /reports that is made for months', example: 'yoy' })
  @IsString()
  @MaxLength(64)
  report!: string;

  @ApiProperty({ description: 'Day of the month, in the time of China', minimum: 1, maximum: 28, example: 5 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(28)
  day!: number;

  @ApiProperty({ description: 'Hour of that day', minimum: 0, maximum: 23, example: 8 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(23)
  hour!: number;
}
