import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { personStates, rights, roles, type PersonState, type Right, type Role } from '@xiangtong/identity';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

const MOST = 10_000;

export class ListPeopleRequest {
  @ApiPropertyOptional({ description: 'Part of a user name or display name' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;

  @ApiPropertyOptional({ enum: roles })
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  @Filter('division-code', { description: 'Accounts with some of this division in their scope' })
  division?: string;

  @Filter('unit-code', { description: 'Code of a reporting unit: who fills in for it' })
  unit?: string;

  @ApiPropertyOptional({ enum: personStates })
  @IsOptional()
  @IsIn(personStates)
  state?: PersonState;

  @PageCursor(64)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;
}

/** What an account may work on besides its roles. */
class ScopeRequest {
  @ApiPropertyOptional({ enum: rights, isArray: true })
  @IsOptional()
  @ArrayUnique()
  @IsIn(rights, { each: true })
  @IsArray()
  rights?: Right[];

  @ApiPropertyOptional({ type: [String], description: 'For officers and auditors', example: ['520122'] })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @MaxLength(64, { each: true })
  @IsString({ each: true })
  @IsArray()
  divisions?: string[];

  @ApiPropertyOptional({ type: [String], description: 'For reporters', example: ['520122001208'] })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @MaxLength(64, { each: true })
  @IsString({ each: true })
  @IsArray()
  units?: string[];
}

/** Omitted fields do not change. */
export class ChangePersonRequest extends ScopeRequest {
  @ApiPropertyOptional({ maxLength: 64 })
  @IsOptional()
  @MaxLength(256)
  @IsString()
  displayName?: string;

  @ApiPropertyOptional({ enum: roles, isArray: true })
  @IsOptional()
  @ArrayUnique()
  @IsIn(roles, { each: true })
  @IsArray()
  roles?: Role[];
}

export class CreatePersonRequest extends ScopeRequest {
  @ApiProperty({ example: 'liu.yang', description: '2 to 64 lower case letters, digits or . _ -' })
  @MaxLength(64)
  @IsString()
  username!: string;

  @ApiProperty({ maxLength: 64, example: '刘洋' })
  @MaxLength(256)
  @IsString()
  displayName!: string;

  @ApiProperty({ enum: roles, isArray: true })
  @ArrayUnique()
  @IsIn(roles, { each: true })
  @IsArray()
  roles!: Role[];
}

export class LinkRequest {
  @ApiProperty({
    maxLength: 255,
    description: 'Who it is at the provider (`sub`); who signs in there without an account reads it',
  })
  @Matches(/^\P{Cc}{1,255}$/u, {
    context: { zh: '1 至 255 个字符，不能有控制字符', en: '1 to 255 characters without control characters' },
  })
  @IsString()
  subject!: string;
}

export class ListEventsRequest {
  @PageCursor(18)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;
}
