import { useState } from 'react';
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

/** What a page is set to stands in its address. */
export const useAddress = (): Address => {
  const [params, setParams] = useSearchParams();
  return {
    get: (key) => params.get(key) ?? '',
    // Of the address itself: what was set a moment ago is in it before it is drawn.
    set: (changes, replace = false) =>
      setParams(changed(new URLSearchParams(window.location.search), changes), { replace }),
    addressOf: (changes) => `?${changed(params, changes).toString()}`,
  };
};

interface Typed {
  readonly text: string;
  /** What stood in the address when it was drawn last. */
  readonly seen: string;
  /** What was typed and has not been seen there yet. */
  readonly sent: readonly string[];
}

const follow = ({ text, sent }: Typed, seen: string): Typed => {
  const at = sent.lastIndexOf(seen);
  return at < 0 ? { text: seen, seen, sent: [] } : { text, seen, sent: sent.slice(at + 1) };
};

/**
 * A text that is typed and stands in the address: the field has each letter at once, the address, and what is drawn by
 * it, when there is time. What comes into the address otherwise comes into the field.
 */
export const useTyped = (key: string): readonly [text: string, type: (text: string) => void] => {
  const { get, set } = useAddress();
  const seen = get(key);
  const [typed, setTyped] = useState<Typed>({ text: seen, seen, sent: [] });
  if (typed.seen !== seen) setTyped(follow(typed, seen));
  const type = (text: string): void => {
    setTyped((now) => ({ ...now, text, sent: [...now.sent, text] }));
    set({ [key]: text }, true);
  };
  return [typed.text, type];
};
