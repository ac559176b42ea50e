import { DomainError } from '@xiangtong/infrastructure';
import { isAttribute, isDimension, MEASURE, type ComponentId } from '../model/components';
import type { Observation } from '../model/observation';
import { monthsOfTime } from '../model/time-period';

const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'co', 'nc', 'sw', 'ew'] as const;
type Operator = (typeof operators)[number];

interface Condition {
  readonly operator: Operator;
  readonly value: string;
}

/** One of the alternatives holds, each with all of its conditions. */
export interface Filter {
  readonly component: ComponentId;
  readonly anyOf: readonly (readonly Condition[])[];
}

const readCondition = (written: string): Condition => {
  const [, name = '', rest = ''] = /^([a-z]{2}):(.*)$/.exec(written) ?? [];
  const operator = operators.find((known) => known === name);
  return operator ? { operator, value: rest } : { operator: 'eq', value: written };
};

const isOrder = (operator: Operator): operator is keyof typeof orders => Object.hasOwn(orders, operator);

const isNumber = (value: string): boolean => value !== '' && Number.isFinite(Number(value));

/** Whether what is compared has an order with the values of the component. */
const isMeant = (component: ComponentId, { operator, value }: Condition): boolean => {
  if (value === '') return false;
  if (!isOrder(operator)) return true;
  if (component === 'TIME_PERIOD') return monthsOfTime(value) !== null;
  return (component !== MEASURE && component !== 'DECIMALS') || isNumber(value);
};

/** `M`, `M,Q`, `ge:2019-01+le:2019-12`; a plus in a query may have become a space. */
export const readFilter = (id: string, written: string): Filter => {
  const component = isDimension(id) || isAttribute(id) || id === MEASURE ? id : null;
  const anyOf = written.split(',').map((one) => one.split(/[ +]/).map(readCondition));
  if (!component || !anyOf.flat().every((condition) => isMeant(component, condition)))
    throw new DomainError('SDMX.QUERY_INVALID', { parameter: `c[${id}]`, value: written });
  return { component, anyOf };
};

type Compare = (one: string, other: string) => number | null;

const numerically: Compare = (one, other) => {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? null : difference;
};

const byText: Compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

const orders: Readonly<Record<'lt' | 'le' | 'gt' | 'ge', (sign: number) => boolean>> = {
  lt: (sign) => sign < 0,
  le: (sign) => sign <= 0,
  gt: (sign) => sign > 0,
  ge: (sign) => sign >= 0,
};

const texts: Readonly<
  Record<'eq' | 'ne' | 'co' | 'nc' | 'sw' | 'ew', (own: string, asked: string) => boolean>
> = {
  eq: (own, asked) => own === asked,
  ne: (own, asked) => own !== asked,
  co: (own, asked) => own.includes(asked),
  nc: (own, asked) => !own.includes(asked),
  sw: (own, asked) => own.startsWith(asked),
  ew: (own, asked) => own.endsWith(asked),
};

/** A period is after another one's beginning (`ge`, `gt`) by its own beginning, before its end by its own end. */
const timeHolds = (own: string, operator: keyof typeof orders, asked: string): boolean => {
  const [mine, other] = [monthsOfTime(own), monthsOfTime(asked)];
  if (!mine || !other) return false;
  const sides: Readonly<Record<keyof typeof orders, readonly [number, number]>> = {
    ge: [mine.from, other.from],
    gt: [mine.from, other.to],
    le: [mine.to, other.to],
    lt: [mine.to, other.from],
  };
  const [one, two] = sides[operator];
  return orders[operator](one - two);
};

const conditionHolds = (component: ComponentId, own: string, { operator, value }: Condition): boolean => {
  if (!isOrder(operator)) {
    const isNumber = component === MEASURE && (operator === 'eq' || operator === 'ne');
    return isNumber ? (numerically(own, value) === 0) === (operator === 'eq') : texts[operator](own, value);
  }
  if (component === 'TIME_PERIOD') return timeHolds(own, operator, value);
  const compare = component === MEASURE || component === 'DECIMALS' ? numerically : byText;
  const sign = compare(own, value);
  return sign !== null && orders[operator](sign);
};

const valueOf = ({ dimensions, attributes, value }: Observation, component: ComponentId): string | null => {
  if (component === MEASURE) return value;
  return isDimension(component) ? dimensions[component] : attributes[component];
};

export const holds = ({ component, anyOf }: Filter, own: string): boolean =>
  anyOf.some((all) => all.every((condition) => conditionHolds(component, own, condition)));

export const passes = (observation: Observation, filter: Filter): boolean => {
  const own = valueOf(observation, filter.component);
  return own !== null && holds(filter, own);
};
