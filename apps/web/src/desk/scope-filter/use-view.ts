import { cubeCompares, type CubeCompare } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { useSearchParams } from 'react-router';
import { scopeOf, type Scope } from '../../ui/places/scope';

/** What a page of figures is set to; it is in the address. */
export interface View {
  /** Scope in the address; null is the whole own scope. */
  readonly scopeText: string | null;
  readonly scope: Scope | null;
  /** Null while nothing was chosen. */
  readonly period: string | null;
  readonly compare: CubeCompare;
}

type ViewChange = Partial<Record<'scope' | 'period' | 'compare', string | null>>;

const changed = (params: URLSearchParams, changes: ViewChange): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
};

export interface ViewControl {
  readonly view: View;
  readonly change: (changes: ViewChange) => void;
  /** The address of the same page set otherwise. */
  readonly addressOf: (changes: ViewChange) => string;
}

/** What an address sets a page of figures to. */
export const viewOf = (params: URLSearchParams): View => {
  const scopeText = params.get('scope');
  const period = params.get('period');
  const compare = params.get('compare');
  return {
    scopeText,
    scope: scopeText === null ? null : scopeOf(scopeText),
    period: period !== null && parsePeriod(period) ? period : null,
    compare: cubeCompares.find((known) => known === compare) ?? 'yoy',
  };
};

export const useView = (): ViewControl => {
  const [params, setParams] = useSearchParams();
  return {
    view: viewOf(params),
    // Read from the address itself: what was set a moment ago is in it before it is drawn.
    change: (changes) => setParams(changed(new URLSearchParams(window.location.search), changes)),
    addressOf: (changes) => `?${changed(params, changes).toString()}`,
  };
};
