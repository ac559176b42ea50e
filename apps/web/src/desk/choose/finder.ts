import { SearchIndex } from '../../ui/product-search/search-index';
import type { Option } from './choose';

/** Whether what is typed means an option, by its label, pinyin or value; each word of it may stand anywhere. */
export const finder = (options: readonly Option[]): ((option: Option, typed: string) => boolean) => {
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
