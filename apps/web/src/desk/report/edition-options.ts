import { useMemo } from 'react';
import { usePlaceNames } from '../../ui/places/place-names';
import { SearchIndex } from '../../ui/product-search/search-index';
import type { Option } from '../choose/choose';
import { useEditionName, useEditionNote } from './edition-words';
import type { PublishedEdition } from './use-editions';

/** Whether what is typed means an option; each word of it may stand anywhere. */
const finder = (options: readonly Option[]): ((option: Option, typed: string) => boolean) => {
  const index = new SearchIndex(
    options.map(({ value, label }) => ({ code: value, names: [label.replace(' · ', ' ')] })),
  );
  let last: { readonly typed: string; readonly found: ReadonlySet<string> } | null = null;
  const search = (typed: string): ReadonlySet<string> => {
    const [first = new Set<string>(), ...others] = typed
      .split(/\s+/)
      .map((word) => new Set(index.find(word, options.length).map(({ code }) => code)));
    return new Set([...first].filter((code) => others.every((found) => found.has(code))));
  };
  return ({ value }, typed) => {
    if (last?.typed !== typed) last = { typed, found: search(typed) };
    return last.found.has(value);
  };
};

export interface EditionOptions {
  /** By their seals. */
  readonly options: readonly Option[];
  /** By words, pinyin, or the seal or its beginning. */
  readonly finds: (option: Option, typed: string) => boolean;
}

/** Editions in words, to choose from. */
export const useEditionOptions = (editions: readonly PublishedEdition[]): EditionOptions => {
  const nameOf = useEditionName(usePlaceNames(editions.map(({ scope }) => scope)));
  const noteOf = useEditionNote();
  const options = editions.map((edition) => ({
    value: edition.seal,
    label: nameOf(edition),
    note: noteOf(edition),
  }));
  // The index is made anew only when a name has come in.
  const labels = options.map(({ value, label }) => value + label).join('\n');
  // oxlint-disable-next-line react/exhaustive-deps -- what is indexed is in `labels`
  const finds = useMemo(() => finder(options), [labels]);
  return { options, finds };
};
