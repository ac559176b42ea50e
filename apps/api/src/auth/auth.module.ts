import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuthController } from './auth.controller';
import { PasskeysController } from './second-factor/passkeys.controller';
import { PolicyGuard } from './policy.guard';
import { ProviderController } from './provider/provider.controller';
import { SignInMetrics } from './sign-in-metrics';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SessionsController } from './sessions/sessions.controller';
import { TokensController } from './sessions/tokens.controller';

/** Sign-in, and the guard for every endpoint of the service. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    AuthController,
    PasskeysController,
    ProviderController,
    SecondFactorController,
    SessionsController,
    TokensController,
  ],
  providers: [{ provide: APP_GUARD, useClass: PolicyGuard }, SignInMetrics],
  exports: [SignInMetrics],
})
export class AuthModule {}
