import type { PasswordCost } from '@xiangtong/identity';
import type { Clock, Config, Logger } from '@xiangtong/infrastructure';

/** What the service stands on; main.ts takes it from the environment, tests bring their own. */
export interface AppOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly passwordCost?: PasswordCost;
}
