import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '@xiangtong/contracts';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const compareFormats = ['json', 'pdf', 'xlsx'] as const;
export type CompareFormat = (typeof compareFormats)[number];

export class CompareQuery {
  @ApiProperty({
    description: 'Earlier edition: ledger position, time with its zone, or seal',
    example: '1204',
  })
  @IsString()
  @MaxLength(64)
  from!: string;

  @ApiProperty({
    description: 'Later edition: ledger position, time with its zone, or seal',
    example: '1342',
  })
  @IsString()
  @MaxLength(64)
  to!: string;

  @ApiPropertyOptional({
    description: 'Needed, as scope and period are, unless a seal is given',
    example: 'yoy',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  report?: string;

  @ApiPropertyOptional({ description: 'Division code or code of a reporting unit', example: '520122' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  scope?: string;

  @ApiPropertyOptional({ example: '2019' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  period?: string;

  @ApiPropertyOptional({ enum: languages, description: 'Default that of the seal, or zh' })
  @IsOptional()
  @IsIn(languages)
  language?: Language;

  @ApiPropertyOptional({ enum: compareFormats, default: 'json', description: 'To read, or to print' })
  @IsOptional()
  @IsIn(compareFormats)
  format: CompareFormat = 'json';
}
