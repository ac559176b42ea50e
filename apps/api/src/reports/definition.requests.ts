import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language, type WrittenFiles } from '@xiangtong/contracts';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { Filter } from '../fields/filter-fields';
import { PeriodText, PlainText, ScopeCode } from '../fields/text-fields';

/** The longest file of the product has 45,000 characters. */
const MOST_CHARACTERS = 200_000;
const MOST_VERSIONS = 1_000_000;

export class DivisionRequest {
  @Filter('division-code', { required: true, description: 'County or prefecture that the definition is of' })
  division!: string;
}

const VersionNumber = (): PropertyDecorator => (target, property) => {
  WholeNumber()(target, property);
  Min(0)(target, property);
  Max(MOST_VERSIONS)(target, property);
};

export class ReadDefinitionRequest extends DivisionRequest {
  @ApiPropertyOptional({ type: 'integer', description: 'Default the newest; 0 is that of the product' })
  @IsOptional()
  @VersionNumber()
  version?: number;
}

export class ChangesRequest extends DivisionRequest {
  @ApiProperty({ type: 'integer', description: 'Version before; 0 is that of the product' })
  @VersionNumber()
  from!: number;

  @ApiProperty({ type: 'integer' })
  @VersionNumber()
  to!: number;
}

/** Files by their names, as a folder of a report has them. */
export class DefinitionFilesRequest implements WrittenFiles {
  @ApiProperty({ description: 'Structure' })
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  'report.yaml'!: string;

  @ApiProperty({ description: 'Texts in Chinese' })
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  'texts.zh.yaml'!: string;

  @ApiProperty({ description: 'Texts in English' })
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  'texts.en.yaml'!: string;
}

export class CheckDefinitionRequest {
  @ApiProperty({ type: DefinitionFilesRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => DefinitionFilesRequest)
  files!: DefinitionFilesRequest;
}

export class PreviewDefinitionRequest extends CheckDefinitionRequest {
  @PeriodText()
  period!: string;

  @ScopeCode()
  scope!: string;

  @ApiPropertyOptional({ enum: languages, default: 'zh' })
  @IsOptional()
  @IsIn(languages)
  language: Language = 'zh';

  @ApiPropertyOptional({ enum: ['internal', 'public'], default: 'internal' })
  @IsOptional()
  @IsIn(['internal', 'public'])
  edition: 'internal' | 'public' = 'internal';
}

export class SaveDefinitionRequest extends DivisionRequest {
  @ApiProperty({ type: 'integer', description: 'The newest version that was seen; 0 if there was none' })
  @VersionNumber()
  basedOn!: number;

  @ApiProperty({
    type: DefinitionFilesRequest,
    nullable: true,
    description: 'Null: the definition of the product again',
  })
  @ValidateIf(({ files }: SaveDefinitionRequest) => files !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => DefinitionFilesRequest)
  files!: DefinitionFilesRequest | null;

  @ApiProperty({ description: 'What was changed, and why', example: '按新制度增加“按组织模式”一节' })
  @PlainText(200)
  @Matches(/\S/)
  note!: string;
}
