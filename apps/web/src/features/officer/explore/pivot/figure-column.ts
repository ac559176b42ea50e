import type { CompareSuffix, CubeMeasure, Language } from '@xiangtong/contracts';
import type { components } from '../../../../api/schema';
import { magnitudeName, magnitudeOf, type Magnitude } from '../../../../ui/figure/format-figure';
import type { PivotLine } from './pivot';

export type CubeSchema = components['schemas']['CubeSchema'];

/** A measure, or a column of its comparison, as the table shows it. */
export interface FigureColumn {
  /** Column of the answer: `amount.growth`. */
  readonly key: string;
  readonly name: string;
  /** Empty where the figure has none, or says it itself. */
  readonly unit: string;
  readonly kind: 'amount' | 'number' | 'growth' | 'ratio';
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

/** Amounts of a measure are written in one magnitude, that of its largest line. */
const magnitudeFor = (measure: CubeMeasure, lines: readonly PivotLine[]): Magnitude =>
  magnitudeOf(
    lines.flatMap(({ whole }) => {
      const value = whole[measure];
      return value === null || value === undefined ? [] : [String(value)];
    }),
  );

export const figureColumns = (
  measures: readonly CubeMeasure[],
  show: readonly CompareSuffix[],
  lines: readonly PivotLine[],
  words: { readonly schema: CubeSchema | undefined; readonly language: Language },
): FigureColumn[] => {
  const { schema, language } = words;
  return measures.flatMap((measure): FigureColumn[] => {
    const known = schema?.measures.find(({ key }) => key === measure);
    const name = known?.[language] ?? measure;
    const magnitude = magnitudeFor(measure, lines);
    const isMoney = known?.unit === 'yuan';
    const level: FigureColumn = {
      key: measure,
      name,
      unit: isMoney ? magnitudeName(magnitude, language) : (units[language][known?.unit ?? ''] ?? ''),
      kind: isMoney ? 'amount' : 'number',
      magnitude,
      decimals: known?.decimals ?? 0,
    };
    const compared = show.map((suffix): FigureColumn => {
      const part = schema?.compareColumns.find((column) => column.suffix === suffix)?.[language] ?? suffix;
      const key = `${measure}.${suffix}`;
      const title = measures.length > 1 ? `${name} · ${part}` : part;
      if (kinds[suffix] === 'level') return { ...level, key, name: title };
      if (kinds[suffix] === 'growth') return { ...level, key, name: title, unit: '', kind: 'growth' };
      const unit = suffix === 'contribution' ? points[language] : '%';
      return { ...level, key, name: title, unit, kind: 'ratio' };
    });
    return [level, ...compared];
  });
};

/** With the unit of its figures. */
export const headOf = ({ name, unit }: Pick<FigureColumn, 'name' | 'unit'>, language: Language): string => {
  if (unit === '') return name;
  return language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
};
