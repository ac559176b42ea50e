import { PublicData } from '../public-data';
import { readStructureQuery } from '../query/structure-query';
import { context, edition, flow, month } from '../testing/editions';
import { mistakesIn } from '../testing/official-schemas';
import { structureMessage } from './structure-json';

const { structures } = new PublicData([edition({ figures: month('2019-12', '5') })], [flow]);

interface Artefact {
  readonly id: string;
  readonly version: string;
  readonly agencyID: string;
  readonly isPartial?: boolean;
  readonly codes?: readonly { readonly id: string; readonly name: string; readonly names: object }[];
  readonly concepts?: readonly { readonly id: string }[];
}

type Message = { readonly data: Readonly<Record<string, readonly Artefact[]>> };

const ask = (path: string, parameters = ''): Message | null => {
  const [type = '*', agency = '*', id = '*', version = '*', item = '*'] = path.split('/');
  const query = readStructureQuery({ type, agency, id, version, item }, new URLSearchParams(parameters));
  return structureMessage(query, structures, context) as Message | null;
};

const types = ['*', 'dataflow', 'datastructure', 'codelist', 'conceptscheme'];
const details = ['full', 'allstubs', 'referencestubs', 'referencepartial', 'allcompletestubs', 'raw'];
const references = [
  'none',
  'parents',
  'parentsandsiblings',
  'ancestors',
  'children',
  'descendants',
  'all',
  'codelist',
];

const counts = (message: Message | null) =>
  Object.fromEntries(
    Object.entries(message?.data ?? {}).map(([name, artefacts]) => [name, artefacts.length]),
  );

describe('SDMX-JSON structure messages', () => {
  it.each(types)('are what the official schema says: %s', (type) => {
    for (const detail of details)
      for (const reference of references) {
        const message = ask(type, `detail=${detail}&references=${reference}`);
        expect([detail, reference, mistakesIn('structure', message!)]).toEqual([detail, reference, []]);
      }
  });

  it('say how the figures may be used: by the licence of the bureau, or if the source is named', () => {
    const query = readStructureQuery(
      { type: 'dataflow', agency: '*', id: '*', version: '*', item: '*' },
      new URLSearchParams(),
    );
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    const message = structureMessage(query, structures, { ...context, licence })!;
    expect(mistakesIn('structure', message)).toEqual([]);
    expect(JSON.stringify(message)).toContain(
      '"annotations":[{"id":"LICENCE","type":"LICENCE","title":"CC BY 4.0","value":"https://creativecommons.org/licenses/by/4.0/"}]',
    );
    expect(JSON.stringify(ask('dataflow'))).toContain('"id":"RIGHTS"');
  });

  it('have the structure of a dataflow with everything that it refers to', () => {
    const path = 'dataflow/XIANGTONG/DF_MONTHLY_EXPRESS/1.0.0';
    expect(counts(ask(path))).toEqual({ dataflows: 1 });
    expect(counts(ask(path, 'references=children'))).toEqual({ dataStructures: 1, dataflows: 1 });
    const whole = ask(path, 'references=descendants')!;
    expect(counts(whole)).toEqual({ dataStructures: 1, conceptSchemes: 1, codelists: 13, dataflows: 1 });
    const text = JSON.stringify(whole.data);
    const lists = new Set(
      [...text.matchAll(/codelist\.Codelist=XIANGTONG:(\w+)\(1\.0\.0\)/g)].map(([, id]) => id),
    );
    expect([...lists].sort()).toEqual(whole.data['codelists']!.map(({ id }) => id).sort());
    const concepts = [...text.matchAll(/CS_PUBLIC_FIGURES\(1\.0\.0\)\.(\w+)/g)].map(([, id]) => id);
    expect(concepts.sort()).toEqual(whole.data['conceptSchemes']![0]!.concepts!.map(({ id }) => id).sort());
  });

  it('go up from a code list to what uses it', () => {
    expect(counts(ask('codelist/*/CL_PLATFORM', 'references=parents'))).toEqual({
      dataStructures: 1,
      codelists: 1,
    });
    expect(counts(ask('codelist/*/CL_PLATFORM', 'references=ancestors'))).toEqual({
      dataStructures: 1,
      codelists: 1,
      dataflows: 1,
    });
    expect(counts(ask('datastructure', 'references=dataflow'))).toEqual({ dataStructures: 1, dataflows: 1 });
  });

  it('list the codes that figures have, and say that there are more', () => {
    const { codes, isPartial } = ask('codelist/*/CL_PLATFORM')!.data['codelists']![0]!;
    expect(codes!.map(({ id }) => id)).toEqual(['_T', 'jd', 'solo']);
    expect(codes![1]).toMatchObject({ name: 'JD, "the mall"', names: { zh: '京东' } });
    expect(isPartial).toBe(true);
    const one = ask('codelist/*/CL_FREQ/1.0.0/A,Q')!.data['codelists']![0]!;
    expect([one.codes!.map(({ id }) => id), one.isPartial]).toEqual([['Q', 'A'], true]);
  });

  it('are none of what is not there', () => {
    for (const path of ['categoryscheme', 'codelist/OTHERS', 'codelist/*/CL_NONE', 'dataflow/*/*/2.0.0'])
      expect(ask(path)).toBeNull();
  });

  it.each([
    ['codelists', ''],
    ['dataflow/*/*/*/item', ''],
    ['dataflow', 'detail=some'],
    ['dataflow', 'references=cousins'],
    ['dataflow', 'colour=red'],
  ])('refuse what the standard does not know: %s?%s', (path, parameters) => {
    expect(() => ask(path, parameters)).toThrow(
      expect.objectContaining({ code: 'SDMX.QUERY_INVALID' }) as Error,
    );
  });
});
