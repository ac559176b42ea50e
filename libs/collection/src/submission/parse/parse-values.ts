import { isObject, type UnitKind } from '@xiangtong/contracts';
import { formatQuantity, parseQuantity, type Milli } from '@xiangtong/domain';
import type { RevisionValue } from '@xiangtong/ledger';
import { newestVersion, type Catalogue, type Form, type FormIndicator } from '@xiangtong/reference';
import { shown, type Mistakes } from './mistakes';

const fields: ReadonlySet<string> = new Set(['indicator', 'platform', 'value']);

type Fields = Readonly<Record<string, unknown>>;

export interface ValuesContext {
  readonly form: Form;
  readonly catalogue: Pick<Catalogue, 'platforms'>;
  /** Null while the unit is unknown: then required indicators are not checked. */
  readonly unitKind: UnitKind | null;
  /** Every line is there; else values may be missing. */
  readonly isWhole: boolean;
}

/**
 * The lines of an indicator form, checked for form and meaning. Everything that the kind of unit reports is required,
 * except stores by platform: a platform that is not named has none. No line at all is a nil return.
 */
export const parseValues = (
  input: readonly unknown[],
  context: ValuesContext,
  mistakes: Mistakes,
): RevisionValue[] => {
  const seen = new Map<string, number>();
  const values: RevisionValue[] = [];
  for (const [index, entry] of input.entries()) {
    const value = parseValue(entry, `lines[${index}]`, context, mistakes);
    if (!value) continue;
    const key = `${value.indicator}/${value.platform?.code ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) mistakes.add(`lines[${index}]`, 'FORM.INDICATOR_TWICE', { first: first + 1 });
    else seen.set(key, index);
    values.push(value);
  }
  if (input.length > 0 && context.isWhole) checkComplete(input, context, mistakes);
  return values;
};

const checkComplete = (
  input: readonly unknown[],
  { form, unitKind }: ValuesContext,
  mistakes: Mistakes,
): void => {
  if (unitKind === null) return;
  const named = new Set(input.map((entry) => (isObject(entry) ? entry['indicator'] : null)));
  for (const { code, name, byPlatform, unitKinds } of form.indicators) {
    if (!byPlatform && unitKinds.includes(unitKind) && !named.has(code))
      mistakes.add('lines', 'FORM.INDICATOR_MISSING', { indicator: name.zh });
  }
};

const parseValue = (
  input: unknown,
  path: string,
  context: ValuesContext,
  mistakes: Mistakes,
): RevisionValue | null => {
  if (!isObject(input)) {
    mistakes.add(path, 'SUBMISSION.NOT_AN_OBJECT');
    return null;
  }
  const before = mistakes.list.length;
  for (const field in input) {
    if (!fields.has(field))
      mistakes.add(`${path}.${field}`, 'SUBMISSION.UNKNOWN_FIELD', { field: shown(field) });
  }
  const indicator = readIndicator(input, path, context, mistakes);
  if (!indicator) return null;
  const platform = readPlatform(input, path, indicator, context, mistakes);
  const value = readValue(input, path, indicator, mistakes);
  if (mistakes.list.length > before || value === null) return null;
  return { indicator: indicator.code, platform, value };
};

const readIndicator = (
  input: Fields,
  path: string,
  { form, unitKind }: ValuesContext,
  mistakes: Mistakes,
): FormIndicator | null => {
  const at = `${path}.indicator`;
  const code = input['indicator'];
  if (code === undefined) {
    mistakes.add(at, 'SUBMISSION.MISSING', { field: 'indicator' });
    return null;
  }
  const indicator = form.indicators.find((known) => known.code === code);
  if (!indicator) {
    mistakes.add(at, 'FORM.UNKNOWN_INDICATOR', {
      form: newestVersion(form).name.zh,
      value: shown(code),
      allowed: form.indicators.map((known) => known.code).join(', '),
    });
    return null;
  }
  if (unitKind !== null && !indicator.unitKinds.includes(unitKind))
    mistakes.add(at, 'FORM.INDICATOR_NOT_FOR_UNIT', { indicator: indicator.name.zh });
  return indicator;
};

const readPlatform = (
  input: Fields,
  path: string,
  indicator: FormIndicator,
  { catalogue }: ValuesContext,
  mistakes: Mistakes,
): RevisionValue['platform'] => {
  const at = `${path}.platform`;
  const code = input['platform'];
  if (code === undefined || code === null) {
    if (indicator.byPlatform) mistakes.add(at, 'FORM.PLATFORM_NEEDED', { indicator: indicator.name.zh });
    return null;
  }
  if (!indicator.byPlatform) {
    mistakes.add(at, 'FORM.PLATFORM_NOT_WANTED', { indicator: indicator.name.zh });
    return null;
  }
  const platform = typeof code === 'string' ? catalogue.platforms.get(code) : undefined;
  if (!platform) mistakes.add(at, 'SUBMISSION.UNKNOWN_PLATFORM', { value: shown(code) });
  return platform ? { id: platform.id, code: platform.code } : null;
};

const readValue = (
  input: Fields,
  path: string,
  indicator: FormIndicator,
  mistakes: Mistakes,
): Milli | null => {
  const at = `${path}.value`;
  const given = input['value'];
  if (given === undefined) {
    mistakes.add(at, 'SUBMISSION.MISSING', { field: 'value' });
    return null;
  }
  const value = typeof given === 'string' || typeof given === 'number' ? parseQuantity(given) : null;
  const { decimals, minimum, maximum, name, unit } = indicator;
  if (value === null || value % 10 ** (3 - decimals) !== 0) {
    mistakes.add(at, 'SUBMISSION.INVALID_NUMBER', { field: 'value', value: shown(given), decimals });
    return null;
  }
  if (value < minimum || value > maximum) {
    mistakes.add(at, 'FORM.OUT_OF_RANGE', {
      indicator: name.zh,
      value: shown(given),
      min: formatValue(minimum, decimals),
      max: formatValue(maximum, decimals),
      unit: unit.zh,
    });
    return null;
  }
  return value;
};

/** Bounds are integers where the indicator has no decimals, so truncation loses nothing. */
const formatValue = (value: Milli, decimals: number): string => {
  const text = formatQuantity(value);
  return decimals === 0 ? text.slice(0, -4) : text.slice(0, decimals - 3 || undefined);
};
