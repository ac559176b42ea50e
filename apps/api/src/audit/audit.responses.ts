import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { auditKinds, auditSubjects, type AuditKind, type AuditSubjectType } from '@xiangtong/contracts';

export class AuditSubjectResponse {
  @ApiProperty({ enum: auditSubjects })
  type!: AuditSubjectType;

  @ApiPropertyOptional({ description: 'Of a submission or of a report run' })
  id?: string;

  @ApiPropertyOptional({ description: 'Unit code, county, user name or report' })
  code?: string;

  @ApiProperty({ example: '立碑村 2019-12 农村电子商务销售情况月报' })
  name!: string;
}

export class AuditEventResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'User name; null for the system or somebody unknown',
  })
  actor!: string | null;

  @ApiProperty({ enum: auditKinds })
  kind!: AuditKind;

  @ApiProperty({ example: 'accept' })
  action!: string;

  @ApiProperty({ description: 'The action in words', example: '审核通过' })
  text!: string;

  @ApiProperty({ type: AuditSubjectResponse })
  subject!: AuditSubjectResponse;

  @ApiPropertyOptional({ description: 'What was given as the reason; of a comment what it says' })
  reason?: string;

  @ApiPropertyOptional({ description: 'Ledger position' })
  seq?: number;
}

export class AuditEventsResponse {
  @ApiProperty({ type: [AuditEventResponse] })
  items!: readonly AuditEventResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page' })
  next!: string | null;
}
