import { defaultDisclosureRules, shiftPeriod, type Contributors, type Period } from '@xiangtong/domain';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import { magnitude, roundExact, shift } from '../grammar/exact';
import type { ListedCell } from './cell-lists';
import type { MeasuredList } from './published-cells';

export const householdKey = (period: string, codes: DataRow['codes']): string =>
  ['households', period, ...[...codes].map(([dimension, code]) => `${dimension}=${code ?? ''}`)].join('|');

const FEN_PLACES = 2;
const MINIMUM = defaultDisclosureRules.minimumContributors;

/** Of few households, one may have got everything. */
const householdsBehind = (
  figures: DataRow['figures'],
  suffix: '' | '.base',
): ReadonlyMap<string, Contributors> => {
  const households = figures.get(`households${suffix}`);
  const net = figures.get(`net${suffix}`) ?? figures.get(`netIncome${suffix}`);
  if (!households || !net) return new Map();
  const count = Number(roundExact(households, 0));
  const total = BigInt(roundExact(shift(magnitude(net), FEN_PLACES), 0));
  return new Map([['net', { count, total, largest: count < MINIMUM ? [total] : [] }]]);
};

const MONTHS_OF_YEAR = 12;

/** A table of benefits as the lists of the period and of the year before. */
export const householdLists = (period: Period, data: Dataset): readonly MeasuredList[] =>
  (['', '.base'] as const).map((suffix) => {
    const { text } = suffix === '' ? period : shiftPeriod(period, -MONTHS_OF_YEAR);
    const cellOf = ({ codes, figures }: DataRow): ListedCell => ({
      key: householdKey(text, codes),
      members: Object.fromEntries(codes),
      behind: householdsBehind(figures, suffix),
    });
    const base = JSON.stringify(['households', text]);
    const about = { form: 'households', base, dimensions: data.dimensions };
    return { list: { ...about, total: cellOf(data.total), rows: data.rows.map(cellOf) }, measures: ['net'] };
  });
