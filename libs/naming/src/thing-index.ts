import { NameIndex } from './name-index';

/** Something with a code and names: a product, a platform, a reporting unit. */
export interface Thing {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases?: readonly string[];
}

/** A code wins over a name, a name wins over an alias of something else. */
export const thingIndex = (things: Iterable<Thing>): NameIndex<string> => {
  const index = new NameIndex<string>();
  const all = [...things];
  const levels: ((thing: Thing) => readonly string[])[] = [
    ({ code }) => [code],
    ({ name, code }) => [name.zh, name.en, `${name.zh}(${code})`, `${code}${name.zh}`],
    ({ aliases }) => aliases ?? [],
  ];
  for (const namesOf of levels) {
    index.addFree(
      all.flatMap((thing) => namesOf(thing).map((name) => [name, thing.code, thing.name.zh] as const)),
    );
  }
  return index;
};
