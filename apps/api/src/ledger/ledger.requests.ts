import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Max, Min } from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { type EntryKind, entryKinds, ledgerOrders, type LedgerOrder } from '@xiangtong/contracts';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

const MAX_ENTRIES = 1_000;
const MAX_LINKS = 5_000;

export class LedgerRangeRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1, description: 'First position' })
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  from: number = 1;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'Last position; default the newest',
  })
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  to: number = Number.MAX_SAFE_INTEGER;

  @Filter('unit-code')
  unit?: string;

  @Filter('period')
  period?: string;

  @ApiPropertyOptional({ enum: entryKinds })
  @IsOptional()
  @IsIn(entryKinds)
  kind?: EntryKind;

  @ApiPropertyOptional({ enum: ledgerOrders, default: 'asc' })
  @IsOptional()
  @IsIn(ledgerOrders)
  order: LedgerOrder = 'asc';

  @PageCursor(15, 'Header `X-Next-Cursor` of the page before')
  cursor?: string;

  @PageLimit({ default: MAX_ENTRIES, maximum: MAX_ENTRIES })
  limit: number = MAX_ENTRIES;
}

export class LedgerChainRequest {
  @PageCursor(15)
  cursor?: string;

  @PageLimit({ default: MAX_LINKS, maximum: MAX_LINKS })
  limit: number = MAX_LINKS;
}

export class ConsistencyRequest {
  @ApiProperty({ description: 'Entries of the older tree' })
  @WholeNumber()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  from!: number;

  @ApiProperty({ description: 'Entries of the newer tree; at most those of the newest checkpoint' })
  @WholeNumber()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  to!: number;
}

/** A position of the ledger in an address. */
export const isPosition = (text: string): boolean => /^\d{1,15}$/.test(text);
