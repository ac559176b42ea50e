import {
  isIndicator,
  cubeBases,
  cubeImputes,
  revisedMeasures,
  type CubeBasis,
  type CubeCompare,
  type CubeImpute,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { parseMonth, type Month } from '@xiangtong/domain';
import { isAdditive, measures } from '../vocabulary/measures';
import { namesOf, shown, type MistakeList } from './mistakes';

export const optionFields = [
  'basis',
  'impute',
  'imputeBase',
  'boundaries',
  'real',
  'baseAsOf',
  'standing',
  'comparableRates',
] as const;
type Option = (typeof optionFields)[number];

/** How figures are computed, apart from measures and filters. */
export interface CubeOptions {
  readonly basis: CubeBasis;
  readonly impute: CubeImpute;
  /** Months of the base period are estimated too. */
  readonly imputeBase: boolean;
  /** The month whose units count; null: units as they reported. */
  readonly boundaries: Month | null;
  readonly real: boolean;
  readonly baseAsOf: number | null;
  /** The answer includes `standing`: which reports exist behind it. */
  readonly standing: boolean;
  /** The answer includes `comparable`: the rates that belong beside growth. */
  readonly comparableRates: boolean;
}

/** Only reported figures, from every unit that reported. */
export const plainOptions: CubeOptions = {
  basis: 'published',
  impute: 'none',
  imputeBase: false,
  boundaries: null,
  real: false,
  baseAsOf: null,
  standing: false,
  comparableRates: false,
};

type RawOptions = Readonly<Partial<Record<Option, unknown>>>;

const oneOf = <Name extends string>(
  list: MistakeList,
  field: Option,
  value: unknown,
  known: readonly [Name, ...Name[]],
): Name => {
  if (value === undefined || value === null) return known[0];
  const found = known.find((candidate) => candidate === value);
  if (!found) list.unknownName(field, value, known);
  return found ?? known[0];
};

const flag = (list: MistakeList, field: Option, value: unknown): boolean => {
  if (value !== undefined && value !== null && typeof value !== 'boolean')
    list.wrongType(field, field, 'true | false');
  return value === true;
};

const month = (list: MistakeList, field: Option, value: unknown): Month | null => {
  if (value === undefined || value === null) return null;
  const found = typeof value === 'string' ? parseMonth(value) : null;
  if (found === null) list.add(field, 'PERIOD.INVALID', { value: shown(value) });
  return found;
};

export const checkOptions = (list: MistakeList, raw: RawOptions, head: number): CubeOptions => ({
  basis: oneOf(list, 'basis', raw.basis, cubeBases),
  impute: oneOf(list, 'impute', raw.impute, cubeImputes),
  imputeBase: flag(list, 'imputeBase', raw.imputeBase),
  boundaries: month(list, 'boundaries', raw.boundaries),
  real: flag(list, 'real', raw.real),
  baseAsOf: list.wholeNumber('baseAsOf', raw.baseAsOf, 0, head),
  standing: flag(list, 'standing', raw.standing),
  comparableRates: flag(list, 'comparableRates', raw.comparableRates),
});

interface Asked extends CubeOptions {
  readonly measures: readonly CubeMeasure[];
  readonly compare: CubeCompare | null;
  readonly asOf: number | null;
}

/** Options that have no meaning without another one, or contradict it. */
export const checkTogether = (list: MistakeList, asked: Asked): void => {
  const { compare, measures: names } = asked;
  const comparable = asked.basis === 'comparable';
  const estimated = asked.impute !== 'none';
  const needs = (option: string, needed: string, fulfilled: boolean): void => {
    if (!fulfilled) list.add(option, 'CUBE.OPTION_NEEDS', { option, needs: needed });
  };
  const excludes = (option: string, other: string, both: boolean): void => {
    if (both) list.add(option, 'CUBE.OPTION_EXCLUDES', { option, other });
  };
  if (comparable) {
    needs('basis', 'compare', compare !== null);
    excludes('basis', 'compare: two-year', compare === 'two-year');
    excludes('basis', 'impute', estimated);
  }
  if (asked.imputeBase) {
    needs('imputeBase', 'impute', estimated);
    needs('imputeBase', 'compare', compare !== null);
  }
  if (asked.real) {
    needs('real', 'compare: yoy', compare === 'yoy');
    needs('real', 'measures: amount', names.includes('amount'));
  }
  if (asked.baseAsOf !== null) {
    needs('baseAsOf', 'compare: yoy', compare === 'yoy');
    needs('baseAsOf', `measures: ${revisedMeasures.join(' | ')}`, names.some(isAdditive));
    excludes('baseAsOf', 'basis: comparable', comparable);
    if (asked.asOf !== null && asked.baseAsOf > asked.asOf)
      list.add('baseAsOf', 'CUBE.OUT_OF_RANGE', { value: 'baseAsOf', min: 0, max: asked.asOf });
  }
  checkMeasures(list, asked);
};

/** Options that change no figure. */
const aboutAnswers: readonly Option[] = ['standing', 'comparableRates'];

/** Values of indicators are neither estimated nor moved to successors; members cannot be estimated. */
const checkMeasures = (list: MistakeList, asked: Asked): void => {
  const indicator = asked.measures.find(isIndicator);
  for (const option of optionFields) {
    if (indicator && !aboutAnswers.includes(option) && asked[option] !== plainOptions[option])
      list.add(option, 'CUBE.OPTION_EXCLUDES', { option, other: indicator });
  }
  for (const [index, measure] of asked.measures.entries()) {
    if (asked.impute !== 'none' && measures[measure].additivity === 'distinct')
      list.add(`measures[${index}]`, 'CUBE.NOT_ESTIMATED', { measure: namesOf(measures[measure]) });
  }
};
