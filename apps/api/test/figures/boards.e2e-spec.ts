import { asHolderOf, createTestApp, type TestApp } from '../support';

type Holder = ReturnType<typeof asHolderOf>;

const nobodys = '00000000-0000-4000-8000-000000000000';

describe('boards', () => {
  let test: TestApp;
  let owner: Holder;
  let colleague: Holder;
  let prefecture: Holder;
  let neighbour: Holder;

  const signedIn = async (username: string, role: 'officer' | 'auditor', division: string): Promise<Holder> =>
    asHolderOf(test, await test.signIn({ username, roles: [role], divisions: [division] }));

  beforeAll(async () => {
    test = await createTestApp();
    owner = await signedIn('owner', 'officer', '520122');
    colleague = await signedIn('colleague', 'auditor', '520122');
    prefecture = await signedIn('prefecture', 'officer', '5201');
    neighbour = await signedIn('neighbour', 'officer', '520123');
  });
  afterAll(() => test.close());

  let count = 0;
  const unique = (): string => `板 ${(count += 1)}`;
  const newView = async (holder: Holder, query = 'period=2019&rows=township'): Promise<string> =>
    (await holder('post', '/views', { name: unique(), query }).expect(201)).body.id;
  const newBoard = async (holder: Holder, board: object = {}) =>
    (await holder('post', '/boards', { name: unique(), sharing: 'own', tiles: [], ...board }).expect(201))
      .body;
  const namesOf = async (holder: Holder): Promise<string[]> =>
    (await holder('get', '/boards').expect(200)).body.map(({ name }: { name: string }) => name);

  it('are arranged, renamed and deleted by their owner', async () => {
    const [first, second] = [await newView(owner), await newView(owner)];
    const tiles = [
      { view: first, width: 'narrow' },
      { view: second, width: 'wide' },
    ];
    const made = await newBoard(owner, { tiles });
    expect(made).toMatchObject({ sharing: 'own', isOwn: true, ownerName: expect.any(String) });
    expect(made.changedAt).toBe('2020-01-10T08:00:00.000Z');
    expect(made.tiles).toEqual([
      { view: first, width: 'narrow', state: 'shown', name: expect.any(String), query: expect.any(String) },
      { view: second, width: 'wide', state: 'shown', name: expect.any(String), query: expect.any(String) },
    ]);
    const name = unique();
    const turned = { name, sharing: 'office', tiles: tiles.toReversed() };
    await owner('put', `/boards/${made.id}`, turned).expect(200);
    const { body } = await owner('get', `/boards/${made.id}`).expect(200);
    expect(body).toMatchObject(turned);
    expect((await owner('get', '/boards')).body).toContainEqual({
      id: made.id,
      name,
      sharing: 'office',
      isOwn: true,
      ownerName: made.ownerName,
      tiles: 2,
      changedAt: made.changedAt,
    });
    await owner('delete', `/boards/${made.id}`).expect(204);
    expect((await owner('get', `/boards/${made.id}`)).body.code).toBe('BOARD.UNKNOWN');
  });

  it.each([
    ['own', [true, false, false, false]],
    ['office', [true, true, false, false]],
    ['area', [true, true, true, false]],
  ])('shared as %s are seen by whom they are for', async (sharing, seen) => {
    const { id, name } = await newBoard(owner, {
      sharing,
      tiles: [{ view: await newView(owner), width: 'wide' }],
    });
    const everybody = [owner, colleague, prefecture, neighbour];
    expect(await Promise.all(everybody.map(async (who) => (await namesOf(who)).includes(name)))).toEqual(
      seen,
    );
    const answers = await Promise.all(everybody.map((who) => who('get', `/boards/${id}`)));
    expect(answers.map(({ status }) => status)).toEqual(seen.map((may) => (may ? 200 : 404)));
    expect(answers.map(({ body }) => body.isOwn)).toEqual(
      seen.map((may, at) => (may ? at === 0 : undefined)),
    );
    await owner('delete', `/boards/${id}`).expect(204);
  });

  it('of others are read alone', async () => {
    const { id, name } = await newBoard(owner, { sharing: 'area' });
    for (const who of [colleague, prefecture]) {
      const answers = [
        await who('put', `/boards/${id}`, { name: 'mine', sharing: 'own', tiles: [] }),
        await who('delete', `/boards/${id}`),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [404, 'BOARD.UNKNOWN'],
        [404, 'BOARD.UNKNOWN'],
      ]);
    }
    expect(await namesOf(owner)).toContain(name);
  });

  it('are closed to reporters and administrators', async () => {
    const { id } = await newBoard(owner, { sharing: 'area' });
    for (const role of ['reporter', 'admin'] as const) {
      const holder = asHolderOf(test, await test.signIn({ roles: [role] }));
      await holder('get', '/boards').expect(403);
      await holder('get', `/boards/${id}`).expect(403);
      await holder('post', '/boards', { name: 'a', sharing: 'own', tiles: [] }).expect(403);
    }
    await test.http.get('/api/v1/boards').expect(401);
  });

  it('say of a tile that its view is gone, or names a place out of scope', async () => {
    const [gone, wide, plain] = [
      await newView(prefecture),
      await newView(prefecture, 'scope=520123&period=2019'),
      await newView(prefecture),
    ];
    const tiles = [gone, wide, plain].map((view) => ({ view, width: 'narrow' }));
    const { id } = await newBoard(prefecture, { sharing: 'area', tiles });
    await prefecture('delete', `/views/${gone}`).expect(204);
    const statesFor = async (who: Holder) =>
      (await who('get', `/boards/${id}`).expect(200)).body.tiles.map((tile: Record<string, unknown>) => [
        tile['state'],
        tile['name'] === null && tile['query'] === null,
      ]);
    const [deleted, hidden, shown] = [
      ['deleted', true],
      ['hidden', true],
      ['shown', false],
    ];
    expect(await statesFor(prefecture)).toEqual([deleted, shown, shown]);
    expect(await statesFor(owner)).toEqual([deleted, hidden, shown]);
    const { body } = await prefecture('put', `/boards/${id}`, { name: unique(), sharing: 'own', tiles });
    expect(body.tiles).toHaveLength(3);
  });

  it('follow the rights that owner and reader have now', async () => {
    const mover = await signedIn('mover', 'officer', '520122');
    const { id } = await newBoard(mover, { sharing: 'office' });
    const change = (changes: string) =>
      test.source.query(`update account set ${changes} where username = 'mover'`);
    await colleague('get', `/boards/${id}`).expect(200);
    await change(`disabled_at = now()`);
    await colleague('get', `/boards/${id}`).expect(404);
    await change(`disabled_at = null, divisions = '{520123000000}'`);
    await colleague('get', `/boards/${id}`).expect(404);
    await neighbour('get', `/boards/${id}`).expect(200);
    await change(`roles = '{reporter}'`);
    await neighbour('get', `/boards/${id}`).expect(404);
  });

  it('hold only views of their owner, and name all others at once', async () => {
    const [own, foreign] = [await newView(owner), await newView(colleague)];
    const tiles = [foreign, own, nobodys].map((view) => ({ view, width: 'wide' }));
    const { id } = await newBoard(owner);
    for (const answer of [
      await owner('post', '/boards', { name: unique(), sharing: 'own', tiles }),
      await owner('put', `/boards/${id}`, { name: unique(), sharing: 'own', tiles }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'BOARD.VIEW_UNKNOWN']);
      expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
        'tiles[0].view',
        'tiles[2].view',
      ]);
    }
  });

  it('have one name once; the same name is free for others', async () => {
    const { name } = await newBoard(owner);
    const other = await newBoard(owner);
    const board = { name, sharing: 'own', tiles: [] };
    for (const answer of [
      await owner('post', '/boards', board),
      await owner('put', `/boards/${other.id}`, board),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'BOARD.NAME_TAKEN']);
    await owner('put', `/boards/${other.id}`, { ...board, name: other.name }).expect(200);
    await colleague('post', '/boards', board).expect(201);
  });

  it('are told all mistakes at once', async () => {
    const tiles = [{ view: 'x', width: 'huge' }];
    const { status, body } = await owner('post', '/boards', {
      name: ' ',
      sharing: 'all',
      tiles,
      owner: 'me',
    });
    expect([status, body.code]).toEqual([400, 'REQUEST.INVALID']);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'name',
      'owner',
      'sharing',
      'tiles[0].view',
      'tiles[0].width',
    ]);
  });

  it.each([
    ['one view twice', [nobodys, nobodys]],
    [
      'more than twenty tiles',
      Array.from({ length: 21 }, (_, at) => nobodys.replace(/..$/, String(at + 10))),
    ],
  ])('refuse %s', async (_, views) => {
    const tiles = views.map((view) => ({ view, width: 'wide' }));
    const { status, body } = await owner('post', '/boards', { name: unique(), sharing: 'own', tiles });
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'REQUEST.INVALID', 'tiles']);
  });

  it('are at most twenty an account', async () => {
    const busy = await signedIn('busy', 'auditor', '520122');
    for (let made = 0; made < 20; made += 1) await newBoard(busy);
    const { status, body } = await busy('post', '/boards', { name: unique(), sharing: 'own', tiles: [] });
    expect([status, body.code]).toEqual([409, 'BOARD.TOO_MANY']);
  });
});
