import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDENTITY, systemManager, type Identity } from '@xiangtong/identity';
import { BureauBrowser, startBureauProvider, type BureauProvider } from './sign-in/bureau-provider';
import { createTestApp, type TestApp, type TestAppOptions } from './create-test-app';
import { registerNeighbours } from './people';

/** A browser at the service and at the provider. */
export class Person {
  readonly browser = new BureauBrowser();
  private cookie = '';

  constructor(private readonly test: TestApp) {}

  /** Begins at the service; the address of the provider. */
  async begin(token?: string): Promise<string> {
    const request = this.test.http.post('/api/v1/auth/provider/attempts').set('Cookie', this.cookie);
    const { body, headers } = await (
      token ? request.set('Authorization', `Bearer ${token}`) : request
    ).expect(201);
    this.cookie = String(headers['set-cookie']).split(';')[0]!;
    return (body as { url: string }).url;
  }

  /** Comes back with what the provider has sent. */
  finish(query: string, token?: string) {
    const request = this.test.http
      .post('/api/v1/auth/provider/sessions')
      .set('Cookie', this.cookie)
      .send({ query });
    return token ? request.set('Authorization', `Bearer ${token}`) : request;
  }

  /** All the way, as this person at the provider. */
  async signIn(name: string, token?: string) {
    return this.finish(await this.browser.passThrough(await this.begin(token), name), token);
  }
}

export interface BureauStage extends TestApp {
  readonly provider: BureauProvider;
  readonly person: () => Person;
  readonly identity: Identity;
  readonly commandLine: ReturnType<typeof systemManager>;
  /** The clock of the service beside that of the provider. */
  readonly setClock: (aheadMs?: number) => void;
}

export interface BureauStageOptions extends TestAppOptions {
  /** YAML of OIDC_GROUPS_FILE. */
  readonly groups?: string;
  readonly settings?: Parameters<typeof startBureauProvider>[0];
}

/** A service and the provider of its bureau, both real. */
export const bureauStage = async ({
  groups,
  settings,
  ...options
}: BureauStageOptions): Promise<BureauStage> => {
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-groups-'));
  const groupsFile = groups === undefined ? null : join(folder, 'groups.yaml');
  if (groupsFile !== null) writeFileSync(groupsFile, groups!);
  const provider = await startBureauProvider({ groupsFile, ...settings });
  const test = await createTestApp({ ...options, now: new Date(), provider: provider.settings });
  await registerNeighbours(test);
  return {
    ...test,
    provider,
    person: () => new Person(test),
    identity: test.app.get<Identity>(IDENTITY),
    commandLine: systemManager('operator'),
    setClock: (aheadMs = 0) => test.clock.set(new Date(Date.now() + aheadMs)),
    close: async () => {
      await test.close();
      await provider.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
