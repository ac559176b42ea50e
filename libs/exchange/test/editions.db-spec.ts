import type { PublicEdition } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { county, scopeIn, TwoLevels } from './support/two-levels';

let levels: TwoLevels;

beforeEach(async () => {
  levels = await TwoLevels.open();
});
afterEach(() => levels.close());

const sealOf = (letter: string): string => letter.repeat(64);

const edition = (letter: string, over: Partial<PublicEdition> = {}): PublicEdition => ({
  seal: sealOf(letter),
  report: 'annual-bulletin',
  title: `公报 ${letter}`,
  place: { code: '520122', name: { zh: '息烽县', en: 'Xifeng' } },
  period: '2018',
  year: 2018,
  language: 'zh',
  asOf: 3,
  publishedAt: '2020-01-04T02:00:00.000Z',
  replaces: null,
  replacedBy: null,
  withdrawn: null,
  files: [{ name: `${letter}.pdf`, bytes: 1 }],
  ...over,
});

/** The open door of the county: the newest first, two on a page. */
const doorOf = (published: readonly PublicEdition[]) => ({
  list: ({ cursor = '0' }: { cursor?: string | undefined }) => {
    const end = Number(cursor) + 2;
    return Promise.resolve({
      items: published.slice(Number(cursor), end),
      next: end < published.length ? String(end) : null,
    });
  },
  file: (seal: string, name: string) =>
    Promise.resolve({ name, content: Buffer.from(`${name} ${seal}`.repeat(50)), digest: '' }),
});

const city = scopeIn('520100000000');

const receivedBy = async (scope = city) =>
  (await levels.received.list(scope, { limit: 9 })).items.map(({ seal, replacedBy, withdrawn, files }) => [
    seal[0],
    replacedBy?.[0] ?? null,
    withdrawn?.reason ?? null,
    files.length,
  ]);

describe('sealed editions of a lower installation', () => {
  it('come whole, once each, and tell what corrects what and what was taken back', async () => {
    await levels.trust();
    const first = [edition('c'), edition('b'), edition('a')];
    expect(await levels.sendEditions(doorOf(first))).toMatchObject({
      place: '520122',
      known: 0,
      sent: { length: 3 },
    });
    expect(await receivedBy()).toEqual([
      ['c', null, null, 1],
      ['b', null, null, 1],
      ['a', null, null, 1],
    ]);
    const file = await levels.received.file(city, { place: '520122', seal: sealOf('a') }, 'a.pdf');
    expect(file.toString()).toBe(`a.pdf ${sealOf('a')}`.repeat(50));

    const withdrawn = { at: '2020-01-05T00:00:00.000Z', reason: '数据有误' };
    const now = [
      edition('d', { replaces: sealOf('b') }),
      edition('c', { withdrawn, files: [] }),
      edition('b', { replacedBy: sealOf('d') }),
      edition('a'),
    ];
    expect(await levels.sendEditions(doorOf(now))).toMatchObject({
      known: 3,
      sent: [
        { seal: sealOf('c'), withdrawn: true },
        { seal: sealOf('d'), withdrawn: false },
      ],
    });
    expect(await receivedBy()).toEqual([
      ['d', null, null, 1],
      ['c', null, '数据有误', 0],
      ['b', 'd', null, 1],
      ['a', null, null, 1],
    ]);
    await expect(
      levels.received.file(city, { place: '520122', seal: sealOf('c') }, 'c.pdf'),
    ).rejects.toMatchObject({ code: 'REPORT.FILE_UNKNOWN' });
    expect(await levels.sendEditions(doorOf(now))).toMatchObject({ known: 4, sent: [] });
    const events = await levels.events();
    expect(events.filter(({ action }) => action === 'take')).toHaveLength(5);
  });

  it('come without one whose files a restore has lost, which is told', async () => {
    await levels.trust();
    const door = doorOf([edition('c'), edition('b'), edition('a'), edition('d', { files: [] })]);
    const file = (seal: string, name: string) =>
      seal === sealOf('b')
        ? Promise.reject(new DomainError('REPORT.FILE_UNKNOWN', { name }))
        : door.file(seal, name);
    expect(await levels.sendEditions({ ...door, file })).toMatchObject({
      sent: [{ seal: sealOf('a') }, { seal: sealOf('c') }],
      lost: [{ seal: sealOf('d') }, { seal: sealOf('b'), title: '公报 b' }],
    });
    expect(await levels.sendEditions(door)).toMatchObject({
      sent: [{ seal: sealOf('b') }],
      lost: [{ seal: sealOf('d') }],
    });
  });

  it('are not sent when they were taken back before', async () => {
    await levels.trust();
    const gone = edition('a', {
      withdrawn: { at: '2020-01-05T00:00:00.000Z', reason: '数据有误' },
      files: [],
    });
    expect(await levels.sendEditions(doorOf([gone]))).toMatchObject({ sent: [] });
  });

  it('stay taken back, whatever comes after', async () => {
    await levels.trust();
    await levels.sendEditions(doorOf([edition('a')]));
    const withdrawn = { at: '2020-01-05T00:00:00.000Z', reason: '数据有误' };
    await levels.sendEditions(doorOf([edition('a', { withdrawn, files: [] })]));
    const forgetful = { ...levels.receiver(), editions: () => Promise.resolve({ items: [], next: null }) };
    await levels.sendEditions(doorOf([edition('a', { title: '又一次' })]), forgetful);
    expect(await receivedBy()).toEqual([['a', null, '数据有误', 0]]);
  });

  it('are seen within the scope of the caller, page by page', async () => {
    await levels.trust();
    await levels.sendEditions(doorOf([edition('c'), edition('b'), edition('a')]));
    expect(await receivedBy(scopeIn('520123000000'))).toEqual([]);
    expect(await receivedBy(scopeIn())).toEqual([]);
    const asked = { place: '520122', limit: 2 };
    const page = await levels.received.list(city, asked);
    const rest = await levels.received.list(city, { ...asked, cursor: page.next! });
    expect([...page.items, ...rest.items].map(({ seal }) => seal[0])).toEqual(['c', 'b', 'a']);
    expect(rest.next).toBeNull();
    await expect(
      levels.received.file(scopeIn('520123000000'), { place: '520122', seal: sealOf('a') }, 'a.pdf'),
    ).rejects.toMatchObject({ code: 'SEAL.UNKNOWN' });
    await expect(levels.received.list(city, { limit: 2, place: '520322' })).rejects.toMatchObject({
      code: 'AUTH.OUT_OF_SCOPE',
    });
    await expect(levels.received.list(city, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'CURSOR.INVALID',
    });
  });

  it('are taken of nobody but the key that may speak for the place', async () => {
    const send = () => levels.sendEditions(doorOf([edition('a')]));
    await expect(send()).rejects.toMatchObject({ code: 'EXCHANGE.NOT_TRUSTED' });
    await levels.trust();
    await levels.rotate();
    await expect(send()).rejects.toMatchObject({ code: 'EXCHANGE.SIGNATURE' });
    expect(await receivedBy()).toEqual([]);
    expect((await levels.events()).map(({ action }) => action)).toEqual(['refuse', 'trust', 'refuse']);
  });

  it('are refused of an account that may not speak for the place', async () => {
    await levels.trust();
    const elsewhere = { ...county, mayPublishFor: () => false };
    const receiver = {
      ...levels.receiver(),
      put: (hash: string, at: { offset: number; size: number }, bytes: Uint8Array) =>
        levels.desk.receive(elsewhere, hash, at, Buffer.from(bytes)),
    };
    await expect(levels.sendEditions(doorOf([edition('a')]), receiver)).rejects.toBeInstanceOf(DomainError);
    expect(await receivedBy()).toEqual([]);
  });
});
