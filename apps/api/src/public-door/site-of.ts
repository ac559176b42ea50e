import type { Config } from '@xiangtong/infrastructure';
import type { Request } from 'express';

/** Address of the service, without a slash at its end: the configured one, or that of the request. */
export const siteOf = ({ protocol, host }: Request, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  publicUrl ?? `${protocol}://${host}`;
