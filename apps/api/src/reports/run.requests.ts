import { ApiPropertyOptional } from '@nestjs/swagger';
import { runStates, type RunState } from '@xiangtong/reporting';
import { IsIn, IsOptional } from 'class-validator';
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
