type State = Readonly<Record<string, unknown>> | null;

export interface EventWords {
  /** Of a field of the register. */
  readonly field: (key: string) => string;
  readonly form: (code: string) => string;
  readonly fromOn: (from: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly never: string;
  readonly byKind: string;
}

const isWeighted = (value: unknown): value is { readonly code: string; readonly weight: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'weight' in value;

const written = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(written).join(' ');
  if (isWeighted(value)) return `${value.code} ×${value.weight}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** When a form is owed: `2019-07 至 2019-12`. */
const owed = (state: NonNullable<State>, words: EventWords): string => {
  if (state['owes'] === 'never') return words.never;
  if (state['owes'] !== 'range') return words.byKind;
  const from = written(state['from']);
  return state['to'] === null ? words.fromOn(from) : words.fromTo(from, written(state['to']));
};

/** What differs between two states of the register, `末月: — → 2019-12`, or of a form that a unit owes. */
export const changeText = (before: State, after: State, words: EventWords): string => {
  if (before === null || after === null) return '';
  if ('owes' in after)
    return `${words.form(written(after['form']))}: ${owed(before, words)} → ${owed(after, words)}`;
  return Object.keys(after)
    .filter((key) => written(before[key]) !== written(after[key]))
    .map((key) => `${words.field(key)}: ${written(before[key])} → ${written(after[key])}`)
    .join('; ');
};
