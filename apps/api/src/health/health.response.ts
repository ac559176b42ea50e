import { ApiProperty } from '@nestjs/swagger';

export const healthStates = ['ok', 'unavailable'] as const;

export class HealthResponse {
  @ApiProperty({ enum: healthStates })
  status!: (typeof healthStates)[number];
}
