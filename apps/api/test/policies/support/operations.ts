import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { POLICY_EXTENSION, type PolicyRule } from '../../../src/auth/policy';
import type { TestApp } from '../../support';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The parts of an OpenAPI schema that are used here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

/** An endpoint as the document describes it. */
export interface Operation {
  readonly method: Method;
  /** Path as in the document: `/api/v1/units/{code}`. */
  readonly path: string;
  /** `GET /units/{code}` */
  readonly key: string;
  readonly policy: PolicyRule | undefined;
  readonly parameters: readonly Parameter[];
  readonly contentTypes: readonly string[];
  readonly body: Schema | null;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface RawOperation {
  readonly [POLICY_EXTENSION]?: PolicyRule;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** Schemas with their references followed; a schema that contains itself is cut where it does. */
const follow = (document: Document, schema: Schema, seen: readonly string[] = []): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) {
    return seen.includes(name)
      ? {}
      : follow(document, document.components?.schemas?.[name] ?? {}, [...seen, name]);
  }
  const { properties, items } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, follow(document, value, seen)]),
      ),
    }),
    ...(items && { items: follow(document, items, seen) }),
  };
};

const toOperation = (document: Document, path: string, method: string, raw: RawOperation): Operation => {
  const content = raw.requestBody?.content ?? {};
  const schema = content['application/json']?.schema;
  return {
    method: method as Method,
    path,
    key: `${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`,
    policy: raw[POLICY_EXTENSION],
    parameters: raw.parameters ?? [],
    contentTypes: Object.keys(content),
    body: schema ? follow(document, schema) : null,
  };
};

/** Every endpoint of the OpenAPI document. */
export const readOperations = async ({ http }: TestApp): Promise<Operation[]> =>
  operationsIn((await http.get('/api/docs-json')).body);

export const operationsIn = (openApi: unknown): Operation[] => {
  const document = openApi as Document;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => toOperation(document, path, method, raw)),
  );
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The number of endpoints of the controllers, independent of the document. */
export const countRoutes = ({ app }: TestApp): number => {
  const scanner = new MetadataScanner();
  const counts = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prefixes = list(Reflect.getMetadata(PATH_METADATA, metatype)).length;
      const prototype = metatype.prototype as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!))
        .map((name) => prefixes * list(Reflect.getMetadata(PATH_METADATA, prototype[name]!)).length);
    });
  return counts.reduce((sum, count) => sum + count, 0);
};
