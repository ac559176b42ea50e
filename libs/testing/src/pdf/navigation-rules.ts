import type { PdfDictionary, PdfFile, PdfValue } from './pdf-file';
import type { Rule } from './rule';
import { parentTree, tagsOf, type Tag } from './structure-rules';

const printed = 4;
/** Invisible, hidden, not on the screen, changing its visibility. */
const unseen = 1 | 2 | 32 | 256;

const annotationsOf = (file: PdfFile): readonly { readonly page: PdfDictionary; readonly at: PdfValue }[] =>
  file.pages.flatMap((reference) => {
    const page = file.dictionary(reference);
    return file.list(page['/Annots']).map((at) => ({ page, at }));
  });

/** Kinds of annotations with the element that each belongs into (ISO 14289-1, 7.18). */
const homes: Readonly<Record<string, string>> = { '/Link': 'Link', '/Widget': 'Form' };

const appearanceFaults = (file: PdfFile, annotation: PdfDictionary): readonly string[] => {
  if (annotation['/Subtype'] === '/Link') return [];
  const appearance = file.dictionary(annotation['/AP']);
  const isOne =
    Object.keys(appearance).join() === '/N' && file.dictionary(appearance['/N'])['/Subtype'] === '/Form';
  return isOne ? [] : ['a field without an appearance'];
};

const annotationFaults = (file: PdfFile, tags: readonly Tag[]): readonly string[] => {
  const parents = parentTree(file);
  return annotationsOf(file).flatMap(({ page, at }) => {
    const annotation = file.dictionary(at);
    const owner = tags.find(({ annotations }) => annotations.includes(at));
    const flags = Number(annotation['/F'] ?? 0);
    const text = annotation['/Subtype'] === '/Widget' ? annotation['/TU'] : annotation['/Contents'];
    return [
      ...(owner?.kind === homes[String(annotation['/Subtype'])]
        ? []
        : ['an annotation outside of its element']),
      ...(parents.get(Number(annotation['/StructParent'])) === owner?.reference
        ? []
        : ['an annotation that is not led to']),
      ...((flags & printed) !== 0 && (flags & unseen) === 0 ? [] : ['an annotation that is not printed']),
      ...(file.text(text)?.trim() ? [] : ['an annotation without a text']),
      ...(page['/Tabs'] === '/S' ? [] : ['fields not in the order of the structure']),
      ...appearanceFaults(file, annotation),
    ];
  });
};

/** Names of places that can be led to. */
const placesOf = (file: PdfFile): ReadonlySet<string> => {
  const names = file.list(file.dictionary(file.dictionary(file.catalog['/Names'])['/Dests'])['/Names']);
  return new Set(names.filter((_, index) => index % 2 === 0).map((name) => file.text(name) ?? ''));
};

const linkFaults = (file: PdfFile): readonly string[] => {
  const places = placesOf(file);
  return annotationsOf(file).flatMap(({ at }) => {
    const annotation = file.dictionary(at);
    if (annotation['/Subtype'] !== '/Link') return [];
    const target = annotation['/Dest'] ?? file.dictionary(annotation['/A'])['/D'];
    return places.has(file.text(target) ?? '') ? [] : ['a link to nowhere'];
  });
};

/** Navigation: title of the window, outline, page labels, links and fields. */
export const navigationRules: readonly Rule[] = [
  (file) =>
    file.dictionary(file.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true
      ? []
      : ['title is not shown'],
  (file) => ('/First' in file.dictionary(file.catalog['/Outlines']) ? [] : ['no outline']),
  (file) => {
    const [first, label] = file.list(file.dictionary(file.catalog['/PageLabels'])['/Nums']);
    return first === 0 && file.dictionary(label)['/S'] === '/D' ? [] : ['no page labels'];
  },
  (file) => annotationFaults(file, tagsOf(file)),
  linkFaults,
  (file) =>
    '/NeedAppearances' in file.dictionary(file.catalog['/AcroForm']) ? ['fields without a look'] : [],
];
