import fc from 'fast-check';
import type { Operation } from '../../policies/support/operations';
import { hostile, hostileText, ofSchema, withDepth } from './values';
import { mutated, type FuzzFile } from './mutations';

export interface FuzzRequest {
  readonly key: string;
  readonly method: string;
  /** Path with its query; may hold the names of living ids. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

/** Half characters cannot be in an address. */
const encoded = (value: unknown): string => encodeURIComponent(Buffer.from(String(value)).toString());

const BOUNDARY = 'fuzz';

const pathOf = ({ path, parameters }: Operation): fc.Arbitrary<string> => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const schemaOf = (name: string) =>
    parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema ?? {};
  const values = names.map((name) =>
    fc.oneof({ weight: 4, arbitrary: ofSchema(schemaOf(name), name) }, hostileText),
  );
  return fc
    .tuple(...values)
    .map((filled) =>
      filled.reduce<string>(
        (text, value, index) => text.replace(`{${names[index]}}`, () => inPath(value)),
        path,
      ),
    );
};

/** The names of living ids stay readable, and no part is empty. */
const inPath = (value: unknown): string =>
  typeof value === 'string' && /^\{\{\w+\}\}$/.test(value)
    ? value
    : encoded(typeof value === 'object' ? JSON.stringify(value).slice(0, 200) : value).slice(0, 3_000) || 'x';

const queryOf = ({ parameters }: Operation): fc.Arbitrary<string> => {
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  const one = asked.map(({ name, required, schema }) =>
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), ofSchema(schema ?? {}, name))
      .map(([chance, value]): string[] => {
        if (chance < (required ? 1 : 5)) return [];
        const text = encoded(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 3_000);
        if (chance === 8) return [`${name}=${text}`, `${name}=${text}`];
        return [chance === 9 ? `${name}[__proto__]=${text}` : `${name}=${text}`];
      }),
  );
  return fc.tuple(...one).map((parts) => parts.flat().join('&'));
};

const headersOf: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'accept-language': fc.constantFrom('en', 'zh', 'xx;q=9', ';;,q=', '*'),
    'idempotency-key': fc.constantFrom('a', 'b', 'x'.repeat(300), '"'),
    'if-match': fc.constantFrom('"1"', '*', '"', '"9".', `"${'9'.repeat(40)}"`),
    range: fc.constantFrom('bytes=0-0', 'bytes=9-1,,'),
  },
  { requiredKeys: [] },
);

const jsonBody = ({ body }: Operation): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof({ weight: 12, arbitrary: ofSchema(body ?? { type: 'object' }, '') }, hostile),
      fc.option(fc.nat(), { freq: 12 }),
    )
    .map(([value, cut]) => {
      const text = withDepth(JSON.stringify(value) ?? 'null');
      return cut === null ? text : text.slice(0, cut % (text.length + 1));
    });

const formOf = ({ name, bytes }: FuzzFile, field: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

type Content = Pick<FuzzRequest, 'body'> & { readonly type: string | null };

/** One of the types that the endpoint takes. */
const contentOf = (operation: Operation, files: readonly FuzzFile[]): fc.Arbitrary<Content> => {
  const anyFile = fc.nat(files.length - 1).chain((index) => mutated(files[index]!));
  const byType: Readonly<Record<string, () => fc.Arbitrary<Content>>> = {
    'application/json': () => jsonBody(operation).map((body) => ({ type: 'application/json', body })),
    'application/x-ndjson': () => anyFile.map(({ bytes }) => ({ type: 'application/x-ndjson', body: bytes })),
    'application/x-www-form-urlencoded': () =>
      fc.string().map((body) => ({ type: 'application/x-www-form-urlencoded', body })),
    'text/csv': () => anyFile.map(({ bytes }) => ({ type: 'text/csv', body: bytes })),
    'multipart/form-data': () =>
      fc
        .tuple(fc.array(anyFile, { minLength: 1, maxLength: 2 }), fc.option(fc.nat(), { freq: 10 }))
        .map(([parts, cut]) => {
          const body = Buffer.concat(parts.map((file) => formOf(file, 'file')));
          return {
            type: `multipart/form-data; boundary=${BOUNDARY}`,
            body: cut === null ? body : body.subarray(0, cut % (body.length + 1)),
          };
        }),
  };
  const types = operation.contentTypes.flatMap((type) => byType[type]?.() ?? []);
  return types.length > 0 ? fc.oneof(...types) : fc.constant({ type: null, body: null });
};

const requestOf = (operation: Operation, files: readonly FuzzFile[]): fc.Arbitrary<FuzzRequest> =>
  fc
    .tuple(pathOf(operation), queryOf(operation), headersOf, contentOf(operation, files))
    .map(([path, query, headers, { type, body }]) => ({
      key: operation.key,
      method: operation.method.toUpperCase(),
      path: query === '' ? path : `${path}?${query}`,
      headers: type === null ? headers : { ...headers, 'content-type': type },
      body,
    }));

/** Endpoints that take files come three times as often: there is more behind them. */
export const anyRequest = (
  operations: readonly Operation[],
  files: readonly FuzzFile[],
): fc.Arbitrary<FuzzRequest> =>
  fc.oneof(
    ...operations.map((operation) => ({
      weight: operation.contentTypes.some((type) => type !== 'application/json') ? 3 : 1,
      arbitrary: requestOf(operation, files),
    })),
  );
