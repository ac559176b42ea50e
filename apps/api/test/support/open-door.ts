import type { Page, PublicEdition } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { entriesOf } from './reading/atom';
import { childrenOf, parseXml, textOf, type XmlElement } from './reading/open-xml';
import { SealedRuns } from './sealed-runs';
import { line, type Stage } from './stage';

const [libei, first] = testVillages;

/** What each unit sold in December 2019; a public edition prints their sum alone, 3,703.58 yuan. */
export const soldByUnit = { [libei]: '1234.56', [first]: '1111.11', [testPark]: '1357.91' };

/** The public door of a stage with three units: as strangers see it, and how an officer publishes. */
export class OpenDoor {
  readonly runs: SealedRuns;

  constructor(private readonly stage: Stage) {
    this.runs = new SealedRuns(stage);
  }

  readonly get = (path: string) => this.stage.test.http.get(`/api/v1/public${path}`);

  readonly body = async <Body>(path: string): Promise<Body> =>
    (await this.get(path).expect(200)).body as Body;

  readonly list = async (query = ''): Promise<readonly PublicEdition[]> =>
    (await this.body<Page<PublicEdition>>(`/editions?${query}`)).items;

  readonly feed = async (): Promise<readonly XmlElement[]> =>
    entriesOf(parseXml((await this.get('/feed.atom').expect(200)).text));

  readonly pagesOfMap = async (): Promise<string[]> => {
    const { text } = await this.stage.test.http.get('/sitemap.xml').expect(200);
    return childrenOf(parseXml(text), 'url').map((url) => new URL(textOf(url, 'loc')).pathname);
  };

  readonly bytes = async (path: string): Promise<Buffer> => {
    const response = await this.get(path).buffer(true).parse(collect).expect(200);
    return response.body as Buffer;
  };

  /** Figures of a unit in force, and seen by the cube. */
  readonly accept = async (unit: string, period: string, amount: string): Promise<void> => {
    const person = unit === libei ? 'libei' : 'park';
    const id = await this.stage.draft(person, unit, period, [line({ amount })]);
    await this.stage.post(person, `/submissions/${id}/submit`).expect(200);
    const { seq } = (await this.stage.accept(id)).body as { seq: number };
    const query = { measures: ['amount'], period: '2019', atLeast: seq };
    await this.stage.post('officer', '/cube', query).expect(200);
  };

  /** The seal of a public edition. */
  readonly published = async (parameters: object = {}, embargo: object = {}): Promise<string> => {
    const { make, publish } = this.runs;
    const runId = await make('officer', { edition: 'public', formats: ['pdf'], ...parameters });
    return ((await publish('officer', runId, embargo).expect(200)).body as { seal: string }).seal;
  };
}

const collect = (source: NodeJS.EventEmitter, done: (error: Error | null, content: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  source.on('data', (chunk: Buffer) => chunks.push(chunk));
  source.on('end', () => done(null, Buffer.concat(chunks)));
};
