import { type CompareSuffix, type CubeMeasure, type Language, targetsOf } from '@xiangtong/contracts';
import type { components } from '../../../../api/schema';
import {
  formatAmount,
  formatDecimal,
  magnitudeName,
  magnitudeOf,
  type Magnitude,
} from '../../../../ui/figure/format-figure';
import type { Exploration } from '../explore-state';
import { OTHERS } from './others';
import type { PivotLine } from './pivot';

export type CubeSchema = components['schemas']['CubeSchema'];

/** A measure, or a column of its comparison, as the table shows it. */
export interface FigureColumn {
  /** Column of the answer: `amount.growth`. */
  readonly key: string;
  readonly name: string;
  /** Empty where the figure has none, or says it itself. */
  readonly unit: string;
  readonly kind: 'amount' | 'number' | 'growth' | 'ratio' | 'target';
  readonly magnitude: Magnitude;
  readonly decimals: number;
}

const units: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { 'base unit': '基本单位', 'square metres': '平方米' },
  en: { 'base unit': 'base unit', 'square metres': 'm²' },
};

const points: Readonly<Record<Language, string>> = { zh: '百分点', en: 'points' };

const kinds: Readonly<Record<CompareSuffix, 'level' | 'growth' | 'ratio'>> = {
  base: 'level',
  change: 'level',
  growth: 'growth',
  contribution: 'ratio',
  share: 'ratio',
};

/** Amounts of a measure are written in one magnitude, that of its largest line; all others as one are none of them. */
const magnitudeFor = (measure: CubeMeasure, lines: readonly PivotLine[]): Magnitude =>
  magnitudeOf(
    lines.flatMap(({ key, whole }) => {
      if (key === OTHERS) return [];
      const value = whole[measure];
      return value === null || value === undefined ? [] : [String(value)];
    }),
  );

interface ColumnWords {
  readonly schema: CubeSchema | undefined;
  readonly language: Language;
}

const levelOf = (
  measure: CubeMeasure,
  lines: readonly PivotLine[],
  { schema, language }: ColumnWords,
): FigureColumn => {
  const known = schema?.measures.find(({ key }) => key === measure);
  const magnitude = magnitudeFor(measure, lines);
  const isMoney = known?.unit === 'yuan';
  return {
    key: measure,
    name: known?.[language] ?? measure,
    unit: isMoney ? magnitudeName(magnitude, language) : (units[language][known?.unit ?? ''] ?? ''),
    kind: isMoney ? 'amount' : 'number',
    magnitude,
    decimals: known?.decimals ?? 0,
  };
};

/** How much of a target each line has reached. */
const targetColumn = (level: FigureColumn, value: string, language: Language): FigureColumn => {
  const magnitude = language === 'zh' ? level.magnitude : 'yuan';
  const target =
    level.kind === 'amount'
      ? `${formatAmount(value, magnitude).replace(/\.00$/, '')} ${magnitudeName(magnitude, language)}`
      : formatDecimal(value, 0);
  const name = language === 'zh' ? `完成目标 ${target}` : `Of the target ${target}`;
  return { ...level, key: `${level.key}.target`, name, unit: '%', kind: 'target' };
};

export const figureColumns = (
  { measures, show, rules }: Pick<Exploration, 'measures' | 'show' | 'rules'>,
  lines: readonly PivotLine[],
  words: ColumnWords,
): FigureColumn[] => {
  const { schema, language } = words;
  return measures.flatMap((measure): FigureColumn[] => {
    const level = levelOf(measure, lines, words);
    const target = targetsOf(rules).find(({ column }) => column === measure);
    const compared = show.map((suffix): FigureColumn => {
      const part = schema?.compareColumns.find((column) => column.suffix === suffix)?.[language] ?? suffix;
      const key = `${measure}.${suffix}`;
      const title = measures.length > 1 ? `${level.name} · ${part}` : part;
      if (kinds[suffix] === 'level') return { ...level, key, name: title };
      if (kinds[suffix] === 'growth') return { ...level, key, name: title, unit: '', kind: 'growth' };
      const unit = suffix === 'contribution' ? points[language] : '%';
      return { ...level, key, name: title, unit, kind: 'ratio' };
    });
    return [level, ...(target ? [targetColumn(level, target.value, language)] : []), ...compared];
  });
};

/** Targets are of whole lines: the members across have none. */
export const acrossColumns = (columns: readonly FigureColumn[]): FigureColumn[] =>
  columns.filter(({ kind }) => kind !== 'target');

/** Whether the parts of a measure add up to it. */
export const isAdditive = ({ measures }: CubeSchema, measure: string): boolean =>
  measures.some(({ key, additivity }) => key === measure && additivity === 'additive');

/** The name of a column with the unit of its figures. */
export const headOf = ({ name, unit }: Pick<FigureColumn, 'name' | 'unit'>, language: Language): string => {
  if (unit === '') return name;
  return language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
};
