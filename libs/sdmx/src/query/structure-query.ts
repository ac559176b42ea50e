import { entryOf } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { ArtefactType } from '../model/artefacts';
import { isOurs, selects, type Identification } from './identification';

/** The types of the standard; of most this service has nothing. */
const types = `
  datastructure metadatastructure categoryscheme conceptscheme codelist hierarchy hierarchyassociation valuelist
  agencyscheme dataproviderscheme metadataproviderscheme dataconsumerscheme organisationunitscheme dataflow metadataflow
  reportingtaxonomy provisionagreement metadataprovisionagreement structuremap representationmap conceptschememap
  categoryschememap organisationschememap reportingtaxonomymap process categorisation dataconstraint metadataconstraint
  transformationscheme rulesetscheme userdefinedoperatorscheme customtypescheme namepersonalisationscheme
  vtlmappingscheme`
  .trim()
  .split(/\s+/);

const details = [
  'full',
  'allstubs',
  'referencestubs',
  'allcompletestubs',
  'referencecompletestubs',
  'referencepartial',
  'raw',
] as const;
type Detail = (typeof details)[number];

const relations = [
  'none',
  'parents',
  'parentsandsiblings',
  'ancestors',
  'children',
  'descendants',
  'all',
] as const;
type Relation = (typeof relations)[number];

export interface StructurePath extends Identification {
  readonly type: string;
  /** Codes or concepts of the lists asked for. */
  readonly item: string;
}

export interface StructureQuery {
  readonly path: StructurePath;
  readonly detail: Detail;
  readonly references: readonly string[];
}

/** The artefact types of this service, and what each refers to. */
const children: Readonly<Record<string, readonly string[]>> = {
  dataflow: ['datastructure'],
  datastructure: ['conceptscheme', 'codelist'],
  conceptscheme: [],
  codelist: [],
};

const own = Object.keys(children);

const below = (of: readonly string[]): readonly string[] =>
  of.flatMap((type) => entryOf(children, type) ?? []);
const above = (of: readonly string[]): readonly string[] =>
  own.filter((type) => entryOf(children, type)!.some((child) => of.includes(child)));

const closure = (
  of: readonly string[],
  step: (types: readonly string[]) => readonly string[],
): readonly string[] => {
  const next = step(of);
  return next.length === 0 ? [] : [...next, ...closure(next, step)];
};

const reach: Readonly<Record<Relation, (type: readonly string[]) => readonly string[]>> = {
  none: () => [],
  parents: above,
  parentsandsiblings: (type) => [...above(type), ...below(above(type))],
  ancestors: (type) => closure(type, above),
  children: below,
  descendants: (type) => closure(type, below),
  all: (type) => [...above(type), ...below(above(type)), ...closure(type, below)],
};

const isRelation = (name: string): name is Relation => relations.some((known) => known === name);

const invalid = (parameter: string, value: string): DomainError =>
  new DomainError('SDMX.QUERY_INVALID', { parameter, value: value.slice(0, 200) });

const checkPath = ({ type, item }: StructurePath): void => {
  if (type !== '*' && !types.includes(type)) throw invalid('artefactType', type);
  if (item !== '*' && type !== 'conceptscheme' && type !== 'codelist') throw invalid('itemID', item);
};

const readDetail = (written: string): Detail => {
  const detail = details.find((known) => known === written);
  if (!detail) throw invalid('detail', written);
  return detail;
};

const readReferences = (written: string): readonly string[] => {
  const names = written.split(',');
  if (!names.every((name) => isRelation(name) || types.includes(name))) throw invalid('references', written);
  return names;
};

/** Throws SDMX.QUERY_INVALID. */
export const readStructureQuery = (path: StructurePath, asked: URLSearchParams): StructureQuery => {
  checkPath(path);
  for (const [name, value] of asked)
    if (!['detail', 'references', 'format'].includes(name)) throw invalid(name, value);
  return {
    path,
    detail: readDetail(asked.get('detail') ?? 'full'),
    references: readReferences(asked.get('references') ?? 'none'),
  };
};

/** Whether artefacts of this type are asked for with this id, or referred to by what is asked for. */
export const asks = (
  query: StructureQuery,
  type: Exclude<ArtefactType, 'dataconstraint'>,
  id: string,
): Asked => {
  const { path, references } = query;
  if (!isOurs(path)) return 'not';
  const main = path.type === '*' ? own : [path.type];
  if (main.includes(type) && selects(path.id, id)) return 'itself';
  const related = references.flatMap((name) =>
    isRelation(name)
      ? reach[name](main)
      : [...closure(main, below), ...closure(main, above)].filter((one) => one === name),
  );
  return related.includes(type) && own.some((one) => main.includes(one)) ? 'referred' : 'not';
};

export type Asked = 'itself' | 'referred' | 'not';

/** How much of an artefact is told. */
export const isStub = ({ detail }: StructureQuery, asked: Asked): boolean =>
  detail.startsWith('all') || (asked === 'referred' && /^reference(complete)?stubs$/.test(detail));
