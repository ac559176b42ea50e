import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { nameOf, type DraftKey } from '../../../offline/kept-drafts';
import { loadEntry, type Entry } from './load-entry';

interface Loaded {
  /** Undefined while it is being loaded, null when there is no such form. */
  readonly entry: Entry | null | undefined;
  /** Rises when the page starts anew from what was loaded. */
  readonly round: number;
  readonly problem: unknown;
}

/**
 * Not a query of the cache: what is being typed must not be replaced because something elsewhere was asked anew. It is
 * loaded when the tab may write, and by `reload`.
 */
export const useEntry = (key: DraftKey, isHeld: boolean): Loaded & { readonly reload: () => void } => {
  const language = useLanguage();
  const name = nameOf(key);
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ entry: undefined, round: 0, problem: null });
  useEffect(() => {
    if (!isHeld) return undefined;
    let isOver = false;
    loadEntry(key, language).then(
      (entry) => !isOver && setLoaded({ entry, round, problem: null }),
      (problem: unknown) => !isOver && setLoaded((before) => ({ ...before, problem })),
    );
    return () => {
      isOver = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `name` stands for the fields of the key
  }, [name, isHeld, language, round]);
  const reload = useCallback(() => {
    setLoaded((before) => ({ ...before, problem: null }));
    setRound((before) => before + 1);
  }, []);
  return { ...loaded, reload };
};
