import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { parseCubeFigure, type Language } from '@xiangtong/contracts';
import { api } from '../../api/client';
import { queryClient } from '../../api/query-client';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/texts';
import { formatDecimal, formatPercent } from '../../ui/figure/format-figure';
import type { FigurePart } from './use-figure';

type Schema = components['schemas']['CubeSchema'];

/** What a figure is called and how its value is written. */
export interface FigureWords {
  readonly name: string;
  /** Empty where it has none. */
  readonly unit: string;
  readonly write: (value: string | null) => string;
}

const units: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { yuan: '元', 'base unit': '基本单位', count: '', 'square metres': '平方米' },
  en: { yuan: 'yuan', 'base unit': 'base unit', count: '', 'square metres': 'm²' },
};

const suffixNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    base: '上年同期或上期',
    change: '增减',
    growth: '增速',
    contribution: '对增速的贡献',
    share: '贡献率',
    portion: '占比',
    continuing: '增速中持续单位的部分',
    entry: '增速中新增单位的部分',
    exit: '增速中退出单位的部分',
    response: '增速中上报情况的部分',
    comparableGrowth: '可比增速',
    due: '应报',
    reported: '已报',
    rate: '上报率',
    unknownDestinationShare: '目的地不详的占比',
    imputedShare: '估算的占比',
  },
  en: {
    base: 'a year or a period before',
    change: 'change',
    growth: 'growth',
    contribution: 'contribution to growth',
    share: 'share of growth',
    portion: 'portion',
    continuing: 'growth by continuing units',
    entry: 'growth by new units',
    exit: 'growth by closed units',
    response: 'growth by response',
    comparableGrowth: 'comparable growth',
    due: 'due',
    reported: 'reported',
    rate: 'response rate',
    unknownDestinationShare: 'share of unknown destinations',
    imputedShare: 'share of estimates',
  },
};

const levels = new Set(['base', 'change', 'due', 'reported']);
const ratio = (value: string | null): string => (value === null ? '—' : formatPercent(value));

const columnOf = ({ address, measure }: FigurePart): string => parseCubeFigure(address)?.column ?? measure;

/** `amount.growth` is a suffix of a measure; `coverage.due`, or `due` alone, is one of none. */
const partsOf = (column: string): { readonly measure?: string; readonly suffix?: string } => {
  const [first = '', last] = column.split('.');
  if (last === undefined) return first in suffixNames.zh ? { suffix: first } : { measure: first };
  return first === 'coverage' ? { suffix: last } : { measure: first, suffix: last };
};

/** Writes a value; without `decimals`, it keeps its own, up to six. */
const level =
  (decimals: number | undefined): FigureWords['write'] =>
  (value) =>
    value === null ? '—' : formatDecimal(value, decimals ?? Math.min((value.split('.')[1] ?? '').length, 6));

const measureOf = (key: string | undefined, schema: Schema | undefined) =>
  schema?.measures.find((known) => known.key === key);

/** Pure: from the column of a figure to its words. */
const wordsOf = (column: string, schema: Schema | undefined, language: Language): FigureWords => {
  const { measure: key, suffix } = partsOf(column);
  const measure = measureOf(key, schema);
  const suffixName = suffix && (suffixNames[language][suffix] ?? suffix);
  const name = [measure?.[language] ?? key, suffixName].filter(Boolean).join(' · ');
  if (suffix !== undefined && !levels.has(suffix)) return { name, unit: '%', write: ratio };
  if (key === undefined) return { name, unit: '', write: level(0) };
  return { name, unit: units[language][measure?.unit ?? ''] ?? '', write: level(measure?.decimals) };
};

const schemaOptions = api.queryOptions('get', '/api/v1/cube/schema', {}, { staleTime: Infinity });

export const useCubeSchema = (): Schema | undefined => useQuery(schemaOptions).data;

/** Asks before a page is drawn. */
export const askSchema = (): void => void queryClient.prefetchQuery(schemaOptions);

/** The same while a page is being put together. */
export const usePrefetchedSchema = (): void => usePrefetchQuery(schemaOptions);

export const useFigureWords = (part: FigurePart): FigureWords =>
  wordsOf(columnOf(part), useCubeSchema(), useLanguage());
