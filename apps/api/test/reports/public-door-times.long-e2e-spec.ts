import type { Page, ReportDocument, PublicFigure, PublicEdition } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { Stage } from '../support';
import { OpenDoor, soldByUnit } from '../support/open-door';
import { textOf } from '../support/reading/open-xml';

const [libei, first] = testVillages;

const stage = new Stage();
const { get, body, list, feed, pagesOfMap, accept, published, runs } = new OpenDoor(stage);
const sum = '0.37';

beforeAll(async () => {
  await stage.open();
  for (const [unit, amount] of Object.entries(soldByUnit)) await accept(unit, '2019-12', amount);
  await published();
});
afterAll(() => stage.close());

/** Parts of addresses of the figures, all or those with a value. */
const figuresOf = ({ sections }: ReportDocument, wanted?: string): string[] =>
  sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    .flatMap(({ id, rows, columns }) =>
      rows.flatMap(({ key, cells }) =>
        columns.flatMap((column, index) => {
          const value = cells[index]?.value ?? null;
          const isWanted = wanted === undefined ? value !== null : value === wanted;
          return isWanted && key !== undefined
            ? [[id, key, column.key].map(encodeURIComponent).join('/')]
            : [];
        }),
      ),
    );

describe('an embargo', () => {
  it('gives nothing away before its moment, and everything at it', async () => {
    const everything = async (): Promise<string> =>
      JSON.stringify([
        await body(''),
        await list('replaced=true'),
        (await get('/feed.atom')).text,
        await pagesOfMap(),
      ]);
    const before = await everything();
    const [current] = await list();
    const embargoUntil = '2020-01-10T18:00:00.000+08:00';
    const seal = await published({ period: '2019-12' }, { embargoUntil });
    const files = (await stage.get('officer', '/editions').expect(200)).body as {
      items: { seal: string; files: { name: string }[] }[];
    };
    const name = files.items
      .find((one) => one.seal === seal)!
      .files.find((file) => file.name.endsWith('.json'))!.name;
    const { body: file } = await stage.get('officer', `/editions/${seal}/files/${name}`).expect(200);
    const [figure = ''] = figuresOf(file as ReportDocument);
    const paths = ['', '/document', '/page', `/files/${name}`, `/figures/${figure}`].map(
      (path) => `/editions/${seal}${path}`,
    );
    const hidden = async (): Promise<void> => {
      for (const path of paths)
        expect((await get(path).expect(404)).body).toMatchObject({ code: 'EDITION.UNKNOWN' });
      expect(await everything()).toBe(before);
      const asked = await stage.test.http.get(`/api/v1/seals/${seal}`).expect(404);
      expect(asked.body).toMatchObject({ code: 'SEAL.UNKNOWN' });
      expect((await runs.verify(Buffer.from(JSON.stringify(file)))).body).toMatchObject({
        finding: 'unknown-seal',
        manifest: null,
      });
    };
    await hidden();
    await stage.get('officer', `/seals/${seal}`).expect(423);
    stage.test.clock.set(new Date('2020-01-10T09:59:59.999Z'));
    await hidden();
    stage.test.clock.set(new Date('2020-01-10T10:00:00.000Z'));
    for (const path of paths) await get(path).expect(200);
    expect((await list()).map((one) => [one.seal, one.publishedAt])).toEqual([
      [seal, '2020-01-10T10:00:00.000Z'],
      [current!.seal, current!.publishedAt],
    ]);
    expect((await feed()).map((entry) => textOf(entry, 'updated'))[0]).toBe('2020-01-10T10:00:00.000Z');
    await stage.test.http.get(`/api/v1/seals/${seal}`).expect(200);
  });
});

describe('a correction', () => {
  let old: PublicEdition;
  let seal: string;

  beforeAll(async () => {
    await stage.travel('2020-01-11T08:00:00Z');
    old = (await list('period=2019'))[0]!;
    for (const unit of [libei, first, testPark]) await accept(unit, '2019-11', '500.00');
    seal = await published({}, { embargoUntil: '2020-01-11T09:00:00Z' });
  });

  it('under embargo leaves the edition before in force', async () => {
    expect((await list('period=2019')).map((one) => one.seal)).toEqual([old.seal]);
    expect(await body(`/editions/${old.seal}`)).toEqual(old);
    expect((await stage.test.http.get(`/api/v1/seals/${old.seal}`).expect(200)).body).toMatchObject({
      replaced: false,
      replacedBy: null,
    });
  });

  it('takes its place at its moment; the edition before stays under its address and says so', async () => {
    stage.test.clock.set(new Date('2020-01-11T09:00:00Z'));
    expect((await list('period=2019')).map((one) => one.seal)).toEqual([seal]);
    expect((await list('period=2019&replaced=true')).map((one) => one.seal)).toEqual([seal, old.seal]);
    expect(await body(`/editions/${seal}`)).toMatchObject({ replaces: old.seal, replacedBy: null });
    expect(await body(`/editions/${old.seal}`)).toEqual({ ...old, replacedBy: seal });
    const [entry] = await feed();
    expect(textOf(entry!, 'summary')).toContain('更正版');
  });

  it('is named beside each figure of the edition before', async () => {
    const document = await body<ReportDocument>(`/editions/${old.seal}/document`);
    const [place = ''] = figuresOf(document, sum);
    expect(await body<PublicFigure>(`/editions/${old.seal}/figures/${place}`)).toMatchObject({
      figure: { value: sum },
      inForce: { seal, figure: { value: '0.52' } },
    });
  });

  it('comes page by page like all others', async () => {
    const all = await list('replaced=true');
    expect(all).toHaveLength(3);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query = `/editions?replaced=true&limit=1${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page: Page<PublicEdition> = await body(query);
      seen.push(...page.items.map((one) => one.seal));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(all.map((one) => one.seal));
  });
});
