import { catalogueOf, type CatalogueContext, type CataloguedEdition } from './dcat';

const edition: CataloguedEdition = {
  seal: 'a'.repeat(64),
  report: 'yoy',
  title: '息烽县同比',
  place: { code: '520122', name: { zh: '息烽县', en: 'Xifeng County' } },
  period: '2019',
  year: 2019,
  language: 'zh',
  asOf: 3,
  publishedAt: '2020-01-10T08:00:00.000Z',
  replaces: null,
  replacedBy: null,
  withdrawn: null,
  files: [{ name: 'yoy.pdf', bytes: 9 }],
  hasFigures: true,
};
const context: CatalogueContext = {
  site: 'https://example.test',
  base: '/api/v1',
  licence: null,
  reports: new Map(),
};

interface Catalogue {
  readonly 'dct:license'?: object;
  readonly 'dct:rights'?: object;
  readonly 'dcat:dataset': readonly { readonly 'dcat:distribution': readonly object[] }[];
}

const parts = (licence: CatalogueContext['licence']): readonly object[] => {
  const catalogue = catalogueOf([edition], { ...context, licence }) as Catalogue;
  return [catalogue, ...catalogue['dcat:dataset'][0]!['dcat:distribution']];
};

describe('the catalogue', () => {
  it('names the licence of the bureau, of itself and of every distribution', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    expect(parts(licence)).toHaveLength(4);
    for (const part of parts(licence)) expect(part).toMatchObject({ 'dct:license': { '@id': licence.url } });
  });

  it('says that the source must be named where the bureau states none', () => {
    for (const part of parts(null)) {
      expect(part).not.toHaveProperty('dct:license');
      expect(part).toMatchObject({ 'dct:rights': { '@type': 'dct:RightsStatement' } });
    }
  });
});
