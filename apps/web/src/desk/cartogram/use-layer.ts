import { placesFirst, type CubeCompare, type CubeQuery } from '@xiangtong/contracts';
import { divisionPrefix, parseDivisionCode } from '@xiangtong/domain';
import { decimalOf, useCube, type CubeRow } from '../../api/cube/use-cube';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { formatAmount, formatPercent, magnitudeName, magnitudeOf } from '../../ui/figure/format-figure';
import type { Loading } from '../../ui/problem-notice/problem-notice';
import { whereOf, type Scope } from '../scope-filter/scope';
import type { OtherPlace, TileValue } from '../tile-map/tile-map';
import { useCartogramTexts } from './texts';

export const layers = ['value', 'growth', 'response'] as const;
export type Layer = (typeof layers)[number];

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
  readonly boundOf: (size: number) => string;
}

type Named = TileValue & { readonly code: string; readonly name: string };

const HUNDRED = 100;
const percentBound = (size: number): string => `${(size * HUNDRED).toFixed(2).replace('-', '−')}%`;

/** Sales, or their growth, of each place. */
const useSales = (drawn: Drawn, layer: Layer, isDivision: (code: string) => boolean): LayerValues => {
  const t = useCartogramTexts();
  const language = useLanguage();
  const { scope, by, period, compare } = drawn;
  const query: CubeQuery = { measures: ['amount'], by: [by], where: whereOf(scope), period, compare };
  const of = useCube(layer === 'response' ? null : query);
  const rows = of.data ? placesFirst(of.data.rows, [by]).places : [];
  const magnitude = magnitudeOf(rows.map((row) => decimalOf(row, 'amount') ?? '0'));
  const unit = magnitudeName(magnitude, language);
  const valueOf = (name: string, row: CubeRow): TileValue | null => {
    const text = decimalOf(row, layer === 'growth' ? 'amount.growth' : 'amount');
    if (text === null) return null;
    if (layer === 'value') {
      const value = formatAmount(text, magnitude);
      return { size: Number(text), shown: value, sentence: t('valueSentence', { name, value, unit }) };
    }
    const value = formatPercent(text);
    const size = value.replace('−', '');
    const isFall = value !== size;
    return {
      size: Number(text),
      shown: `${isFall ? '▼' : '▲'}${size}`,
      sentence: t(isFall ? 'growthFall' : 'growthRise', { name, value: size }),
    };
  };
  const members = rows.flatMap((row): Named[] => {
    const member = String(row[by]);
    const name = of.data?.labels[by]?.[member]?.[language] ?? member;
    const value = valueOf(name, row);
    return value ? [{ code: parseDivisionCode(member) ?? member, name, ...value }] : [];
  });
  return {
    of,
    values: new Map(members.map((member) => [member.code, member])),
    others: members.flatMap((member) => (isDivision(member.code) ? [] : [{ ...member, isUnknown: false }])),
    unit: layer === 'growth' ? t('ofgrowth', { compare: t(compare) }) : t('ofvalue', { unit }),
    boundOf: layer === 'growth' ? percentBound : (size) => formatAmount(size.toFixed(2), magnitude),
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
      : (of.data?.townships ?? []).filter(({ kind }) => kind === 'village');
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
  const sales = useSales(drawn, layer, isDivision);
  const response = useResponse(drawn, layer === 'response');
  return layer === 'response' ? response : sales;
};
