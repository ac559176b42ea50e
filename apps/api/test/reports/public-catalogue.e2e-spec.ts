import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { expressFlow as flow, ExpressStage } from '../support/express-stage';

const { stage, open, publish, ask, csv } = new ExpressStage();

let november: Awaited<ReturnType<typeof publish>>;

beforeAll(async () => {
  await open();
  november = await publish({ period: '2019-11' });
});
afterAll(() => stage.close());

describe('the guide', () => {
  const guide = readFileSync(join(projectDirectory(), 'docs/guides/public-data.md'), 'utf8');
  const examples = [...guide.matchAll(/^curl -s (.*)$/gm)].map(([, written]) => written!);

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(6);
  });

  it.each(examples)('says what answers: %s', async (written) => {
    const [address = '', ...headers] = [...written.matchAll(/'([^']*)'/g)].map(([, text]) => text!).reverse();
    // Without `-g`, curl takes brackets for a range.
    expect(address.includes('[')).toBe(written.startsWith('-g '));
    const url = address.replace('http://localhost:3000', stage.test.url);
    const response = await fetch(url, { headers: headers.map((one) => one.split(': ') as [string, string]) });
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(200);
  });
});

describe('the catalogue', () => {
  interface Dataset {
    readonly '@id': string;
    readonly 'dct:identifier': string;
    readonly 'dcat:distribution': readonly { readonly 'dcat:accessURL': { readonly '@id': string } }[];
  }

  const datasets = async (): Promise<readonly Dataset[]> => {
    const response = await ask('catalogue');
    expect(response.headers.get('content-type')).toBe('application/ld+json');
    return ((await response.json()) as { 'dcat:dataset': Dataset[] })['dcat:dataset'];
  };

  it('has the edition with its files and its data, whose addresses answer', async () => {
    const [only, ...others] = await datasets();
    expect([only!['dct:identifier'], others]).toEqual([november.seal, []]);
    const addresses = only!['dcat:distribution'].map((one) => one['dcat:accessURL']['@id']);
    const kinds = new Set(addresses.map((one) => /(?:\.|&format=)(\w+)$/.exec(one)?.[1]));
    expect([...kinds].sort()).toEqual([
      'csv',
      'csvdata',
      'docx',
      'html',
      'json',
      'jsondata',
      'ofd',
      'pdf',
      'xlsx',
    ]);
    for (const address of addresses) expect((await fetch(address)).status).toBe(200);
    expect(only).toMatchObject({
      '@id': `${stage.test.url}/api/v1/public/editions/${november.seal}`,
      '@type': 'dcat:Dataset',
      'dct:title': { '@value': november.document.title, '@language': 'zh' },
      'dct:spatial': { 'dct:identifier': '520122' },
      'dct:temporal': {
        'dcat:startDate': { '@value': '2019-11-01' },
        'dcat:endDate': { '@value': '2019-11-30' },
      },
    });
  });

  it('and the data know nothing of an edition under embargo until the second when it ends', async () => {
    const until = new Date('2020-02-01T08:00:00.000Z');
    const { seal } = await publish({ period: '2019-12' }, { embargoUntil: until.toISOString() });
    const seen = async () => [
      (await datasets()).some((one) => one['dct:identifier'] === seal),
      (await csv(`${flow}/*?c[SEAL]=${seal}`)).length > 0,
      (await csv(`${flow}/*?c[TIME_PERIOD]=2019-12`)).length > 0,
    ];
    stage.test.clock.set(new Date(until.getTime() - 1));
    expect(await seen()).toEqual([false, false, false]);
    stage.test.clock.set(until);
    expect(await seen()).toEqual([true, true, true]);
  });

  it('has no internal edition', async () => {
    await stage.travel('2020-02-02T08:00:00Z');
    const internal = await publish({ period: '2019-10', edition: 'internal' });
    expect((await datasets()).map((one) => one['dct:identifier'])).not.toContain(internal.seal);
    expect(await csv(`${flow}/*?c[SEAL]=${internal.seal}`)).toEqual([]);
  });
});
