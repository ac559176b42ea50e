import type { BilingualText } from '@xiangtong/contracts';
import { upperSnake, type ListedComponent } from './code-lists';

export const AGENCY = 'XIANGTONG';
/** Version of all structures; it rises when a later version of the product changes them. */
export const VERSION = '1.0.0';

export const DATA_STRUCTURE = 'DSD_PUBLIC_FIGURES';
export const CONCEPT_SCHEME = 'CS_PUBLIC_FIGURES';

export const codelistId = (id: ListedComponent): string => `CL_${id}`;
export const dataflowId = (report: string): string => `DF_${upperSnake(report)}`;

/** The public editions of one report. */
export interface Dataflow {
  readonly report: string;
  readonly name: BilingualText;
}

const classes = {
  datastructure: 'datastructure.DataStructure',
  dataflow: 'datastructure.Dataflow',
  codelist: 'codelist.Codelist',
  conceptscheme: 'conceptscheme.ConceptScheme',
  dataconstraint: 'registry.DataConstraint',
} as const;

export type ArtefactType = keyof typeof classes;

export const urnOf = (type: ArtefactType, id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.${classes[type]}=${AGENCY}:${id}(${VERSION})`;

export const conceptUrn = (id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:${CONCEPT_SCHEME}(${VERSION}).${id}`;
