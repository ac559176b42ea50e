import {
  asHolderOf,
  createTestApp,
  inside,
  outside,
  registerNeighbours,
  type Holder,
  type TestAccount,
  type TestApp,
} from '../support';

interface Me {
  readonly roles: readonly string[];
  readonly rights: readonly string[];
  readonly divisions: readonly string[];
  readonly units: readonly string[];
}

const county = '520122';
const township = '520122001';
const villages = [inside, '520122001001', outside];

/** Twelve digits, without the zeros that stand for "all below". */
const prefixOf = (division: string): string => division.padEnd(12, '0').replace(/(000|00)*$/, '');

/** What a person with these roles, rights and places is shown, in the words of the guides. */
const seenBy = ({ roles, rights, divisions, units }: Me): string[] => {
  const overDivisions = roles.includes('officer') || roles.includes('auditor');
  return villages.flatMap((village) => {
    const isOwn = roles.includes('reporter') && units.includes(village);
    const isBelow = overDivisions && divisions.some((division) => village.startsWith(prefixOf(division)));
    return [
      ...(isOwn || (isBelow && rights.includes('confidential')) ? [`figures of ${village}`] : []),
      ...((isOwn || isBelow) && rights.includes('impact') ? [`households of ${village}`] : []),
      ...(isOwn || isBelow ? [`sums with ${village}`] : []),
    ];
  });
};

const subsetsOf = (words: readonly string[]): string[][] =>
  words.reduce<string[][]>((found, word) => [...found, ...found.map((list) => [...list, word])], [[]]);

/** Everything that can be asked for an account. */
const authorities = [
  { roles: ['admin'] },
  ...subsetsOf(['impact', 'definitions']).map((rights) => ({ roles: ['reporter'], rights, units: [inside] })),
  { roles: ['reporter'], rights: [], units: [inside, outside] },
  ...['officer', 'auditor'].flatMap((role) =>
    [county, township, '5201'].flatMap((division) =>
      subsetsOf(['confidential', 'impact', 'definitions']).map((rights) => ({
        roles: [role],
        rights,
        divisions: [division],
      })),
    ),
  ),
  { roles: ['officer', 'reporter'], rights: ['confidential'], divisions: [county], units: [inside] },
].map((authority) => ({ rights: [], divisions: [], units: [], ...authority }));

const managers: readonly (readonly [string, TestAccount])[] = [
  ['an administrator', { roles: ['admin'] }],
  ['an officer without any right', { roles: ['officer'], divisions: [county], withoutConfidential: true }],
  [
    'an officer for households alone',
    { roles: ['officer', 'impact'], divisions: [county], withoutConfidential: true },
  ],
  ['an officer of a township', { roles: ['officer'], divisions: [township] }],
  ['an officer of a county', { roles: ['officer'], divisions: [county] }],
  [
    'an officer of a county with all rights',
    { roles: ['officer', 'impact', 'definitions'], divisions: [county] },
  ],
];

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
  await registerNeighbours(test);
});
afterAll(() => test.close());

const logIn = (username: string, password: string) =>
  test.http.post('/api/v1/auth/login').send({ username, password });

/** The passwords that somebody has come to know. */
class Known {
  private readonly passwords = new Map<string, string>();

  /** Keeps what an answer tells, and takes the account over as its holder would. */
  async keep(username: string, { oneTimePassword }: { oneTimePassword?: string | null }): Promise<void> {
    if (!oneTimePassword) return;
    const own = 'nine lanterns burning';
    const { body } = await logIn(username, oneTimePassword).expect(200);
    await asHolderOf(test, (body as { token: string }).token)('post', '/auth/password', {
      currentPassword: oneTimePassword,
      newPassword: own,
    }).expect(204);
    this.passwords.set(username, own);
  }

  /** Everything that signing in with one of them shows now. */
  async shows(): Promise<string[]> {
    const seen = new Set<string>();
    for (const [username, password] of this.passwords) {
      const { status, body } = await logIn(username, password);
      if (status !== 200) continue;
      const me = await asHolderOf(test, (body as { token: string }).token)('get', '/auth/me').expect(200);
      for (const sight of seenBy(me.body as Me)) seen.add(sight);
    }
    return [...seen].sort();
  }
}

let made = 0;
const newName = (): string => `person-${(made += 1)}`;

describe.each(managers)('what %s may see of people', (_, account) => {
  let manager: Holder;
  let own: string[];

  beforeAll(async () => {
    manager = asHolderOf(test, await test.signIn(account));
    own = seenBy((await manager('get', '/auth/me').expect(200)).body as Me);
  });

  it('gets into no account that sees more, by making, changing or resetting it', async () => {
    const known = new Known();
    const usernames: string[] = [];
    for (const authority of authorities) {
      const username = newName();
      const { status, body } = await manager('post', '/people', {
        username,
        displayName: '王芳',
        ...authority,
      });
      if (status !== 201) continue;
      usernames.push(username);
      await known.keep(username, body as object);
    }
    expect(usernames.length).toBeGreaterThan(2);
    // Accounts of others in the same place: a village head, and a colleague who sees everything there.
    const others = [
      { roles: ['reporter'], units: [inside] },
      { roles: ['officer', 'impact'], divisions: [county] },
    ] as const;
    for (const other of others) {
      const username = newName();
      await test.signIn({ username, ...other });
      usernames.push(username);
    }
    for (const [place, username] of usernames.entries())
      for (const authority of authorities.filter((__, index) => index % 15 === place % 15)) {
        const change = await manager('patch', `/people/${username}`, authority);
        expect([200, 400, 403, 404]).toContain(change.status);
        const reset = await manager('post', `/people/${username}/reset-password`);
        await known.keep(username, reset.body as object);
      }
    const more = (await known.shows()).filter((sight) => !own.includes(sight));
    expect(more).toEqual([]);
  });
});
