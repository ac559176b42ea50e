import { NameIndex } from './name-index';
import { typedAs } from './pinyin';

/** Something with a code and names: a product, a platform, a reporting unit. */
export interface Thing {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases?: readonly string[];
}

/** The name as it is typed in pinyin; none if that is too short to be told from a word. */
const soundsOf = (name: string): string[] => {
  if (!/^\p{Script=Han}{2,}$/u.test(name)) return [];
  return [Array.from(name, typedAs).join('')];
};

/** A code wins over a name, a name over an alias of something else, and any of them over what only sounds alike. */
export const thingIndex = (things: Iterable<Thing>): NameIndex<string> => {
  const index = new NameIndex<string>();
  const all = [...things];
  const levels: ((thing: Thing) => readonly string[])[] = [
    ({ code }) => [code],
    ({ name, code }) => [name.zh, name.en, `${name.zh}(${code})`, `${code}${name.zh}`],
    ({ aliases }) => aliases ?? [],
    ({ name, aliases = [] }) => [name.zh, ...aliases].flatMap(soundsOf),
  ];
  for (const namesOf of levels) {
    index.addFree(
      all.flatMap((thing) => namesOf(thing).map((name) => [name, thing.code, thing.name.zh] as const)),
    );
  }
  return index;
};
