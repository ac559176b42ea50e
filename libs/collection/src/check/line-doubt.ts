import { evidenceFor, formatQuantity, formatYuan, swappedMeasure } from '@xiangtong/domain';
import type { Product } from '@xiangtong/reference';
import type { LineStudy, LineVerdict } from './check-lines';
import type { CheckParameters } from './check-parameters';
import { decimals, times } from './numbers';
import type { RaisedCheck } from './raised-check';
import { isNear, shiftOf, slipClause, type Slip } from './slips';

/** Prices within this many deviations count as usual. */
const USUAL_REACH = 3;

const MILLI = 1_000;

const yuanPerUnit = (logFenPerMilli: number): string => decimals((Math.exp(logFenPerMilli) * MILLI) / 100);

/** A unit of measure in both languages: `base` and `baseEn`. */
const namesOf = (product: Product | undefined, parameter: string, measure: string) => {
  const name = product?.measures.get(measure)?.name;
  return { [parameter]: name?.zh ?? measure, [`${parameter}En`]: name?.en ?? measure };
};

/** The doubt about a line: its price if that is off, otherwise its amount. */
export const lineDoubt = (
  verdict: LineVerdict,
  parameters: CheckParameters,
  product: Product | undefined,
): RaisedCheck => {
  const { study, about } = verdict;
  const { line } = study;
  const shown = {
    product: product?.name.zh ?? line.product.code,
    productEn: product?.name.en ?? line.product.code,
    amount: formatYuan(line.amount),
    ...slipClause(namedSlip(verdict, parameters), about === 'quantity' ? 'quantity' : 'amount'),
  };
  return study.price && about !== 'amount'
    ? priceDoubt(verdict, study.price, { shown, product, parameters })
    : amountDoubt(study, shown);
};

const namedSlip = ({ study, slip, about }: LineVerdict, parameters: CheckParameters): Slip | null => {
  if (slip === null) return null;
  const { price, amount } = study;
  const distance = about === 'amount' ? amount?.distance : price?.distance;
  const own = about === 'quantity' ? -(distance ?? 0) : (distance ?? 0);
  return isNear(own, slip, parameters) ? slip : null;
};

const amountDoubt = (
  { part, amount, line, index }: LineStudy,
  shown: RaisedCheck['parameters'],
): RaisedCheck => {
  const expected = Math.exp(part.amount - (amount?.distance ?? 0));
  return {
    code: 'CHECK.LINE_AMOUNT',
    path: `lines[${index}].amount`,
    parameters: {
      ...shown,
      expected: formatYuan(Math.round(expected)),
      ratio: times(line.amount / expected),
    },
  };
};

interface Wording {
  readonly shown: RaisedCheck['parameters'];
  readonly product: Product | undefined;
  readonly parameters: CheckParameters;
}

const priceDoubt = (
  verdict: LineVerdict,
  { usual, deviation }: NonNullable<LineStudy['price']>,
  { shown, product, parameters }: Wording,
): RaisedCheck => {
  const { line, index, part } = verdict.study;
  const priced = {
    ...shown,
    ...namesOf(product, 'base', product?.baseUnit ?? line.measure),
    price: yuanPerUnit(part.price),
    usual: yuanPerUnit(usual),
  };
  const measures = product ? measureRatios(product, line.measure) : new Map<number, string>();
  const swapped = amountTells(verdict)
    ? null
    : swappedMeasure(Math.exp(part.price), Math.exp(usual), [...measures.keys()], parameters.swapTolerance);
  if (swapped === null) {
    const reach = USUAL_REACH * deviation;
    const range = { low: yuanPerUnit(usual - reach), high: yuanPerUnit(usual + reach) };
    const told = { ...priced, ...range, quantity: formatQuantity(line.quantity) };
    return { code: 'CHECK.UNIT_PRICE', path: `lines[${index}].amount`, parameters: told };
  }
  const told = {
    ...priced,
    ratio: times(swapped),
    ...namesOf(product, 'measure', line.measure),
    ...namesOf(product, 'other', measures.get(swapped) ?? ''),
    quantity: formatQuantity(line.reportedQuantity),
  };
  return { code: 'CHECK.UNIT_SWAPPED', path: `lines[${index}].quantity`, parameters: told };
};

/** The amount is off by the same slip as the price: then the unit of measure is not the cause. */
const amountTells = ({ study, slip, about }: LineVerdict): boolean =>
  about === 'price' && slip !== null && study.amount !== null && evidenceFor(study.amount, shiftOf(slip)) > 0;

/** The factor of the price error when a quantity in one measure is written under the other: measure by factor. */
const measureRatios = (product: Product, measure: string): Map<number, string> => {
  const factors = new Map([...product.measures.values()].map(({ code, factor }) => [code, factor]));
  const own = factors.get(measure);
  if (!own) return new Map();
  return new Map([...factors].map(([code, factor]) => [factor / own, code]));
};
