import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@xiangtong/infrastructure';

/** The framework's own messages in our log; what it calls "log" is of interest to developers only. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug({ framework: String(message) }, 'framework');
  }

  warn(message: unknown): void {
    this.logger.warn({ framework: String(message) }, 'framework');
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error({ framework: String(message), stack }, 'framework');
  }
}
