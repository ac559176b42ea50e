import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type EntryKind, entryKinds, ledgerOrders, type LedgerOrder } from '@xiangtong/contracts';
import { PageLimit } from '../fields/page-fields';

const MAX_ENTRIES = 1_000;
const MAX_LINKS = 5_000;

export class LedgerRangeRequest {
  @ApiPropertyOptional({ default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  from: number = 1;

  @ApiPropertyOptional({ description: 'Default: to the newest' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  to: number = Number.MAX_SAFE_INTEGER;

  @ApiPropertyOptional({ description: 'Code of a reporting unit' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  unit?: string;

  @ApiPropertyOptional({ example: '2019-12' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  period?: string;

  @ApiPropertyOptional({ enum: entryKinds })
  @IsOptional()
  @IsIn(entryKinds)
  kind?: EntryKind;

  @ApiPropertyOptional({ enum: ledgerOrders, default: 'asc' })
  @IsOptional()
  @IsIn(ledgerOrders)
  order: LedgerOrder = 'asc';

  @PageLimit({ default: MAX_ENTRIES, maximum: MAX_ENTRIES })
  limit: number = MAX_ENTRIES;
}

export class LedgerChainRequest {
  @ApiPropertyOptional({ default: 1, description: 'Position of the first entry' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  from: number = 1;

  @PageLimit({ default: MAX_LINKS, maximum: MAX_LINKS })
  limit: number = MAX_LINKS;
}

export class ConsistencyRequest {
  @ApiProperty({ description: 'Entries of the older tree' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  from!: number;

  @ApiProperty({ description: 'Entries of the newer tree; at most those of the newest checkpoint' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  to!: number;
}

/** A position of the ledger in an address. */
export const isPosition = (text: string): boolean => /^\d{1,15}$/.test(text);
