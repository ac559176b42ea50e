import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countySecrets } from './county-secrets';
import { parseEnvironment } from './environment';

let [data, home]: string[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'xiangtong-data-'));
  home = mkdtempSync(join(tmpdir(), 'xiangtong-home-'));
});
afterEach(() => {
  for (const folder of [data!, home!]) rmSync(folder, { recursive: true });
});

const stores = (variables: Readonly<Record<string, string>> = {}) =>
  countySecrets(parseEnvironment(variables), data!, home);
const first = 'a first secret of more than thirty-two characters';

describe('county secrets', () => {
  it('stand in the data folder while one tries the product out', () => {
    const [secret, ...others] = stores().read();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(others).toEqual([]);
    expect(stores().read()).toEqual([secret]);
    expect(stores().besideData).toBe(join(data!, 'impact.secret'));
    expect(statSync(join(data!, 'impact.secret')).mode & 0o777).toBe(0o600);
  });

  it('stand outside it in production, except where one is in use already', () => {
    const production = { NODE_ENV: 'production' };
    const path = join(home!, '.config/xiangtong/impact.secret');
    const [secret] = stores(production).read();
    expect(stores(production).besideData).toBeNull();
    expect(readFileSync(path, 'utf8').trim()).toBe(secret);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(join(data!, 'impact.secret'), first);
    expect(stores(production).read()).toEqual([first]);
    expect(stores(production).besideData).toBe(join(data!, 'impact.secret'));
  });

  it('grow by a line of the file', () => {
    const path = join(home!, 'kept/impact.secret');
    const named = { IMPACT_SECRET_FILE: path };
    const [one] = stores(named).read();
    expect(stores(named).add()).toBe(path);
    const secrets = stores(named).read();
    expect(secrets).toHaveLength(2);
    expect(secrets[0]).toBe(one);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('begin with the one of the environment', () => {
    expect(stores({ IMPACT_SECRET: first }).read()).toEqual([first]);
    expect(stores({ IMPACT_SECRET: first }).add()).toBeNull();
    const both = { IMPACT_SECRET: first, IMPACT_SECRET_FILE: join(home!, 'later.secret') };
    expect(stores(both).read()).toEqual([first]);
    stores(both).add();
    expect(stores(both).read()).toEqual([first, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});
