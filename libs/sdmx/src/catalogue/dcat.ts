import type { BilingualText, Language, PublicEdition } from '@xiangtong/contracts';
import { entryOf, formatMonth, lastDayOf, parsePeriod } from '@xiangtong/domain';
import { AGENCY, dataflowId, VERSION } from '../model/artefacts';
import { sourceNamed, type Licence } from '../model/rights';
import { timePeriodOf } from '../model/time-period';
import { mediaTypes } from '../query/accept';

/** A public edition, and whether its figures can be asked for as SDMX. */
export interface CataloguedEdition extends PublicEdition {
  readonly hasFigures: boolean;
}

export interface CatalogueContext {
  /** Address of the service, without a slash at its end. */
  readonly site: string;
  /** Base of the HTTP contract: `/api/v1`. */
  readonly base: string;
  readonly licence: Licence | null;
  /** Names of reports. */
  readonly reports: ReadonlyMap<string, BilingualText>;
}

const vocabulary = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Controlled vocabularies that DCAT-AP asks for. */
const authority = (list: string, code: string): object => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${code}`,
});

const languageCodes: Readonly<Record<Language, string>> = { zh: 'ZHO', en: 'ENG' };
const frequencies = { M: 'MONTHLY', Q: 'QUARTERLY', S: 'BIANNUAL', A: 'ANNUAL', _O: 'OTHER' } as const;

const fileTypes: Readonly<Record<string, readonly [mediaType: string, code: string]>> = {
  pdf: ['application/pdf', 'PDF'],
  // Neither register is known to have OFD; it is a packed archive.
  ofd: ['application/zip', 'ZIP'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'DOCX'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
  csv: ['text/csv', 'CSV'],
  json: ['application/json', 'JSON'],
  html: ['text/html', 'HTML'],
};

const typed = (value: string, type: string): object => ({ '@value': value, '@type': `xsd:${type}` });
const inBoth = ({ zh, en }: BilingualText): readonly object[] => [
  { '@value': zh, '@language': 'zh' },
  { '@value': en, '@language': 'en' },
];

const ianaType = (type: string): object => ({
  '@id': `https://www.iana.org/assignments/media-types/${type.replace(/;.*/, '')}`,
});

interface Address {
  readonly edition: string;
  readonly sdmx: string;
}

const addressesOf = ({ seal, report }: PublicEdition, { site, base }: CatalogueContext): Address => ({
  edition: `${site}${base}/public/editions/${seal}`,
  sdmx: `${site}${base}/public/sdmx/data/dataflow/${AGENCY}/${dataflowId(report)}/${VERSION}/*?c[SEAL]=${seal}`,
});

const rightsOf = ({ licence }: CatalogueContext): object =>
  licence
    ? { 'dct:license': { '@id': licence.url } }
    : { 'dct:rights': { '@type': 'dct:RightsStatement', 'skos:prefLabel': inBoth(sourceNamed) } };

const fileDistribution = (
  { name, bytes }: PublicEdition['files'][number],
  edition: string,
  context: CatalogueContext,
): object => {
  const address = `${edition}/files/${encodeURIComponent(name)}`;
  const [mediaType, code] = entryOf(fileTypes, name.split('.').at(-1) ?? '') ?? [
    'application/octet-stream',
    'BIN',
  ];
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': ianaType(mediaType),
    'dct:format': authority('file-type', code),
    'dcat:byteSize': typed(String(bytes), 'nonNegativeInteger'),
    ...rightsOf(context),
  };
};

const sdmxDistribution = ({ sdmx }: Address, context: CatalogueContext): readonly object[] =>
  [mediaTypes.json, mediaTypes.csv].map((type, at) => {
    const address = `${sdmx}&format=${at === 0 ? 'jsondata' : 'csvdata'}`;
    return {
      '@id': address,
      '@type': 'dcat:Distribution',
      'dct:title': at === 0 ? 'SDMX-JSON 2.0' : 'SDMX-CSV 2.0',
      'dcat:accessURL': { '@id': address },
      'dcat:accessService': { '@id': serviceOf(context) },
      'dcat:mediaType': ianaType(type),
      'dct:conformsTo': { '@id': 'https://sdmx.org/standards-2/' },
      ...rightsOf(context),
    };
  });

const serviceOf = ({ site, base }: CatalogueContext): string => `${site}${base}/public/sdmx`;

const timeOf = (period: string): object => {
  const { from, to } = parsePeriod(period)!;
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': typed(`${formatMonth(from)}-01`, 'date'),
    'dcat:endDate': typed(lastDayOf(to), 'date'),
  };
};

const related = (name: string, seal: string | null, { site, base }: CatalogueContext): object =>
  seal === null ? {} : { [name]: { '@id': `${site}${base}/public/editions/${seal}` } };

const datasetOf = (edition: CataloguedEdition, context: CatalogueContext): object => {
  const { seal, title, place, period, language, publishedAt, files, report } = edition;
  const addresses = addressesOf(edition, context);
  return {
    '@id': addresses.edition,
    '@type': 'dcat:Dataset',
    'dct:identifier': seal,
    'dct:title': { '@value': title, '@language': language },
    'dct:description': inBoth(context.reports.get(report) ?? { zh: report, en: report }),
    'dct:issued': typed(publishedAt, 'dateTime'),
    'dct:language': authority('language', languageCodes[language]),
    'dct:publisher': { '@id': `${context.site}/#publisher` },
    'dct:accessRights': authority('access-right', 'PUBLIC'),
    'dcat:theme': [authority('data-theme', 'AGRI'), authority('data-theme', 'ECON')],
    'dct:accrualPeriodicity': authority('frequency', frequencies[timePeriodOf(period).frequency]),
    'dct:spatial': {
      '@type': 'dct:Location',
      'dct:identifier': place.code,
      'skos:prefLabel': inBoth(place.name),
    },
    'dct:temporal': timeOf(period),
    ...related('dct:replaces', edition.replaces, context),
    ...related('dct:isReplacedBy', edition.replacedBy, context),
    'dcat:distribution': [
      ...files.map((file) => fileDistribution(file, addresses.edition, context)),
      ...(edition.hasFigures ? sdmxDistribution(addresses, context) : []),
    ],
  };
};

const title = { zh: '农村电商统计公开版目录', en: 'Public editions of rural e-commerce statistics' };
const description = {
  zh: '商务主管部门公布的农村电商统计报表，每一版一个数据集，带防伪校验码，可核验。',
  en: 'Statistical reports on rural e-commerce published by the commerce bureau; each edition a dataset, under a seal that anyone can verify.',
};

/** Public editions as a catalogue in the terms of DCAT-AP 3, in JSON-LD. */
export const catalogueOf = (editions: readonly CataloguedEdition[], context: CatalogueContext): object => {
  const newest = editions
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .at(-1);
  return {
    '@context': vocabulary,
    '@id': `${context.site}${context.base}/public/catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    ...rightsOf(context),
    'dct:language': [authority('language', 'ZHO'), authority('language', 'ENG')],
    'dct:publisher': {
      '@id': `${context.site}/#publisher`,
      '@type': 'foaf:Agent',
      'foaf:name': inBoth({ zh: '商务主管部门', en: 'Commerce bureau' }),
    },
    ...(newest !== undefined && { 'dct:modified': typed(newest, 'dateTime') }),
    'dcat:service': {
      '@id': serviceOf(context),
      '@type': 'dcat:DataService',
      'dct:title': 'SDMX 3.0 REST',
      'dcat:endpointURL': { '@id': serviceOf(context) },
      'dcat:endpointDescription': { '@id': `${context.site}/api/docs-json` },
    },
    'dcat:dataset': editions.map((edition) => datasetOf(edition, context)),
  };
};
