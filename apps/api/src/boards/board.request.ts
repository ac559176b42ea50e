import { ApiProperty } from '@nestjs/swagger';
import { tileWidths, type BoardTile, type Sharing } from '@xiangtong/identity';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { NameField } from '../views/name-field';
import { SharingField } from '../views/sharing-field';

const MOST_TILES = 20;

class TileRequest {
  @ApiProperty({ format: 'uuid', description: 'An own saved view, or one that is on the board already' })
  @IsUUID()
  view!: string;

  @ApiProperty({ enum: tileWidths, description: 'Half of the board, or all of it' })
  @IsIn(tileWidths)
  width!: BoardTile['width'];
}

export class BoardRequest {
  @NameField({ example: '每周例会', description: 'Unique among the own boards' })
  name!: string;

  @SharingField()
  sharing!: Sharing;

  @ApiProperty({ type: [TileRequest], maxItems: MOST_TILES, description: 'In their order; a view once' })
  @IsArray()
  @ArrayMaxSize(MOST_TILES)
  @ArrayUnique((tile?: TileRequest) => tile?.view)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TileRequest)
  tiles!: TileRequest[];
}
