import { drawnOn } from './content';
import type { PdfDictionary, PdfFile, PdfValue } from './pdf-file';
import type { Rule } from './rule';

export interface Tag {
  readonly kind: string;
  readonly reference: PdfValue;
  readonly dictionary: PdfDictionary;
  readonly parent: string;
  readonly children: readonly Tag[];
  /** Numbers of its own content, with their pages. */
  readonly contents: readonly { readonly page: PdfValue; readonly id: number }[];
  /** Annotations that belong to it. */
  readonly annotations: readonly PdfValue[];
}

const isTag = (file: PdfFile, kid: PdfValue): boolean => typeof file.dictionary(kid)['/S'] === 'string';

const tagOf = (file: PdfFile, reference: PdfValue, parent: string): Tag => {
  const dictionary = file.dictionary(reference);
  const kind = String(dictionary['/S']).slice(1);
  const kids = file.list(dictionary['/K']);
  const pieces = kids.map((kid) => (typeof kid === 'number' ? { '/MCID': kid } : file.dictionary(kid)));
  const page = dictionary['/Pg'] ?? null;
  return {
    kind,
    reference,
    dictionary,
    parent,
    children: kids.filter((kid) => isTag(file, kid)).map((kid) => tagOf(file, kid, kind)),
    contents: pieces.flatMap((piece) =>
      typeof piece['/MCID'] === 'number' ? [{ page: piece['/Pg'] ?? page, id: piece['/MCID'] }] : [],
    ),
    annotations: pieces.flatMap((piece) => (piece['/Type'] === '/OBJR' ? [piece['/Obj'] ?? null] : [])),
  };
};

const everyTag = (tag: Tag): readonly Tag[] => [tag, ...tag.children.flatMap(everyTag)];

/** All elements of the structure in reading order. */
export const tagsOf = (file: PdfFile): readonly Tag[] =>
  file
    .list(file.dictionary(file.catalog['/StructTreeRoot'])['/K'])
    .flatMap((root) => everyTag(tagOf(file, root, '')));

const group = 'Document Part Sect';
const block = 'H1 H2 H3 P TOC Table Figure Form';
/** What may stand in what (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2). */
const nesting: Readonly<Record<string, string>> = {
  '': 'Document',
  Document: `${group} ${block}`,
  Part: `${group} ${block}`,
  Sect: `${group} ${block}`,
  H1: 'Link',
  H2: 'Link',
  H3: 'Link',
  P: 'Link Reference',
  TOC: 'TOCI TOC Caption',
  TOCI: 'Lbl Reference P TOC',
  Reference: 'Link',
  Link: '',
  Table: 'TR Caption',
  Caption: '',
  TR: 'TH TD',
  TH: '',
  TD: '',
  Figure: '',
  Form: '',
};

const nestingFaults = (tags: readonly Tag[]): readonly string[] =>
  tags.flatMap(({ kind, parent, children }) => [
    ...(nesting[parent]?.split(' ').includes(kind) ? [] : [`${kind} in ${parent || 'the root'}`]),
    ...(kind === 'Table' && children.slice(1, -1).some((child) => child.kind === 'Caption')
      ? ['a caption in the middle of its table']
      : []),
  ]);

/** The first heading is of level 1, and no level is left out (7.4.2). */
const headingFaults = (tags: readonly Tag[]): readonly string[] => {
  const levels = tags.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []));
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`heading ${level} skips one`] : [],
  );
};

const attribute = (file: PdfFile, { dictionary }: Tag, name: string): PdfValue =>
  file
    .list(dictionary['/A'])
    .map((each) => file.dictionary(each)[name] ?? null)
    .find((value) => value !== null) ?? null;

/** Rows of a table have as many cells as its head, and heads say for what (7.2, 7.5). */
const tableFaults = (file: PdfFile, tags: readonly Tag[]): readonly string[] =>
  tags
    .filter(({ kind }) => kind === 'Table')
    .flatMap(({ children }) => {
      const rows = children.filter(({ kind }) => kind === 'TR');
      const widths = new Set(rows.map((row) => row.children.length));
      const heads = rows.flatMap((row) => row.children).filter(({ kind }) => kind === 'TH');
      const scopes = heads.map((head) => attribute(file, head, '/Scope'));
      return [
        ...(widths.size > 1 ? ['a table whose rows are of unequal length'] : []),
        ...(scopes.every((scope) => scope === '/Column' || scope === '/Row')
          ? []
          : ['a head without a scope']),
        ...(scopes.includes('/Column') ? [] : ['a table without heads']),
      ];
    });

const figureFaults = (file: PdfFile, tags: readonly Tag[]): readonly string[] =>
  tags
    .filter(({ kind }) => kind === 'Figure')
    .flatMap((figure) => [
      ...(file.text(figure.dictionary['/Alt'])?.trim() ? [] : ['a picture without a text']),
      ...(file.list(attribute(file, figure, '/BBox')).length === 4 ? [] : ['a picture without its place']),
    ]);

/** Every piece of content has one element that knows it, and is found from its page (ISO 32000-1, 14.7.4.4). */
const contentFaults = (file: PdfFile, tags: readonly Tag[]): readonly string[] => {
  const owners = new Map<string, PdfValue>();
  const twice = tags.flatMap(({ reference, contents }) =>
    contents.flatMap(({ page, id }) => {
      const key = `${String(page)} ${id}`;
      const isTaken = owners.has(key);
      owners.set(key, reference);
      return isTaken ? ['content of two elements'] : [];
    }),
  );
  const parents = parentTree(file);
  const drawn = file.pages.flatMap((page) => {
    const listed = file.list(parents.get(Number(file.dictionary(page)['/StructParents'])));
    const marks = drawnOn(file, page).flatMap(({ operator, marks: all }) =>
      operator === 'BDC' ? all.slice(-1) : [],
    );
    return marks.flatMap(({ id, tag }) => {
      if (id === null) return tag === '/Artifact' ? [] : [`a mark ${tag} without a number`];
      const owner = owners.get(`${String(page)} ${id}`);
      owners.delete(`${String(page)} ${id}`);
      if (owner === undefined) return ['content of no element'];
      if (listed[id] !== owner) return ['content that the page does not lead to its element'];
      return file.dictionary(owner)['/S'] === tag ? [] : [`content marked ${tag} of another element`];
    });
  });
  return [...twice, ...drawn, ...[...owners].map(() => 'an element whose content is not drawn')];
};

/** Elements by the numbers of pages and annotations. */
export const parentTree = (file: PdfFile): ReadonlyMap<number, PdfValue> => {
  const numbers = file.list(
    file.dictionary(file.dictionary(file.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums'],
  );
  return new Map(
    numbers.flatMap((key, index): [number, PdfValue][] =>
      index % 2 === 0 ? [[Number(key), numbers[index + 1] ?? null]] : [],
    ),
  );
};

/** A document is read in the order in which its elements stand, and no element is left out of the count. */
const emptyFaults = (tags: readonly Tag[]): readonly string[] =>
  tags.flatMap(({ kind, children, contents, annotations }) =>
    children.length + contents.length + annotations.length === 0 && !['TD', 'TH', 'P'].includes(kind)
      ? [`an empty ${kind}`]
      : [],
  );

/** The structure (ISO 19005-2, 6.7; ISO 14289-1, 7). */
export const structureRules: readonly Rule[] = [
  (file) => {
    const { '/Marked': isMarked, '/Suspects': isSuspect } = file.dictionary(file.catalog['/MarkInfo']);
    return isMarked === true && isSuspect !== true ? [] : ['not marked as tagged'];
  },
  (file) => (/^[a-z]{2}(?:-[A-Z]{2})?$/.test(file.text(file.catalog['/Lang']) ?? '') ? [] : ['no language']),
  (file) => ('/RoleMap' in file.dictionary(file.catalog['/StructTreeRoot']) ? ['roles that are mapped'] : []),
  (file) => {
    const tags = tagsOf(file);
    return [
      ...(tags.length > 1 ? [] : ['no structure']),
      ...nestingFaults(tags),
      ...headingFaults(tags),
      ...tableFaults(file, tags),
      ...figureFaults(file, tags),
      ...contentFaults(file, tags),
      ...emptyFaults(tags),
    ];
  },
];
