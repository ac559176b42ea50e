import { Parameters } from '../sql/parameters';
import {
  organisingModelNames,
  periodName,
  type CubeDimension,
  type CubeResponse,
  type CubeRow,
  type OrganisingModel,
  type UnitKind,
} from '@xiangtong/contracts';
import type { AskRows } from '../../engine/settled-rows';
import { dimensions } from '../vocabulary/dimensions';

interface Label {
  readonly zh: string;
  readonly en: string;
}

const own = (zh: string, en = zh): Label => ({ zh, en });

const unitKindNames: Readonly<Record<UnitKind, Label>> = {
  village: own('行政村', 'Village'),
  park: own('电商产业园', 'E-commerce park'),
  centre: own('运营中心', 'Operation centre'),
  installation: own('下级平台', 'Lower installation'),
};

const ownPeriod = (code: string): Label => own(periodName(code, 'zh'), periodName(code, 'en'));

/** Names of members that are not rows of the register. */
const formatted: Readonly<Partial<Record<CubeDimension, (code: string) => Label>>> = {
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

/**
 * Names in both languages of every member that occurs in the rows; the rows may name only some dimensions. Units with
 * the same name are distinguished by place (digits of its code).
 */
export const labelsOf = async (
  ask: AskRows,
  by: readonly CubeDimension[],
  table: readonly Partial<CubeRow>[],
  place: string,
): Promise<CubeResponse['labels']> => {
  const labels: Partial<Record<CubeDimension, Record<string, Label>>> = {};
  for (const dimension of by) {
    const found = new Set<CubeRow[string] | undefined>();
    for (const row of table) found.add(row[dimension]);
    found.delete(undefined);
    const codes = [...found].map(String);
    const format = formatted[dimension];
    labels[dimension] = format
      ? Object.fromEntries(codes.map((code) => [code, format(code)]))
      : await registered(ask, dimension, codes, place);
  }
  return labels;
};

const registered = async (
  ask: AskRows,
  dimension: CubeDimension,
  codes: readonly string[],
  place: string,
): Promise<Record<string, Label>> => {
  const { kind } = dimensions[dimension];
  if (kind === null) return Object.fromEntries(codes.map((code) => [code, own(code)]));
  const parameters = new Parameters(ask.words);
  const found = await ask.rows<{ code: string } & Label>(
    `select m.code, coalesce(n.zh, m.zh) as zh, coalesce(n.en, m.en) as en
       from ${ask.words.membersOf(kind)} m left join unit_name n on m.kind = 'unit' and n.code = m.code and n.place = ${parameters.bind(place)}
       where m.kind = '${kind}'
         and m.code in (${parameters.words.texts(parameters.bind(JSON.stringify(codes)))})`,
    parameters.values,
  );
  const names = new Map(found.map(({ code, zh, en }) => [code, { zh, en }]));
  return Object.fromEntries(codes.map((code) => [code, names.get(code) ?? own(code)]));
};
