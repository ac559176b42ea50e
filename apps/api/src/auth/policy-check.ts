import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { POLICY } from './policy';

type Handler = (...args: unknown[]) => unknown;

const METHOD = 'method';

const isRoute = (handler: Handler): boolean =>
  RequestMethod[Reflect.getMetadata(METHOD, handler) as number] !== undefined;

/** `Controller.handler` of every route of the controllers that neither `@Policy` nor `@Public` covers. */
const routesWithoutPolicy = (controllers: readonly Type[], scanner = new MetadataScanner()): string[] =>
  controllers
    .filter((controller) => !Reflect.hasMetadata(POLICY, controller))
    .flatMap((controller) => {
      const prototype = controller.prototype as Record<string, Handler>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => isRoute(prototype[name]!) && !Reflect.hasMetadata(POLICY, prototype[name]!))
        .map((name) => `${controller.name}.${name}`);
    });

/** A missing policy stops the start, before the first caller is denied. */
export const assertEveryRouteHasPolicy = (app: INestApplication): void => {
  const controllers = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => (metatype ? [metatype as Type] : []));
  const missing = routesWithoutPolicy(controllers);
  if (missing.length > 0) throw new Error(`routes without policy: ${missing.join(', ')}`);
};
