import {
  AGENCY,
  codelistId,
  CONCEPT_SCHEME,
  conceptUrn,
  DATA_STRUCTURE,
  dataflowId,
  urnOf,
  VERSION,
  type ArtefactType,
  type Dataflow,
} from '../model/artefacts';
import {
  codesOf,
  hasList,
  isPartial,
  listedComponents,
  listName,
  type ListedComponent,
} from '../model/code-lists';
import {
  attributeIds,
  components,
  dimensionIds,
  keyDimensions,
  MEASURE,
  type AttributeId,
  type ComponentId,
  type DimensionId,
} from '../model/components';
import { selects } from '../query/identification';
import { asks, isStub, type StructureQuery } from '../query/structure-query';
import type { DataContext } from './data-json';
import { linkTo, metaOf, named, rightsOf, type MessageContext } from './header';

/** What the structures are made of. */
export interface Structures {
  readonly flows: readonly Dataflow[];
  /** The codes that figures have. */
  readonly used: Readonly<Partial<Record<ComponentId, ReadonlySet<string>>>>;
}

const maintainable = (
  type: ArtefactType,
  id: string,
  name: Dataflow['name'],
  context: MessageContext,
): object => ({
  id,
  agencyID: AGENCY,
  version: VERSION,
  ...named(name, context),
  links: [linkTo(type, id, 'self')],
});

const representation = (id: ComponentId): object =>
  hasList(id)
    ? { enumeration: urnOf('codelist', codelistId(id)) }
    : { format: { dataType: components[id].dataType } };

const component = (id: ComponentId): object => ({
  id,
  conceptIdentity: conceptUrn(id),
  localRepresentation: representation(id),
});

const dimensionOf = (id: DimensionId, position: number): object => ({ ...component(id), position });

const attributeOf = (id: AttributeId): object => ({
  ...component(id),
  usage: 'mandatory',
  attributeRelationship: { observation: {} },
});

const dataStructureComponents = (): object => ({
  dimensionList: {
    id: 'DimensionDescriptor',
    dimensions: keyDimensions.map(dimensionOf),
    timeDimension: component('TIME_PERIOD'),
  },
  measureList: { id: 'MeasureDescriptor', measures: [{ ...component(MEASURE), usage: 'optional' }] },
  attributeList: { id: 'AttributeDescriptor', attributes: attributeIds.map(attributeOf) },
});

const names = {
  structure: { zh: '公开版的数字', en: 'Figures of public editions' },
  concepts: { zh: '公开版数字的概念', en: 'Concepts of the figures of public editions' },
};

const conceptsOf = (item: string, context: MessageContext): readonly object[] =>
  [...dimensionIds, MEASURE, ...attributeIds]
    .filter((id) => selects(item, id))
    .map((id) => {
      const { name, description } = components[id];
      const described = description && {
        description: description[context.language],
        descriptions: description,
      };
      return { id, ...named(name, context), ...described };
    });

const codes = (
  id: ListedComponent,
  item: string,
  { used }: Structures,
  context: DataContext,
): readonly object[] =>
  [...codesOf(id, used[id] ?? [], context.names)]
    .filter(([code]) => selects(item, code))
    .map(([code, name]) => ({ id: code, ...named(name, context) }));

/** Content is left out of a stub, and of a list that would be empty. */
const contents = (name: string, items: readonly object[], stub: boolean, partial: boolean): object =>
  stub || items.length === 0 ? {} : { ...(partial && { isPartial: true }), [name]: items };

class Parts {
  constructor(
    private readonly query: StructureQuery,
    private readonly structures: Structures,
    private readonly context: DataContext,
  ) {}

  get dataflows(): readonly object[] {
    return this.structures.flows.flatMap(({ report, name }) =>
      this.part('dataflow', dataflowId(report), name, (stub) =>
        stub ? {} : { structure: urnOf('datastructure', DATA_STRUCTURE), ...rightsOf(this.context) },
      ),
    );
  }

  get dataStructures(): readonly object[] {
    return this.part('datastructure', DATA_STRUCTURE, names.structure, (stub) =>
      stub ? {} : { dataStructureComponents: dataStructureComponents() },
    );
  }

  get conceptSchemes(): readonly object[] {
    const item = this.itemOf('conceptscheme');
    return this.part('conceptscheme', CONCEPT_SCHEME, names.concepts, (stub) =>
      contents('concepts', conceptsOf(item, this.context), stub, item !== '*'),
    );
  }

  get codelists(): readonly object[] {
    const item = this.itemOf('codelist');
    return listedComponents.flatMap((id) =>
      this.part('codelist', codelistId(id), listName(id), (stub) =>
        contents(
          'codes',
          codes(id, item, this.structures, this.context),
          stub,
          isPartial(id) || item !== '*',
        ),
      ),
    );
  }

  private itemOf(type: string): string {
    const { path } = this.query;
    return path.type === type ? path.item : '*';
  }

  private part(
    type: Exclude<ArtefactType, 'dataconstraint'>,
    id: string,
    name: Dataflow['name'],
    content: (stub: boolean) => object,
  ): readonly object[] {
    const asked = asks(this.query, type, id);
    if (asked === 'not') return [];
    return [{ ...maintainable(type, id, name, this.context), ...content(isStub(this.query, asked)) }];
  }
}

/** An SDMX-JSON 2.0 structure message; null when nothing is asked for that is there. */
export const structureMessage = (
  query: StructureQuery,
  structures: Structures,
  context: DataContext,
): object | null => {
  const { dataStructures, conceptSchemes, codelists, dataflows } = new Parts(query, structures, context);
  const found = Object.entries({ dataStructures, conceptSchemes, codelists, dataflows }).filter(
    ([, artefacts]) => artefacts.length > 0,
  );
  if (found.length === 0) return null;
  return { meta: metaOf('structure', context), data: Object.fromEntries(found) };
};
