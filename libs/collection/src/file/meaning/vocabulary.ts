import type { Flow } from '@xiangtong/contracts';
import { NameIndex, PlaceReader, thingIndex, type NameReader } from '@xiangtong/naming';
import { placesOf, type Catalogue } from '@xiangtong/reference';

/** All names that a file may use. Values are codes. */
export interface Vocabulary {
  readonly product: NameReader<string>;
  readonly destination: NameReader<string>;
  readonly platform: NameReader<string>;
  readonly reportingUnit: NameReader<string>;
  readonly flow: NameReader<Flow>;
}

const vocabularies = new WeakMap<Catalogue, Vocabulary>();

/** Built once for each state of the catalogue. */
export const vocabularyOf = (catalogue: Catalogue): Vocabulary => {
  const known = vocabularies.get(catalogue);
  if (known) return known;
  const made: Vocabulary = {
    product: thingIndex(catalogue.products.values()),
    destination: new PlaceReader(placesOf(catalogue)),
    platform: thingIndex(catalogue.platforms.values()),
    reportingUnit: thingIndex(catalogue.units.values()),
    flow: flowIndex(),
  };
  vocabularies.set(catalogue, made);
  return made;
};

const flowIndex = (): NameIndex<Flow> => {
  const index = new NameIndex<Flow>();
  for (const name of ['上行', '农产品上行', 'up']) index.add(name, 'up', '上行');
  for (const name of ['下行', '工业品下行', 'down']) index.add(name, 'down', '下行');
  return index;
};
