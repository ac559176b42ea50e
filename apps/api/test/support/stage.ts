import { explanations, registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp, type TestAppOptions } from './create-test-app';
import { testPassword } from './sign-in/sign-in';

const [libei, first] = testVillages;
/** A village of the county next door. */
export const elsewhere = '520123001001';

const people = {
  libei: { roles: ['reporter'], units: [libei] },
  park: { roles: ['reporter'], units: [testPark, first] },
  officer: { roles: ['officer'], divisions: ['520122'] },
  other: { roles: ['officer'], divisions: ['520123'] },
  auditor: { roles: ['auditor'], divisions: ['5201'] },
  admin: { roles: ['admin'] },
} as const;
export type Person = keyof typeof people;

export const line = (overrides: object = {}): object => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  orders: 1,
  amount: '20.00',
  ...overrides,
});

/** Two counties with their people, for tests over several days: `travel` changes the time. */
export class Stage {
  test!: TestApp;
  private readonly tokens = new Map<Person, string>();

  constructor(private readonly options: TestAppOptions = {}) {}

  readonly open = async (): Promise<void> => {
    this.test = await createTestApp(this.options);
    await registerTestUnits(this.test.source);
    await this.test.source.query(
      `insert into reporting_unit (code, name, kind, division, valid_from) values ($1, '修文的村', 'village', $1, 201801)`,
      [elsewhere],
    );
    for (const [username, account] of Object.entries(people))
      await this.test.signIn({ username, ...account });
    await this.travel('2020-01-10T08:00:00Z');
  };

  readonly close = (): Promise<void> => this.test.close();

  /** Sessions do not last that long: everybody signs in again at the new time. */
  readonly travel = async (instant: string): Promise<void> => {
    this.test.clock.set(new Date(instant));
    for (const username of Object.keys(people) as Person[]) {
      const credentials = { username, password: testPassword };
      const { body } = await this.test.http.post('/api/v1/auth/login').send(credentials).expect(200);
      this.tokens.set(username, (body as { token: string }).token);
    }
  };

  readonly tokenOf = (person: Person): string => this.tokens.get(person)!;

  readonly get = (person: Person, path: string) =>
    this.test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${this.tokens.get(person)}`);

  readonly post = (person: Person, path: string, body: object = {}) =>
    this.test.http
      .post(`/api/v1${path}`)
      .set('Authorization', `Bearer ${this.tokens.get(person)}`)
      .send(body);

  /** Resolves to the id of the submission. */
  readonly draft = async (
    person: Person,
    unit: string,
    period: string,
    lines = [line()],
  ): Promise<string> => {
    const { body } = await this.post(person, '/submissions', { unit, period, lines, explanations }).expect(
      201,
    );
    return (body as { id: string }).id;
  };

  readonly report = async (person: Person, unit: string, period: string): Promise<string> => {
    const id = await this.draft(person, unit, period);
    await this.post(person, `/submissions/${id}/submit`).expect(200);
    return id;
  };

  readonly accept = (id: string) => this.post('officer', `/submissions/${id}/accept`).expect(200);
}
