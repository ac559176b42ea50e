import { entryOf } from '@xiangtong/domain';
import type { CubeDimension } from '@xiangtong/contracts';
import { type EngineConnection, rows } from '../../engine/engine';
import type { Words } from '../../engine/words';
import type { MemberLookup } from '../question/resolve-query';
import { dimensions } from '../vocabulary/dimensions';
import { keyName } from './facts';
import { Parameters } from './parameters';
import type { Statement } from './statement';
import { codesFrom, named } from './table';

const sixDigits = (code: string): string | null =>
  /^\d{2}$|^\d{4}$|^\d{6}$/.test(code)
    ? code.padEnd(6, '0')
    : /^\d{6}0{6}$/.test(code)
      ? code.slice(0, 6)
      : null;

/**
 * The code in `where` in the form used by the members; null when it cannot be one. Divisions may be short or have 12
 * digits.
 */
const memberCode: Readonly<Partial<Record<CubeDimension, (code: string) => string | null>>> = {
  township: (code) => (/^\d{9}$/.test(code) ? code.padEnd(12, '0') : code),
  county: (code) => checked(sixDigits(code), /[^0]$|[1-9]\d$/),
  prefecture: (code) => checked(sixDigits(code), /^\d{2}(?!00)\d{2}00$/),
  destination: sixDigits,
  destinationProvince: (code) => checked(sixDigits(code), /0000$/),
  destinationCity: (code) => checked(sixDigits(code), /00$|^\d{2}90/),
};

const checked = (code: string | null, pattern: RegExp): string | null =>
  code && pattern.test(code) ? code : null;

/** Members that are not rows of the register. */
const fixedMembers: Readonly<Partial<Record<CubeDimension, Readonly<Record<string, bigint | string>>>>> = {
  unitKind: { village: 1n, park: 2n, centre: 3n, installation: 4n },
  organisingModel: { none: 0n, 'producer-facility-shop': 1n, 'association-cooperative-shop': 2n },
  flow: { up: 'u', down: 'd' },
};

const extraCondition: Readonly<Partial<Record<CubeDimension, string>>> = {
  unit: 'and key <> 0',
  village: `and (key = 0 or key in (select village_key from unit))`,
  park: `and (key = 0 or key in (select park_key from unit))`,
};

/** Suggestions for a member that does not exist. Does not reveal whether another unit has a store of that name. */
const absent: Readonly<Partial<Record<CubeDimension, bigint>>> = { store: -1n };

/** Keys of members by user-visible code, from the dimension tables of the same snapshot. */
export const memberLookup =
  (connection: EngineConnection): MemberLookup =>
  async (dimension, codes) => {
    const fixed = fixedMembers[dimension];
    if (fixed)
      return new Map(
        codes.flatMap((code) => {
          const key = entryOf(fixed, code);
          return key === undefined ? [] : [[code, [key]]];
        }),
      );
    const written = new Map(
      codes.map((code) => [code, memberCode[dimension] ? memberCode[dimension](code) : code]),
    );
    const wanted = [...new Set(written.values())].filter((code) => code !== null);
    const keys = await keysOf(connection, dimension, wanted);
    return new Map(
      [...written].flatMap(([code, member]) => {
        const key = member === null ? undefined : (keys.get(member) ?? absent[dimension]);
        return key === undefined ? [] : [[code, [key]]];
      }),
    );
  };

const keysOf = async (
  connection: EngineConnection,
  dimension: CubeDimension,
  codes: readonly string[],
): Promise<Map<string, bigint>> => {
  const { kind } = dimensions[dimension];
  if (kind === null || codes.length === 0) return new Map();
  const parameters = new Parameters(connection.words);
  const found = await rows<{ code: string; key: bigint }>(
    connection,
    `select code, key from ${connection.words.membersOf(kind)} where kind = '${kind}' and code in (${parameters.list(codes)})
     ${extraCondition[dimension] ?? ''}`,
    parameters.values,
  );
  return new Map(found.map(({ code, key }) => [code, key]));
};

/** The key of a member as a statement returns it: engines differ in the width of their integers. */
export type MemberKey = bigint | number | string | null;

/** Codes, and names in the register, by key. Units with the same name are distinguished by place. */
export const membersStatement = (
  words: Words,
  dimension: CubeDimension,
  keys: readonly MemberKey[],
  place: string,
): Statement => {
  const parameters = new Parameters(words);
  const { code, kind } = dimensions[dimension];
  const bound = parameters.bind(JSON.stringify(keys));
  const list = keys.every((key) => typeof key === 'string') ? words.texts(bound) : words.numbers(bound);
  const { codes } = codesFrom([dimension], 'k', words);
  const columns = `k.${keyName(0)} as key, ${codes[0]} as code`;
  const from = `(select member as ${keyName(0)} from (${list}) listed) k`;
  if (code !== null && kind === null)
    return {
      sql: `select ${columns}, null as zh, null as en from ${from}`,
      parameters: parameters.values,
    };
  const sql = `select ${columns}, coalesce(n.zh, m0.zh) as zh, coalesce(n.en, m0.en) as en
    from ${from}${named(words, kind ?? '', 'm0', `k.${keyName(0)}`)}
    left join unit_name n on m0.kind = 'unit' and n.code = m0.code and n.place = ${parameters.bind(place)}`;
  return { sql, parameters: parameters.values };
};
