import type { Language, Difference } from '@xiangtong/contracts';
import { inFileWords, openArchive } from '@xiangtong/collection';
import { type DrawnPages, readOfd, sha256 } from '@xiangtong/documents';
import { broken, type ZipArchive } from '@xiangtong/tables';
import { comparePages } from './compare-pages';

interface OfdParts extends DrawnPages {
  /** Digests of what all pages share: the document, its resources and fonts. */
  readonly parts: ReadonlyMap<string, string>;
}

const digestOf = (archive: ZipArchive, part: string): string => sha256(archive.whole(part));

const readParts = (bytes: Buffer): OfdParts => {
  const archive = openArchive(bytes);
  const file = readOfd(archive);
  if (!file) throw broken('OFD');
  const pages = file.pages.map(({ part, lines }, index) => ({
    part,
    number: index + 1,
    lines,
    drawn: digestOf(archive, part),
  }));
  // The entry is compared by what it says.
  const compared = new Set(['ofd.xml', ...pages.map(({ part }) => part.toLowerCase())]);
  const others = [...archive.entries].map(({ name }) => name);
  return {
    pages,
    about: file.about,
    parts: new Map(
      others
        .filter((name) => !compared.has(name.toLowerCase()))
        .map((name) => [name, digestOf(archive, name)]),
    ),
  };
};

const read = (bytes: Buffer): OfdParts => {
  try {
    return readParts(bytes);
  } catch (error) {
    throw inFileWords(error);
  }
};

/** A changed part may show something else; one that was added alone, as by a stamp, shows nothing of the published pages. */
const compareParts = (sealed: OfdParts['parts'], printed: OfdParts['parts']): Difference[] =>
  [...new Set([...sealed.keys(), ...printed.keys()])]
    .filter((name) => sealed.get(name) !== printed.get(name))
    .map((name) => ({
      kind: sealed.has(name) ? 'picture' : 'look',
      table: name,
      row: '',
      column: '',
      at: name,
      printed: printed.get(name)?.slice(0, 12) ?? null,
      sealed: sealed.get(name)?.slice(0, 12) ?? null,
    }));

/** Compares as for a PDF: texts of pages, what is drawn on them, the properties; and the parts that pages share. */
export const compareOfd = (sealed: Buffer, printed: Buffer, language: Language): readonly Difference[] => {
  const [was, is] = [read(sealed), read(printed)];
  return [...comparePages(was, is, language), ...compareParts(was.parts, is.parts)];
};
