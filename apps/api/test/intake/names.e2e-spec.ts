import { testVillages } from '@xiangtong/testing';
import { Stage } from '../support';

const [libei] = testVillages;
const stage = new Stage();
beforeAll(stage.open);
afterAll(stage.close);

/** As it is read, and as it is: backwards, with nothing to see, or over two lines. */
const disguised = [
  '王\u202e芳',
  '王\u2066芳',
  '王\u200b芳',
  '王\u200d芳',
  '王\ufeff芳',
  '王\u2028芳',
  '王\u0007芳',
];

const unit = (name: string, nameEn = 'Libei') => ({
  code: '520122099',
  name,
  nameEn,
  kind: 'village',
  division: '520122101201',
  validFrom: '2019-01',
});
const person = (displayName: string) => ({
  username: 'wang.fang',
  displayName,
  roles: ['reporter'],
  units: [libei],
});
const submission = (store: string) => ({
  unit: libei,
  period: '2019-12',
  lines: [
    {
      product: 'VEG-001',
      destination: '320100',
      platform: 'taobao',
      store,
      quantity: '1',
      amount: '10',
      orders: 1,
    },
  ],
});

describe('a name that is not what it looks like', () => {
  it.each([
    ['of a person', 'officer', '/people', (name: string) => person(name), 'displayName'],
    ['of a unit', 'officer', '/units', (name: string) => unit(name), 'name'],
    ['of a unit in English', 'officer', '/units', (name: string) => unit('新村', name), 'name'],
    ['of a shop', 'libei', '/submissions', (name: string) => submission(name), 'lines[0].store'],
    [
      'of an API token',
      'libei',
      '/auth/tokens',
      (name: string) => ({ name, expiresAt: '2020-02-01T00:00:00Z' }),
      'name',
    ],
    [
      'of an endpoint for messages',
      'admin',
      '/notifications/endpoints',
      (name: string) => ({ type: 'webhook', name, url: 'https://example.com/hook' }),
      'name',
    ],
  ] as const)('is refused as that %s', async (_, who, path, body, field) => {
    const expected = path === '/submissions' ? 422 : 400;
    for (const name of disguised) {
      const { status, body: problem } = await stage.post(who, path, body(name));
      expect([JSON.stringify(name), status]).toEqual([JSON.stringify(name), expected]);
      expect(problem.errors.map((error: { path: string }) => error.path)).toContain(field);
    }
  });

  it('is refused in a reason and in a comment, which may have lines', async () => {
    const id = await stage.report('libei', libei, '2019-12');
    await stage.post('officer', `/submissions/${id}/return`, { reason: '改成\u202e001' }).expect(400);
    await stage.post('officer', `/submissions/${id}/comments`, { text: '请\u200b看' }).expect(400);
    await stage.post('officer', `/submissions/${id}/comments`, { text: '请看：\n第二行' }).expect(201);
    await stage.post('officer', `/submissions/${id}/return`, { reason: '请改：\n第二行' }).expect(200);
  });

  it('is none with rare characters, marks and pictures of several parts', async () => {
    const { status } = await stage.post('libei', '/submissions', submission('𠮷田👩🏽‍🌾葛\u{e0100}店'));
    expect(status).toBe(201);
  });
});
