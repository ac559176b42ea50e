import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { rights, roles, type Right, type Role } from '@xiangtong/identity';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { PlainName } from '../../fields/text-fields';

const MOST = 10_000;

export class CreateTokenRequest {
  @ApiProperty({ example: 'nightly extract', maxLength: 64 })
  @PlainName(64)
  @IsString()
  name!: string;

  @ApiProperty({ format: 'date-time', description: 'At most a year away', example: '2020-12-31T00:00:00Z' })
  @MaxLength(40)
  @IsISO8601({ strict: true })
  @IsString()
  expiresAt!: string;

  @ApiPropertyOptional({ enum: roles, isArray: true, description: 'Left out: all that the owner has' })
  @IsOptional()
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsIn(roles, { each: true })
  @IsArray()
  roles?: Role[];

  @ApiPropertyOptional({ enum: rights, isArray: true, description: 'Left out: all that the owner has' })
  @IsOptional()
  @ArrayUnique()
  @IsIn(rights, { each: true })
  @IsArray()
  rights?: Right[];

  @ApiPropertyOptional({ type: [String], description: 'Left out: all of the owner', example: ['520122'] })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @IsArray()
  divisions?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Left out: all of the owner' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @IsArray()
  units?: string[];
}
