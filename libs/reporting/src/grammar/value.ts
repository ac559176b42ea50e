import type { Periods } from '@xiangtong/contracts';
import type { Fraction } from '@xiangtong/domain';
import type { Gap } from './gaps';

/** What a report can print. Null: there is no such figure (no base, no data). */
export type Value =
  | {
      readonly kind: 'number';
      readonly exact: Fraction;
      /** Numbers of reported periods of a growth rate, if they are unequal. */
      readonly unequal?: Periods;
      /** The comparable rate of growth that differs much from it; null where no unit reported both periods. */
      readonly comparable?: Fraction | null;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** No figure, and the reason; of a negative base, from which there is no rate, the change in yuan. */
  | { readonly kind: 'gap'; readonly gap: Gap; readonly change?: Fraction }
  | null;

export type ValueKind = Exclude<NonNullable<Value>['kind'], 'gap'>;

export const numberValue = (exact: Fraction | null): Value =>
  exact === null ? null : { kind: 'number', exact };
export const textValue = (text: string): Value => ({ kind: 'text', text });

/** Neither missing, nor zero, nor empty: the condition `{{? …}}`. */
export const isPresent = (value: Value): boolean => {
  if (value === null || value.kind === 'gap') return false;
  if (value.kind === 'number') return value.exact.numerator !== 0n;
  return value.kind === 'text' ? value.text !== '' : value.items.length > 0;
};
