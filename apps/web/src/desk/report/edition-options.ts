import { useMemo } from 'react';
import { usePlaceNames } from '../../ui/places/place-names';
import type { Option } from '../choose/choose';
import { finder } from '../choose/finder';
import { useEditionName, useEditionNote } from './edition-words';
import type { PublishedEdition } from './use-editions';

export interface EditionOptions {
  /** Editions by their seals. */
  readonly options: readonly Option[];
  /** Finds by words, pinyin, or the seal or its beginning. */
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
