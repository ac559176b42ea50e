import { useEffect, useRef, type RefObject } from 'react';
import { useSearchParams } from 'react-router';

export interface Address {
  /** Value of the address; empty where it has none. */
  readonly get: (key: string) => string;
  /** Empty values leave the address; `replace` for what is typed, so that going back does not undo letters. */
  readonly set: (changes: Readonly<Record<string, string>>, replace?: boolean) => void;
  /** The address of the same page set otherwise. */
  readonly addressOf: (changes: Readonly<Record<string, string>>) => string;
}

const changed = (from: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams => {
  const next = new URLSearchParams(from);
  for (const [key, value] of Object.entries(changes)) {
    if (value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
};

/** What a page is set to is in its address. */
export const useAddress = (): Address => {
  const [params, setParams] = useSearchParams();
  return {
    get: (key) => params.get(key) ?? '',
    // Read from the address itself: what was set a moment ago is in it before it is drawn.
    set: (changes, replace = false) =>
      setParams(changed(new URLSearchParams(window.location.search), changes), { replace }),
    addressOf: (changes) => `?${changed(params, changes).toString()}`,
  };
};

export interface TypedField {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly defaultValue: string;
  readonly onChange: (text: string) => void;
}

/**
 * A field whose text is in the address. The field is ahead of it, since the address, and what is drawn by it, follow
 * when there is time: it is not written into while it is typed in.
 */
export const useTyped = (key: string, field?: RefObject<HTMLInputElement | null>): TypedField => {
  const { get, set } = useAddress();
  const own = useRef<HTMLInputElement>(null);
  const ref = field ?? own;
  const text = get(key);
  useEffect(() => {
    if (ref.current && ref.current !== document.activeElement) ref.current.value = text;
  }, [ref, text]);
  return { ref, defaultValue: text, onChange: (typed) => set({ [key]: typed }, true) };
};
