import { asHolderOf, createTestApp, type TestApp } from '../support';

describe('saved views', () => {
  let test: TestApp;
  let officer: ReturnType<typeof asHolderOf>;
  let auditor: ReturnType<typeof asHolderOf>;

  beforeAll(async () => {
    test = await createTestApp();
    officer = asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: ['520122'] }));
    auditor = asHolderOf(test, await test.signIn({ roles: ['auditor'], divisions: ['520122'] }));
  });
  afterAll(() => test.close());

  const query = 'period=2019&rows=county&where=store%3A%E5%BA%97';
  const namesOf = async (holder: typeof officer): Promise<string[]> =>
    (await holder('get', '/views')).body.map(({ name }: { name: string }) => name);

  it('are kept as they were named, for their owner alone', async () => {
    const names = ['各县增速 📈', 'مقارنة المحافظات', '<img src=x onerror=alert(1)>', '=1+1'];
    for (const name of names) {
      const { status, body } = await officer('post', '/views', { name, query });
      expect([status, body]).toEqual([
        201,
        {
          id: expect.any(String),
          name,
          query,
          createdAt: '2020-01-10T08:00:00.000Z',
          sharing: 'own',
          isOwn: true,
          ownerName: expect.any(String),
        },
      ]);
    }
    expect((await namesOf(officer)).sort()).toEqual(names.sort());
    expect(await namesOf(auditor)).toEqual([]);
  });

  it('are shown as far as they name places that the caller may see now', async () => {
    const mover = await test.signIn({ username: 'mover', roles: ['officer'], divisions: ['5201'] });
    const holder = asHolderOf(test, mover);
    const queries = {
      anywhere: 'period=2019&where=destination:320102',
      inside: 'scope=520122&where=township:520122001',
      elsewhere: 'scope=520123',
      filtered: 'period=2019&where=county:520122,520123',
    };
    for (const [name, query] of Object.entries(queries))
      expect((await holder('post', '/views', { name, query })).status).toBe(201);
    expect((await namesOf(holder)).sort()).toEqual(Object.keys(queries).sort());
    const request = { name: 't', expiresAt: '2020-02-01T00:00:00Z', divisions: ['520122'] };
    const { body } = await holder('post', '/auth/tokens', request);
    expect((await namesOf(asHolderOf(test, body.token))).sort()).toEqual(['anywhere', 'inside']);
    await test.source.query(`update account set divisions = $1 where username = 'mover'`, [['520122000000']]);
    test.clock.set(new Date('2020-01-10T08:01:00Z'));
    expect((await namesOf(holder)).sort()).toEqual(['anywhere', 'inside']);
  });

  it.each([
    ['own', [true, false, false, false]],
    ['office', [true, true, false, false]],
    ['area', [true, true, true, false]],
  ])(
    'shared as %s are seen by whom they are for, and changed by their owner alone',
    async (sharing, seen) => {
      const signedIn = async (division: string) =>
        asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: [division] }));
      const everybody = [officer, auditor, await signedIn('520122001'), await signedIn('520123')];
      const name = `给同事看 ${sharing}`;
      const { body } = await officer('post', '/views', { name, query });
      expect((await officer('patch', `/views/${body.id}`, { sharing })).body).toMatchObject({
        sharing,
        isOwn: true,
      });
      const answers = await Promise.all(everybody.map(namesOf));
      expect(answers.map((names) => names.includes(name))).toEqual(seen);
      const [shown] = (await auditor('get', '/views')).body.filter(
        (one: { id: string }) => one.id === body.id,
      );
      expect(shown?.isOwn ?? false).toBe(false);
      for (const change of [
        await auditor('patch', `/views/${body.id}`, { sharing: 'area' }),
        await auditor('delete', `/views/${body.id}`),
      ])
        expect([change.status, change.body.code]).toEqual([404, 'VIEW.UNKNOWN']);
      const odd = await officer('patch', `/views/${body.id}`, { sharing: 'world' });
      expect([odd.status, odd.body.code]).toEqual([400, 'REQUEST.INVALID']);
      await officer('delete', `/views/${body.id}`);
    },
  );

  it('have one name once; the same name is free for others', async () => {
    await officer('post', '/views', { name: '同名', query });
    const again = await officer('post', '/views', { name: '同名', query });
    expect([again.status, again.body.code]).toEqual([409, 'VIEW.NAME_TAKEN']);
    expect((await auditor('post', '/views', { name: '同名', query })).status).toBe(201);
  });

  it('are deleted by their owner alone', async () => {
    const { body } = await officer('post', '/views', { name: '要删的', query });
    const foreign = await auditor('delete', `/views/${body.id}`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'VIEW.UNKNOWN']);
    expect((await officer('delete', `/views/${body.id}`)).status).toBe(204);
    expect(await namesOf(officer)).not.toContain('要删的');
    expect((await officer('delete', `/views/${body.id}`)).status).toBe(404);
  });

  it.each([
    ['no letter', { name: '  ', query }],
    ['a name too long', { name: '字'.repeat(61), query }],
    ['a line break', { name: 'a\nb', query }],
    ['no query', { name: 'a', query: '' }],
    ['a query too long', { name: 'a', query: `period=${'1'.repeat(2042)}` }],
    ['a query that is not encoded', { name: 'a', query: 'where=店' }],
    ['an owner', { name: 'a', query, accountId: '00000000-0000-4000-8000-000000000000' }],
  ])('refuse %s', async (_, body) => {
    const answer = await officer('post', '/views', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.INVALID']);
  });

  it('are at most a hundred', async () => {
    const busy = asHolderOf(test, await test.signIn({ roles: ['auditor'], divisions: ['520122'] }));
    for (let count = 0; count < 100; count += 1) {
      expect((await busy('post', '/views', { name: `${count} ${'字'.repeat(50)}`, query })).status).toBe(201);
    }
    const { status, body } = await busy('post', '/views', { name: '一百零一', query });
    expect([status, body.code]).toEqual([409, 'VIEW.TOO_MANY']);
  });
});
