import {
  comparableOf,
  type CubeCompare,
  type CubeQuery,
  periodName,
  placesFirst,
  takesPlace,
} from '@xiangtong/contracts';
import {
  addMonths,
  divisionPrefix,
  isPeriodEnd,
  parseDivisionCode,
  parsePeriod,
  periodEnding,
} from '@xiangtong/domain';
import { decimalOf, useCube, type CubeRow } from '../../api/cube/use-cube';
import { api } from '../../api/client';
import { useAddress } from '../../ui/address/use-address';
import { useLanguage } from '../../i18n/texts';
import {
  formatAmount,
  formatCount,
  formatDecimal,
  formatPercent,
  formatSignedPercent,
  type Magnitude,
  magnitudeName,
  magnitudeOf,
} from '../../ui/figure/format-figure';
import type { Loading } from '../../ui/problem-notice/problem-notice';
import { whereOf, type Scope } from '../../ui/places/scope';
import type { OtherPlace, TileValue } from '../tile-map/tile-map';
import { useCartogramTexts } from './texts';

export const layers = ['value', 'growth', 'response', 'stores', 'logistics'] as const;
export type Layer = (typeof layers)[number];

/** The parameter of the address that says which one is shown. */
export const LAYER = 'layer';

export const useShownLayer = (): Layer => {
  const { get } = useAddress();
  return layers.find((one) => one === get(LAYER)) ?? 'value';
};

/** Counts are points, whose surface says how many; what is a measure of sales shades the place. */
export const isPoints = (layer: Layer): boolean => layer === 'stores' || layer === 'logistics';

type CubeLayer = Exclude<Layer, 'response'>;

/** What a cartogram shows. */
export interface Drawn {
  /** A prefecture or a county. */
  readonly scope: Scope & { readonly kind: 'division' };
  readonly by: 'county' | 'township';
  readonly period: string;
  readonly compare: CubeCompare;
}

export interface LayerValues {
  readonly of: Loading;
  readonly values: ReadonlyMap<string, TileValue>;
  /** Members that are no division: parks. */
  readonly others: readonly OtherPlace[];
  /** What the figures are. */
  readonly unit: string;
  /** Said below: the growth that differs from comparable growth. */
  readonly note?: string;
  readonly boundOf: (size: number) => string;
}

type Named = TileValue & { readonly code: string; readonly name: string };

const HUNDRED = 100;
const percentBound = (size: number): string => `${(size * HUNDRED).toFixed(2).replace('-', '−')}%`;

/** The last quarter that has ended by the end of a period: logistics points are counted then. */
const quarterOf = (period: string): string => {
  let end = parsePeriod(period)?.to;
  if (end === undefined) return period;
  while (!isPeriodEnd('quarter', end)) end = addMonths(end, -1);
  return periodEnding('quarter', end).text;
};

const queryOf = ({ scope, by, period, compare }: Drawn, layer: CubeLayer): CubeQuery => {
  const question = { by: [by], where: whereOf(scope) };
  if (layer === 'stores') return { ...question, measures: ['stores'], period };
  if (layer === 'logistics') return { ...question, measures: ['logisticsPoints'], period: quarterOf(period) };
  return { ...question, measures: ['amount'], period, compare };
};

/** The comparable rate of a place in words, where it belongs beside its growth. */
const useComparableWords = (): ((row: CubeRow) => string | null) => {
  const t = useCartogramTexts();
  return (row) => {
    const comparable = comparableOf(row, 'amount.growth');
    if (comparable === null) return null;
    const { rate } = comparable;
    return rate === null ? t('noComparable') : t('comparableRate', { rate: formatSignedPercent(rate) });
  };
};

/** What a row of the cube is on the map; null for a hole. */
type ReadRow = (name: string, row: CubeRow) => TileValue | null;

const useReaders = (
  rows: readonly CubeRow[],
): Readonly<Record<CubeLayer, ReadRow>> & { magnitude: Magnitude } => {
  const t = useCartogramTexts();
  const language = useLanguage();
  const magnitude = magnitudeOf(rows.map((row) => decimalOf(row, 'amount') ?? '0'));
  const unit = magnitudeName(magnitude, language);
  const reading =
    (column: string, read: (text: string, name: string, row: CubeRow) => Omit<TileValue, 'size'>): ReadRow =>
    (name, row) => {
      const text = decimalOf(row, column);
      return text === null ? null : { size: Number(text), ...read(text, name, row) };
    };
  const comparableWords = useComparableWords();
  const besides = (sentence: string, row: CubeRow): string => {
    const comparable = comparableWords(row);
    return comparable === null ? sentence : t('besides', { sentence, comparable });
  };
  const counting = (column: string, key: 'storesSentence' | 'logisticsSentence'): ReadRow =>
    reading(column, (text, name) => {
      const shown = formatDecimal(text, 0);
      return { shown, sentence: t(key, { name, value: shown }) };
    });
  return {
    magnitude,
    value: reading('amount', (text, name) => {
      const shown = formatAmount(text, magnitude);
      return { shown, sentence: t('valueSentence', { name, value: shown, unit }) };
    }),
    growth: reading('amount.growth', (text, name, row) => {
      const percent = formatPercent(text);
      const value = percent.replace('−', '');
      const isFall = value !== percent;
      return {
        shown: `${isFall ? '▼' : '▲'}${value}${comparableOf(row, 'amount.growth') ? '*' : ''}`,
        sentence: besides(t(isFall ? 'growthFall' : 'growthRise', { name, value }), row),
      };
    }),
    stores: counting('stores', 'storesSentence'),
    logistics: counting('logisticsPoints', 'logisticsSentence'),
  };
};

/** Sales, their growth, or a count, of each place. */
const useFigures = (
  drawn: Drawn,
  layer: CubeLayer,
  isAsked: boolean,
  isDivision: (code: string) => boolean,
): LayerValues => {
  const t = useCartogramTexts();
  const language = useLanguage();
  const { by, period, compare } = drawn;
  const of = useCube(isAsked ? queryOf(drawn, layer) : null);
  const { places, others } = placesFirst(of.data?.rows ?? [], [by]);
  // Parks are in no township and stand beside them; what nobody knows has no place at all.
  const rows = [...places, ...others.filter((row) => takesPlace({ unit: row[by] ?? null }, ['unit']))];
  const { magnitude, [layer]: valueOf } = useReaders(rows);
  const comparableWords = useComparableWords();
  const comparable = rows.flatMap((row) => {
    const member = String(row[by]);
    const rate = layer === 'growth' ? comparableWords(row) : null;
    return rate === null
      ? []
      : [t('ofPlace', { name: of.data?.labels[by]?.[member]?.[language] ?? member, rate })];
  });
  const members = rows.flatMap((row): Named[] => {
    const member = String(row[by]);
    const name = of.data?.labels[by]?.[member]?.[language] ?? member;
    const value = valueOf(name, row);
    return value ? [{ code: parseDivisionCode(member) ?? member, name, ...value }] : [];
  });
  const units: Readonly<Record<CubeLayer, string>> = {
    value: t('ofvalue', { unit: magnitudeName(magnitude, language) }),
    growth: t('ofgrowth', { compare: t(compare) }),
    stores: t('ofstores'),
    logistics: t('oflogistics', { quarter: periodName(quarterOf(period), language) }),
  };
  const bounds: Readonly<Record<CubeLayer, (size: number) => string>> = {
    value: (size) => formatAmount(size.toFixed(2), magnitude),
    growth: percentBound,
    stores: formatCount,
    logistics: formatCount,
  };
  return {
    of,
    values: new Map(members.map((member) => [member.code, member])),
    others: members.flatMap((member) => (isDivision(member.code) ? [] : [{ ...member, isUnknown: false }])),
    unit: units[layer],
    ...(comparable.length > 0 && { note: t('comparableNote', { list: comparable.join(t('comma')) }) }),
    boundOf: bounds[layer],
  };
};

/** How much of what was due was reported. */
const useResponse = ({ scope, by, period }: Drawn, isAsked: boolean): LayerValues => {
  const t = useCartogramTexts();
  const language = useLanguage();
  const of = api.useQuery(
    'get',
    '/api/v1/reporting-rates',
    { params: { query: { period, county: divisionPrefix(scope.code) } } },
    { enabled: isAsked, staleTime: 60_000 },
  );
  const rates =
    by === 'county'
      ? (of.data?.counties ?? [])
      : (of.data?.townships ?? []).filter(({ kind }) => kind === 'village' || kind === 'installation');
  const values = rates.flatMap(({ division, name, due, reported, responseRate }) => {
    if (responseRate === null) return [];
    const value = formatPercent(responseRate);
    const sentence = t('responseSentence', { name: name[language], due, reported, value });
    return [[division, { size: Number(responseRate), shown: value, sentence }] as const];
  });
  return { of, values: new Map(values), others: [], unit: t('ofresponse'), boundOf: percentBound };
};

/** The figures of a layer; the others are not asked for. */
export const useLayer = (drawn: Drawn, layer: Layer, isDivision: (code: string) => boolean): LayerValues => {
  const isResponse = layer === 'response';
  const figures = useFigures(drawn, isResponse ? 'value' : layer, !isResponse, isDivision);
  const response = useResponse(drawn, isResponse);
  return isResponse ? response : figures;
};
