import { childrenOf, textOf, type XmlElement } from './open-xml';

const ATOM = 'http://www.w3.org/2005/Atom';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const IRI = /^[a-z][a-z\d+.-]*:\S+$/i;

const linksOf = (element: XmlElement, rel: string): readonly string[] =>
  childrenOf(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '');

/** What RFC 4287 asks of feeds and of entries alike. */
const expectWhole = (element: XmlElement): void => {
  expect(textOf(element, 'id')).toMatch(IRI);
  expect(textOf(element, 'title')).not.toBe('');
  expect(textOf(element, 'updated')).toMatch(INSTANT);
  for (const { attributes } of childrenOf(element, 'link'))
    expect(attributes['href']).toMatch(/^https?:\/\//);
  expect(linksOf(element, 'alternate')).toHaveLength(1);
};

/** The entries of a feed that is one by RFC 4287. */
export const entriesOf = (feed: XmlElement): readonly XmlElement[] => {
  expect(feed).toMatchObject({ name: 'feed', uri: ATOM });
  expectWhole(feed);
  expect(linksOf(feed, 'self')).toHaveLength(1);
  expect(childrenOf(feed, 'author').map((author) => textOf(author, 'name'))).toHaveLength(1);
  const entries = childrenOf(feed, 'entry');
  entries.forEach(expectWhole);
  expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
  return entries;
};
