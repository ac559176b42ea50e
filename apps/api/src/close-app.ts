import type { NestExpressApplication } from '@nestjs/platform-express';

/** Stops accepting and lets requests finish, for `graceMs` at most; then closes the database pool. */
export const closeApp = async (app: NestExpressApplication, graceMs: number): Promise<void> => {
  const server = app.getHttpServer();
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(deadline);
  }
};
