import {
  organisingModelNames,
  periodName,
  type CubeDimension,
  type CubeResponse,
  type OrganisingModel,
  type UnitKind,
} from '@xiangtong/contracts';
import type { AskRows } from '../../engine/settled-rows';
import { membersStatement, type MemberKey } from '../sql/members';

interface Label {
  readonly zh: string;
  readonly en: string;
}

interface Member extends Label {
  readonly code: string;
}

/** The members of the dimensions of an answer, by their keys. */
export type Members = ReadonlyMap<CubeDimension, MembersOfDimension>;

type MembersOfDimension = ReadonlyMap<MemberKey, Member>;

const own = (zh: string, en = zh): Label => ({ zh, en });

const unitKindNames: Readonly<Record<UnitKind, Label>> = {
  village: own('行政村', 'Village'),
  park: own('电商产业园', 'E-commerce park'),
  centre: own('运营中心', 'Operation centre'),
  installation: own('下级平台', 'Lower installation'),
};

const ownPeriod = (code: string): Label => own(periodName(code, 'zh'), periodName(code, 'en'));

/** Names of members that are not rows of the register, or are called otherwise in one dimension. */
const formatted: Readonly<Partial<Record<CubeDimension, (code: string, name: Label) => Label>>> = {
  // The register divides a municipality into districts and counties, and its districts are what people call the city.
  destinationCity: (_, { zh, en }) =>
    zh.endsWith('市辖区')
      ? own(zh.slice(0, -'市辖区'.length), en.replace(/ \(districts\)$/, ''))
      : own(zh, en),
  unitKind: (code) => unitKindNames[code as UnitKind],
  organisingModel: (code) => organisingModelNames[code as OrganisingModel] ?? own('未注明', 'Not stated'),
  flow: (code) =>
    code === 'up'
      ? own('农产品上行', 'Produce sold out of the county')
      : own('工业品下行', 'Industrial goods bought in'),
  month: ownPeriod,
  quarter: ownPeriod,
  year: ownPeriod,
};

const narrowed = (key: MemberKey): MemberKey => (typeof key === 'bigint' ? Number(key) : key);

/** Undefined where the key is null. */
export const memberIn = (
  known: MembersOfDimension | undefined,
  key: MemberKey | undefined,
): Member | undefined => known?.get(narrowed(key ?? null));

/**
 * Codes and names in both languages of the members with these keys. Units with the same name are distinguished by place
 * (digits of its code).
 */
export const readMembers = async (
  ask: AskRows,
  by: readonly CubeDimension[],
  keysOf: (dimension: CubeDimension) => Iterable<MemberKey | undefined>,
  place: string,
): Promise<Members> => {
  const members = new Map<CubeDimension, MembersOfDimension>();
  for (const dimension of by) {
    const keys = new Set<MemberKey>();
    for (const key of keysOf(dimension)) keys.add(narrowed(key ?? null));
    keys.delete(null);
    members.set(dimension, keys.size === 0 ? new Map() : await membersOf(ask, dimension, [...keys], place));
  }
  return members;
};

const membersOf = async (
  ask: AskRows,
  dimension: CubeDimension,
  keys: readonly MemberKey[],
  place: string,
): Promise<MembersOfDimension> => {
  const { sql, parameters } = membersStatement(ask.words, dimension, keys, place);
  const found = await ask.rows<{ key: MemberKey; code: string } & Record<keyof Label, string | null>>(
    sql,
    parameters,
  );
  const labelMember = formatted[dimension] ?? ((_: string, name: Label) => name);
  const members = new Map(
    found.map(({ key, code, zh, en }) => [
      narrowed(key),
      { code, ...labelMember(code, own(zh ?? code, en ?? code)) },
    ]),
  );
  // In the order of the rows: the same answer is the same text.
  return new Map(keys.map((key) => [key, members.get(key)!]));
};

/** Their names by code. */
export const labelsOf = (members: Members): CubeResponse['labels'] =>
  Object.fromEntries(
    [...members].map(([dimension, list]) => [
      dimension,
      Object.fromEntries([...list.values()].map(({ code, zh, en }) => [code, { zh, en }])),
    ]),
  );
