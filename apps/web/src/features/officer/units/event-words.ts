type State = Readonly<Record<string, unknown>> | null;

export interface EventWords {
  /** Name of a field of the register. */
  readonly field: (key: string) => string;
  readonly form: (code: string) => string;
  /** Text of a field: months and models in words. */
  readonly value: (key: string, text: string) => string;
  /** Name of a unit. */
  readonly unit: (code: string) => string;
  /** Months; without a last one it goes on. */
  readonly fromTo: (from: string, to: string | null) => string;
  readonly never: string;
  readonly byKind: string;
}

const isWeighted = (value: unknown): value is { readonly code: string; readonly weight: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'weight' in value;

const written = (value: unknown, key: string, words: EventWords): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value))
    return value.length === 0 ? '—' : value.map((one) => written(one, key, words)).join(' ');
  if (isWeighted(value)) return `${words.unit(value.code)} ×${value.weight}`;
  return typeof value === 'string' ? words.value(key, value) : JSON.stringify(value);
};

/** When a form is owed: `2019年7月 至 2019年12月`. */
const owed = (state: NonNullable<State>, words: EventWords): string => {
  if (state['owes'] === 'never') return words.never;
  if (state['owes'] !== 'range') return words.byKind;
  const to = state['to'];
  return words.fromTo(String(state['from']), typeof to === 'string' ? to : null);
};

/** What differs between two states of the register, `末月: — → 2019年12月`, or of a form that a unit owes. */
export const changeText = (before: State, after: State, words: EventWords): string => {
  if (before === null || after === null) return '';
  if ('owes' in after)
    return `${words.form(String(after['form']))}: ${owed(before, words)} → ${owed(after, words)}`;
  return Object.keys(after)
    .map((key) => ({
      key,
      was: written(before[key], key, words),
      is: written(after[key], key, words),
    }))
    .filter(({ was, is }) => was !== is)
    .map(({ key, was, is }) => `${words.field(key)}: ${was} → ${is}`)
    .join('; ');
};
