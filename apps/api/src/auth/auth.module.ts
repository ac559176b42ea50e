import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuthController } from './auth.controller';
import { PolicyGuard } from './policy.guard';

/** Sign-in, and the guard in front of every endpoint of the service. */
@Module({
  imports: [DiscoveryModule],
  controllers: [AuthController],
  providers: [{ provide: APP_GUARD, useClass: PolicyGuard }],
})
export class AuthModule {}
