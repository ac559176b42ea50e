import type { Exact } from './exact';

/** What a report can print. Null: there is no such figure (no base, no data). */
export type Value =
  | { readonly kind: 'number'; readonly exact: Exact }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | null;

export type ValueKind = NonNullable<Value>['kind'];

export const numberValue = (exact: Exact | null): Value =>
  exact === null ? null : { kind: 'number', exact };
export const textValue = (text: string): Value => ({ kind: 'text', text });

/** Neither missing, nor zero, nor empty: what `{{? …}}` asks. */
export const isPresent = (value: Value): boolean => {
  if (value === null) return false;
  if (value.kind === 'number') return value.exact.numerator !== 0n;
  return value.kind === 'text' ? value.text !== '' : value.items.length > 0;
};
