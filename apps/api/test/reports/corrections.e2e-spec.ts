import type { DisclosurePreview, FigureChange, ReportDocument } from '@xiangtong/contracts';
import { explanations, testVillages } from '@xiangtong/testing';
import { Stage } from '../support';
import { shopsOf } from '../support/express-stage';
import { putInForce } from '../support/put-in-force';
import { differences, figuresOf, pairsThatTell } from '../support/reading/printed-figures';
import { SealedRuns } from '../support/sealed-runs';

const stage = new Stage();
const runs = new SealedRuns(stage);
const months = ['2018-11', '2018-12', '2019-10', '2019-11', '2019-12'];

/** The JSON file of an edition, as everybody may download it. */
type PublicFile = ReportDocument & { readonly seal: { readonly changes: readonly FigureChange[] } };

/** Reports of a month, of some villages; each one has sold so much more on its first platform. */
const report = async (villages: readonly number[], period: string, more = 0): Promise<void> => {
  const submissions = villages.map((village) => ({
    unit: testVillages[village]!,
    period,
    lines: shopsOf(village, period.slice(5)).map((line, at) =>
      at > 0 || more === 0 ? line : { ...line, amount: (Number(line.amount) + more).toFixed(2) },
    ),
    explanations,
  }));
  const answers = await putInForce(stage.test, testVillages, submissions);
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
};

const made = (parameters: object, name = 'monthly-express'): Promise<string> =>
  runs.make('officer', { edition: 'public', formats: ['json'], period: '2019-12', ...parameters }, name);

const publish = async (runId: string): Promise<PublicFile> => {
  await runs.publish('officer', runId).expect(200);
  const [, file] = [...(await runs.download('officer', runId))].find(([name]) => name.endsWith('.json'))!;
  return JSON.parse(String(file)) as PublicFile;
};

const previewOf = async (runId: string): Promise<DisclosurePreview> =>
  (await stage.get('officer', `/runs/${runId}/disclosure`).expect(200)).body as DisclosurePreview;

const late = 1_975.31;
let first: PublicFile;
let second: string;

beforeAll(async () => {
  await stage.open();
  for (const period of months) await report([0, 1, 2, 3], period);
  first = await publish(await made({}));
  await report([1], '2019-12', late);
  second = await made({});
});
afterAll(() => stage.close());

describe('an edition after a late report of one unit', () => {
  it('tells its officer before it is published what it would tell, and as of when it would not', async () => {
    const { corrections, tables } = await previewOf(second);
    const reasons = tables.flatMap(({ hidden }) => hidden).map(({ reason }) => reason);
    expect(corrections!.cells).toBe(reasons.filter((reason) => reason === 'correction').length);
    expect(corrections!.cells).toBeGreaterThan(3);
    expect(corrections!.safeAsOf).toBeGreaterThanOrEqual(first.asOf.seq);
    const asOf = corrections!.safeAsOf!;
    const english = await made({ asOf, language: 'en' });
    expect((await previewOf(english)).corrections).toBeNull();
    const beyond = { period: '2019-12', scope: '520122', edition: 'public', asOf: 1_000_000 };
    const refused = await stage.post('officer', '/reports/monthly-express/runs', beyond).expect(400);
    expect((refused.body as { errors: readonly object[] }).errors).toMatchObject([
      { path: 'asOf', code: 'CUBE.BEYOND_HEAD' },
    ]);
    const earlier = await publish(english);
    expect(earlier.asOf.seq).toBe(asOf);
    expect(differences(first, earlier)).toEqual([]);
    expect(figuresOf(earlier).size).toBe(figuresOf(first).size);
  });

  it('prints nothing of which the difference to the edition before is that report', async () => {
    const after = await publish(await made({}));
    expect(figuresOf(first).size).toBeGreaterThan(20);
    expect(differences(first, after)).toEqual([]);
    expect(pairsThatTell(first, after, [late])).toEqual([]);
    const isFigure = (text: string | null): boolean => /\d/.test(text ?? '');
    expect(after.seal.changes.filter((one) => isFigure(one.before) && isFigure(one.after))).toEqual([]);
    expect(JSON.stringify(after)).not.toMatch(/1,?975\.31/);
  });

  it('nor does another report about a longer period, in the other language', async () => {
    const annual = await publish(await made({ period: '2019', language: 'en' }, 'yoy'));
    expect(figuresOf(annual).size).toBeGreaterThan(5);
    expect(pairsThatTell(first, annual, [late])).toEqual([]);
    const destinations = await publish(await made({ period: '2019' }, 'destinations'));
    expect(pairsThatTell(first, destinations, [late])).toEqual([]);
  });

  it('prints the figures again once enough units have corrected theirs', async () => {
    const more = [2_011.07, 1_890.4, 2_102.66];
    for (const [at, village] of [0, 2, 3].entries()) await report([village], '2019-12', more[at]);
    const runId = await made({});
    expect((await previewOf(runId)).corrections).toBeNull();
    const after = await publish(runId);
    expect(differences(first, after).join('\n')).toContain('indicators indicators.amount month');
    expect(pairsThatTell(first, after, [late, ...more])).toEqual([]);
  });
});
