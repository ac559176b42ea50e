/** What the tests use of it. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export interface Context {
    readonly path: string;
    status: number;
    body: unknown;
    redirect(url: string): void;
    set(name: string, value: string): void;
  }

  // oxlint-disable-next-line house/no-default-export -- the package exports its class so
  export default class Provider {
    constructor(issuer: string, configuration: object);
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    callback(): RequestListener;
  }
}
