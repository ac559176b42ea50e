import type { Flow } from '@xiangtong/contracts';
import type { Catalogue } from '@xiangtong/reference';
import { destinationIndex } from './destinations';
import { NameIndex } from './name-index';

/** All names that a file may use. Values are codes. */
export interface Vocabulary {
  readonly product: NameIndex<string>;
  readonly destination: NameIndex<string>;
  readonly platform: NameIndex<string>;
  readonly reportingUnit: NameIndex<string>;
  readonly flow: NameIndex<Flow>;
}

const vocabularies = new WeakMap<Catalogue, Vocabulary>();

/** Built once for each state of the catalogue. */
export const vocabularyOf = (catalogue: Catalogue): Vocabulary => {
  const known = vocabularies.get(catalogue);
  if (known) return known;
  const made: Vocabulary = {
    product: thingIndex(catalogue.products.values()),
    destination: destinationIndex(catalogue),
    platform: thingIndex(catalogue.platforms.values()),
    reportingUnit: thingIndex(catalogue.units.values()),
    flow: flowIndex(),
  };
  vocabularies.set(catalogue, made);
  return made;
};

interface Thing {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases?: readonly string[];
}

/** A code wins over a name, a name wins over an alias of something else. */
const thingIndex = (things: Iterable<Thing>): NameIndex<string> => {
  const index = new NameIndex<string>();
  const all = [...things];
  const levels: ((thing: Thing) => readonly string[])[] = [
    ({ code }) => [code],
    ({ name, code }) => [name.zh, name.en, `${name.zh}(${code})`, `${code}${name.zh}`],
    ({ aliases }) => aliases ?? [],
  ];
  for (const namesOf of levels) {
    const names = all.flatMap((thing) => namesOf(thing).map((name) => [name, thing] as const));
    const free = names.filter(([name]) => index.find(name) === null);
    for (const [name, { code, name: own }] of free) index.add(name, code, own.zh);
  }
  return index;
};

const flowIndex = (): NameIndex<Flow> => {
  const index = new NameIndex<Flow>();
  for (const name of ['上行', '农产品上行', 'up']) index.add(name, 'up', '上行');
  for (const name of ['下行', '工业品下行', 'down']) index.add(name, 'down', '下行');
  return index;
};
