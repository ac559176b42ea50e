import {
  type CubeDimension,
  type CubeResponse,
  type CubeRow,
  periodName,
  type Name,
} from '@xiangtong/contracts';
import { entryOf, childReachesParent, parseYuan, periodAboveCumulative, fractionOf } from '@xiangtong/domain';
import { sumsOf, yuanOf } from './figures';
import type { RecordsReader, RecordsRow, RecordsTable } from './records-table';

/**
 * Two figures that cannot both be right: a member of a breakdown that reaches or exceeds the whole although others
 * report too; a total that is below one of its months.
 */
interface Relation {
  readonly name: Name;
  readonly dimension: CubeDimension;
  readonly contradicts: (part: number, whole: number) => boolean;
}

const relations = {
  unitReachesTotal: {
    name: { zh: '单个单位不小于合计', en: 'One unit reaches the total' },
    dimension: 'unit',
    contradicts: childReachesParent,
  },
  monthAboveTotal: {
    name: { zh: '单月大于累计', en: 'One month above the cumulative total' },
    dimension: 'month',
    contradicts: (part, whole) => periodAboveCumulative(whole, [part]) !== null,
  },
} as const satisfies Record<string, Relation>;

type RelationName = keyof typeof relations;
const relationNames = Object.keys(relations) as RelationName[];

const fenOf = (row: CubeRow): number => Number(parseYuan(String(row['amount'] ?? '0')) ?? 0);

/** Whether several units report: a single unit is the whole, and so is one beside nil returns only. */
const severalReport = async (reader: RecordsReader): Promise<boolean> => {
  const reporting = (await reader.unitMonths()).filter(({ standing }) => standing !== null);
  return new Set(reporting.map(({ unit }) => unit.code)).size > 1;
};

/** The parts of one relation; a single part is the whole. */
const partsOf = async (
  reader: RecordsReader,
  name: RelationName,
): Promise<{ readonly answer: CubeResponse; readonly parts: readonly CubeRow[] }> => {
  const { dimension } = relations[name];
  const answer = await reader.cube({ measures: ['amount'], by: [dimension] });
  const areSeveral = answer.rows.length > 1 || (dimension === 'unit' && (await severalReport(reader)));
  return { answer, parts: areSeveral ? answer.rows : [] };
};

const memberName = ({ labels }: CubeResponse, dimension: CubeDimension, code: string): Name =>
  entryOf(labels[dimension], code) ?? { zh: periodName(code, 'zh'), en: periodName(code, 'en') };

const failing = async (reader: RecordsReader, name: RelationName): Promise<RecordsRow[]> => {
  const { dimension, contradicts, name: title } = relations[name];
  const { answer, parts } = await partsOf(reader, name);
  const whole = fenOf(answer.totals);
  return parts
    .filter((part) => contradicts(fenOf(part), whole))
    .map((part) => {
      const code = String(part[dimension]);
      return {
        codes: { relation: name, member: code },
        names: { relation: title, member: memberName(answer, dimension, code) },
        figures: { value: yuanOf(BigInt(fenOf(part))), whole: yuanOf(BigInt(whole)) },
      };
    });
};

/** Pairs of figures that contradict each other. */
export const contradictions: RecordsTable = {
  dimensions: ['relation', 'member'],
  texts: [],
  figures: ['value', 'whole', 'contradictions'],
  read: async (reader) => {
    const rows: RecordsRow[] = [];
    for (const name of relationNames) rows.push(...(await failing(reader, name)));
    return rows;
  },
  total: (rows) => ({ contradictions: fractionOf(rows.length) }),
};

/** The number of compared pairs, by kind, and how many of them are contradictory. */
export const relationChecks: RecordsTable = {
  dimensions: ['relation'],
  texts: [],
  figures: ['checked', 'contradictions'],
  read: async (reader) => {
    const rows: RecordsRow[] = [];
    for (const relation of relationNames) {
      const { parts } = await partsOf(reader, relation);
      const found = await failing(reader, relation);
      rows.push({
        codes: { relation },
        names: { relation: relations[relation].name },
        figures: { checked: fractionOf(parts.length), contradictions: fractionOf(found.length) },
      });
    }
    return rows;
  },
  total: (rows) => sumsOf(rows, ['checked', 'contradictions']),
};
