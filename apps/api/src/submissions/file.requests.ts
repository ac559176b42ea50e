import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { fillModes, type FillMode } from '@xiangtong/contracts';
import { IsBooleanString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { draftModeDescription } from './submission.requests';

/** The unit and month of a file; both may be in the file instead. */
export class FileScopeRequest {
  @ApiPropertyOptional({ description: 'Code of the reporting unit', example: '520122001208' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @ApiPropertyOptional({ example: '2019-12' })
  @IsOptional()
  @IsString()
  @MaxLength(7)
  period?: string;
}

export class ImportFileRequest extends FileScopeRequest {
  @ApiPropertyOptional({ description: 'Say what would happen, store nothing' })
  @IsOptional()
  @IsBooleanString()
  dryRun?: string;

  @ApiPropertyOptional({ description: 'Submit at once instead of leaving drafts' })
  @IsOptional()
  @IsBooleanString()
  submit?: string;

  @ApiPropertyOptional({ enum: fillModes, description: draftModeDescription })
  @IsOptional()
  @IsIn(fillModes)
  draft?: FillMode;
}

export class TemplateRequest {
  @ApiProperty({ description: 'Code of the reporting unit', example: '520122001208' })
  @IsString()
  @MaxLength(64)
  unit!: string;

  @ApiProperty({ example: '2019-12' })
  @IsString()
  @MaxLength(7)
  period!: string;
}
