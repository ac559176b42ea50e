export { type NameReader, NameIndex } from './name-index';
export { typedAs } from './pinyin';
export { plain, toHalfWidth } from './plain';
export { PrefixIndex } from './prefix-index';
export { thingIndex } from './thing-index';
export { DestinationFinder } from './place/destination-finder';
export { isGrouping } from './place/division-names';
export * from './place/place-names';
export { PlaceReader } from './place/place-reader';
