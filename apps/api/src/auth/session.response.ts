import { ApiProperty } from '@nestjs/swagger';
import type { Session } from '@xiangtong/identity';

export class SessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Exact to a minute' })
  lastUsedAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ description: 'Family of program and system', example: 'Firefox · Windows' })
  agent!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Network it was opened from; null for the machine of the service',
    example: '203.0.113.0/24',
  })
  network!: string | null;

  @ApiProperty({ description: 'The one this request came with' })
  current!: boolean;
}

export const toSessionResponse = (session: Session, currentId: string): SessionResponse => ({
  id: session.id,
  createdAt: session.createdAt.toISOString(),
  lastUsedAt: session.lastUsedAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  agent: session.agent,
  network: session.network,
  current: session.id === currentId,
});
