import { pathValue, plausibleBody, plausibleQuery } from '../policies/support/plausible';
import type { Operation, Schema } from '../policies/support/operations';
import { seededRandom } from '../../../../trials/ground';

/** A request that would mean something if it were not for one value. */
export interface WrongRequest {
  readonly operation: Operation;
  readonly path: string;
  /** Null where the endpoint takes none. */
  readonly body: string | null;
}

/** Seen to reach code that did not expect them: asked of every field. */
const telling = ['null', '[[]]', '{"toString":null}'];

const long = 'x'.repeat(5_000);

/** JSON texts, some of which JavaScript would not write. */
const others = [
  'true',
  '-1.5',
  '1e999',
  '9007199254740993',
  '""',
  '"NaN"',
  '"\\ud800"',
  '"\\u0000"',
  `"${long}"`,
  '[]',
  '[null]',
  '["",1]',
  '{}',
  '{"length":1,"constructor":null}',
];

/** Values in an address, encoded as there. */
const texts = [
  '%20',
  'NaN',
  '-1',
  '1e999',
  '%ED%A0%80',
  '%F0%9F%8C%BD',
  '__proto__',
  long.slice(0, 3_000),
  "'",
];

type Path = readonly (string | number)[];

/** Where the fields of a body are; of a list that of its first item. */
const fieldsOf = (schema: Schema, at: Path = []): Path[] => {
  const inner = schema.items
    ? fieldsOf(schema.items, [...at, 0])
    : Object.entries(schema.properties ?? {}).flatMap(([name, field]) => fieldsOf(field, [...at, name]));
  return [at, ...inner];
};

const HOLE = '\u{f0000}';

const at = (value: unknown, key: string | number): unknown =>
  (value as Readonly<Record<string | number, unknown>> | undefined)?.[key];

/** The value with something else at the place, and with the required fields on the way to it. */
const withHole = (value: unknown, [first, ...rest]: Path): unknown => {
  if (first === undefined) return HOLE;
  if (typeof first === 'number') return [withHole(at(value, first), rest)];
  return { ...(value as object | undefined), [first]: withHole(at(value, first), rest) };
};

/**
 * Each field of the body gets the wrong value used for every field, and its own right value in a list; then the rest.
 */
const bodiesOf = (operation: Operation): readonly [told: string[], rest: string[]] => {
  const right = plausibleBody(operation);
  const texts = (operation.body ? fieldsOf(operation.body) : []).map((path) => {
    const own = path.reduce<unknown>(at, right);
    const text = JSON.stringify(withHole(right, path));
    const filled = (values: readonly string[]) => values.map((value) => text.replace(`"${HOLE}"`, value));
    return [
      filled(own === undefined ? telling : [...telling, JSON.stringify([own])]),
      filled(others),
    ] as const;
  });
  return [texts.flatMap(([told]) => told), texts.flatMap(([, rest]) => rest)];
};

const addressOf = ({ path }: Operation, own: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => own[name] ?? encodeURIComponent(pathValue(name)));

const queryText = (query: Readonly<Record<string, string>>): string => new URLSearchParams(query).toString();

/** Every part of the address and every parameter with every text. */
const addressesOf = (operation: Operation): string[] => {
  const query = plausibleQuery(operation);
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return [
    ...names.flatMap((name) =>
      texts.map((text) => `${addressOf(operation, { [name]: text })}?${queryText(query)}`),
    ),
    ...operation.parameters.flatMap(({ in: place, name }) => {
      if (place !== 'query') return [];
      const { [name]: _, ...rest } = query;
      const given = [
        ...texts.map((text) => `${name}=${text}`),
        `${name}=`,
        `${name}=1&${name}=2`,
        `${name}[a]=1`,
      ];
      return given.map((text) => `${addressOf(operation)}?${queryText(rest)}&${text}`);
    }),
  ];
};

/** The wrong requests for each operation, and in addition `count` of all `others`, the same for the same seed. */
export const wrongRequests = (
  operations: readonly Operation[],
  { others: count, seed }: { readonly others: number; readonly seed: number },
): WrongRequest[] => {
  const told: WrongRequest[] = [];
  const rest: WrongRequest[] = [];
  const seen = new Set<string>();
  for (const operation of operations) {
    const path = `${addressOf(operation)}?${queryText(plausibleQuery(operation))}`;
    const right = plausibleBody(operation);
    rest.push(
      ...addressesOf(operation).map((path) => ({ operation, path, body: right && JSON.stringify(right) })),
    );
    // The tables of the cube take what the cube takes.
    const shape = JSON.stringify(operation.body);
    if (seen.has(shape)) continue;
    seen.add(shape);
    const [mine, more] = bodiesOf(operation).map((bodies) =>
      bodies.map((body) => ({ operation, path, body })),
    );
    told.push(...mine!);
    rest.push(...more!);
  }
  const random = seededRandom(seed);
  return [...told, ...Array.from({ length: count }, () => rest[Math.floor(random() * rest.length)]!)];
};
