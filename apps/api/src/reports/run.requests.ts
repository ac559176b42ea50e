import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { runStates, type RunState } from './report-run';
import { PageCursor, PageLimit } from '../paging/page-fields';

export class ListRunsRequest {
  @ApiPropertyOptional({ enum: runStates })
  @IsOptional()
  @IsIn(runStates)
  status?: RunState;

  @PageCursor(80)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}
