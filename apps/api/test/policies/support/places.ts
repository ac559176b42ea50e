import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { changeTrust, PublicationDesk, sha256, writeEdition } from '@xiangtong/exchange';
import { NoteSigner } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { plainJpeg } from '@xiangtong/testing';
import { asHolderOf, inside, outside, testPassword, type Holder, type TestApp } from '../../support';
import { SoftwarePasskey } from '../../support/sign-in/software-passkey';

/** A reporting unit with all data that an endpoint could show or change. */
export interface Place {
  readonly unit: string;
  readonly county: string;
  /** User name of a reporter of this unit only. */
  readonly clerk: string;
  readonly store: string;
  /** Submissions: one in the ledger, one that waits for review, one that is written. */
  readonly accepted: string;
  readonly submitted: string;
  readonly draft: string;
  /** SHA-256 of a photo of the accepted and of the written one, the same in every place. */
  readonly photo: string;
  /** Ledger position from which on the accepted one is visible. */
  readonly seq: number;
  readonly belongings: Belongings;
}

/** What an officer of the place has made for themselves. */
interface Belongings {
  readonly run: string;
  readonly publicRun: string;
  readonly file: string;
  /** The run has been published under it. */
  readonly seal: string;
  /** Of an edition that an installation of the county has sent. */
  readonly receivedSeal: string;
  readonly schedule: string;
  readonly view: string;
  readonly board: string;
  readonly note: string;
  readonly session: string;
  readonly apiToken: string;
  readonly passkey: string;
}

const line = (store: string) => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  store,
  quantity: 1,
  amount: 10,
  orders: 1,
});

/** An account that has signed in; sessions opened later are theirs too. */
export interface Owner {
  readonly username: string;
  readonly token: string;
}

interface MadeRun {
  readonly run: string;
  readonly file: string;
}

const runDone = async (holder: Holder, scope: string, edition: 'internal' | 'public'): Promise<MadeRun> => {
  const asked = { period: '2019', scope, edition, formats: ['json'] };
  const { body } = await holder('post', '/reports/yoy/runs', asked).expect(202);
  const { runId: run } = body as { runId: string };
  for (;;) {
    const { body } = await holder('get', `/runs/${run}`).expect(200);
    const { status, files, failure } = body as {
      status: string;
      files: { name: string }[];
      failure: string | null;
    };
    if (status === 'done') return { run, file: files[0]!.name };
    if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}: ${failure}`);
    await pause(50);
  }
};

const publishedRun = async (holder: Holder, scope: string): Promise<MadeRun & { readonly seal: string }> => {
  const made = await runDone(holder, scope, 'internal');
  const { body } = await holder('post', `/runs/${made.run}/publish`, {}).expect(200);
  return { ...made, seal: (body as { seal: string }).seal };
};

/** As if an installation of the county had sent it. */
const receivedEdition = async ({ source, clock }: TestApp, county: string): Promise<string> => {
  const signer = new NoteSigner(`${county}.example/ledger`, generateKeyPairSync('ed25519').privateKey);
  const by = { actor: 'cli:root', at: clock.now() };
  await changeTrust(source, (trust) => trust.trust(county, signer.key, by));
  const seal = sha256(county);
  const content = writeEdition(
    {
      place: county,
      seal,
      report: 'yoy',
      title: `${county} 公报`,
      period: '2019',
      language: 'zh',
      publishedAt: by.at.toISOString(),
      replaces: null,
      withdrawn: null,
      files: [{ name: 'bulletin.json', content: Buffer.from('{}') }],
    },
    signer,
  );
  const desk = new PublicationDesk({ source, catalogue: new ReferenceCatalogue(source), clock });
  const whole = { offset: 0, size: content.length };
  await desk.receive({ username: county, mayPublishFor: () => true }, sha256(content), whole, content);
  return seal;
};

/** Adds a passkey, and opens a session with a recovery code: earlier sessions end with the first passkey. */
const newPasskey = async (test: TestApp, { username, token }: Owner): Promise<string> => {
  const holder = asHolderOf(test, token);
  const { body: asked } = await holder('post', '/auth/passkeys/enrolment').expect(201);
  const { body: own } = await holder('get', '/auth/passkeys').expect(200);
  const { challenge, rp } = asked as { challenge: string; rp: { id: string } };
  const { address: origin } = own as { address: string };
  const made = new SoftwarePasskey().enrol({ challenge, origin, rpId: rp.id });
  const { body } = await holder('post', '/auth/passkeys', { name: '电脑', passkey: made }).expect(201);
  const { passkey, recoveryCodes } = body as { passkey: { id: string }; recoveryCodes: string[] };
  const signIn = { username, password: testPassword, code: recoveryCodes[0] };
  await test.http.post('/api/v1/auth/login').send(signIn).expect(200);
  return passkey.id;
};

const belongingsOf = async (test: TestApp, owner: Owner, county: string): Promise<Belongings> => {
  const holder = asHolderOf(test, owner.token);
  const made = async (path: string, body: object): Promise<string> =>
    ((await holder('post', path, body).expect(201)).body as { id: string }).id;
  const schedule = { report: 'yoy', scope: county, formats: ['json'], day: 5, hour: 8 };
  const apiToken = { name: `token-${county}`, expiresAt: '2020-02-01T00:00:00Z' };
  const passkey = await newPasskey(test, owner);
  const { body: sessions } = await holder('get', '/auth/sessions').expect(200);
  const view = await made('/views', {
    name: `view-${county}`,
    query: `period=2019&county=${county}`,
    sharing: 'area',
  });
  return {
    ...(await publishedRun(holder, county)),
    receivedSeal: await receivedEdition(test, county),
    publicRun: (await runDone(holder, county, 'public')).run,
    schedule: await made('/report-schedules', schedule),
    view,
    board: await made('/boards', {
      name: `board-${county}`,
      sharing: 'area',
      tiles: [{ view, width: 'wide' }],
    }),
    note: await made('/figure-notes', {
      figure: `cube:2019:none@1/amount/all/county=${county}`,
      text: `note-${county}`,
    }),
    session: (sessions as { id: string; current: boolean }[]).find(({ current }) => !current)!.id,
    apiToken: await made('/auth/tokens', apiToken),
    passkey,
  };
};

const household = (unit: string, idNumber: string): string =>
  `id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income
${idNumber},${unit},一般贫困户,3,2014,,2018,3000`;

/** The household that is registered in each unit. */
export const idNumbers: Readonly<Record<string, string>> = {
  [inside]: '520122199002020010',
  [outside]: '520123199002020017',
};

const arrange = async (test: TestApp, reviewer: Holder, unit: string, owner: Owner): Promise<Place> => {
  const county = unit.slice(0, 6);
  const clerk = `clerk-${county}`;
  const store = `STORE-${county}`;
  const holder = asHolderOf(test, await test.signIn({ username: clerk, roles: ['reporter'], units: [unit] }));
  const write = async (period: string): Promise<string> => {
    const { body } = await holder('post', '/submissions', { unit, period, lines: [line(store)] }).expect(201);
    return body.id;
  };
  const show = async (id: string): Promise<string> => {
    const sent = holder('post', `/submissions/${id}/photos`).attach('file', plainJpeg(), '发货单.jpg');
    const { body } = await sent.expect(201);
    return (body as { digest: string }).digest;
  };
  const submit = async (id: string): Promise<string> => {
    await holder('post', `/submissions/${id}/submit`).expect(200);
    return id;
  };
  const shown = await write('2019-10');
  const photo = await show(shown);
  const accepted = await submit(shown);
  const { body } = await reviewer('post', `/submissions/${accepted}/accept`).expect(200);
  const [submitted, draft] = [await submit(await write('2019-11')), await write('2019-12')];
  await show(draft);
  await reviewer('post', '/impact/households')
    .type('text/csv')
    .send(household(unit, idNumbers[unit]!))
    .expect(200);
  const { seq } = body as { seq: number };
  const belongings = await belongingsOf(test, owner, county);
  return { unit, county, clerk, store, accepted, submitted, draft, photo, seq, belongings };
};

/** The same on both sides of the border of Xifeng; `owner` is an officer inside. */
export const arrangePlaces = async (
  test: TestApp,
  owner: Owner,
): Promise<Record<'inside' | 'outside', Place>> => {
  const prefecture = { roles: ['officer', 'impact'], divisions: ['5201'] } as const;
  const reviewer = asHolderOf(test, await test.signIn(prefecture));
  const username = 'officer-outside';
  const token = await test.signIn({ username, roles: ['officer'], divisions: [outside.slice(0, 6)] });
  return {
    inside: await arrange(test, reviewer, inside, owner),
    outside: await arrange(test, reviewer, outside, { username, token }),
  };
};
