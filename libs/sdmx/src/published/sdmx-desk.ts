import type { Language } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { availabilityMessage } from '../messages/availability-json';
import { dataCsv } from '../messages/data-csv';
import { dataMessage, type DataContext } from '../messages/data-json';
import { structureMessage } from '../messages/structure-json';
import { isDimension } from '../model/components';
import type { Licence } from '../model/rights';
import type { PublicData } from '../public-data';
import { checkStructureFormat, mediaTypes, readDataFormat } from '../query/accept';
import { readDataQuery } from '../query/data-query';
import { readStructureQuery } from '../query/structure-query';
import type { PublishedData } from './published-data';

/** A query as it came: path, parameters, and the formats that the client takes. */
export interface SdmxRequest {
  readonly path: readonly string[];
  readonly parameters: URLSearchParams;
  readonly accept: string | undefined;
  readonly language: Language;
}

/** A message with its content type; null is an answer without content. */
type SdmxAnswer = { readonly type: string; readonly body: string } | null;

const EPOCH = new Date(0).toISOString();

/** What is not written at the end of a path is all. */
const partsOf = <Name extends string>(
  path: readonly string[],
  names: readonly Name[],
): Readonly<Record<Name, string>> => {
  if (path.length > names.length)
    throw new DomainError('SDMX.QUERY_INVALID', { parameter: 'path', value: path.join('/').slice(0, 200) });
  return Object.fromEntries(names.map((name, at) => [name, path[at] || '*'])) as Record<Name, string>;
};

const dataPath = ['context', 'agency', 'id', 'version', 'key'] as const;

/** SDMX 3.0 REST over the figures of public editions. */
export class SdmxDesk {
  constructor(
    private readonly published: PublishedData,
    private readonly licence: Licence | null,
  ) {}

  async data({ path, parameters, accept, language }: SdmxRequest): Promise<SdmxAnswer> {
    const format = readDataFormat(accept, parameters.get('format'));
    const query = readDataQuery(partsOf(path, dataPath), parameters);
    const data = await this.published.data();
    const flows = data.answer(query);
    if (flows.length === 0) return null;
    const context = await this.contextOf(data, language);
    return format.kind === 'csv'
      ? { type: mediaTypes.csv, body: dataCsv(flows, query, format, context) }
      : { type: mediaTypes.json, body: JSON.stringify(dataMessage(flows, query, context)) };
  }

  async structure({ path, parameters, accept, language }: SdmxRequest): Promise<SdmxAnswer> {
    checkStructureFormat(accept);
    const query = readStructureQuery(partsOf(path, ['type', 'agency', 'id', 'version', 'item']), parameters);
    const data = await this.published.data();
    return structureAnswer(structureMessage(query, data.structures, await this.contextOf(data, language)));
  }

  async availability({ path, parameters, accept, language }: SdmxRequest): Promise<SdmxAnswer> {
    checkStructureFormat(accept);
    const { component, ...asked } = partsOf(path, [...dataPath, 'component']);
    if (component !== '*' && !isDimension(component))
      throw new DomainError('SDMX.QUERY_INVALID', {
        parameter: 'componentId',
        value: component.slice(0, 200),
      });
    for (const [name, plain] of [
      ['mode', 'exact'],
      ['references', 'none'],
    ] as const) {
      const value = parameters.get(name) ?? plain;
      if (value !== plain)
        throw new DomainError('SDMX.UNSUPPORTED', { parameter: name, value: value.slice(0, 200) });
      parameters.delete(name);
    }
    const data = await this.published.data();
    const flows = data.answer(readDataQuery(asked, parameters));
    if (flows.length === 0) return null;
    return structureAnswer(availabilityMessage(flows, component, this.contextAt(data, language)));
  }

  private async contextOf(data: PublicData, language: Language): Promise<DataContext> {
    return { ...this.contextAt(data, language), names: await this.published.names(data) };
  }

  private contextAt(data: PublicData, language: Language) {
    return { language, prepared: data.newest ?? EPOCH, licence: this.licence };
  }
}

const structureAnswer = (message: object | null): SdmxAnswer =>
  message && { type: mediaTypes.structure, body: JSON.stringify(message) };
