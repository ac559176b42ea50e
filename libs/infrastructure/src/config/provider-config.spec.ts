import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvironment } from './environment';
import { providerConfig } from './provider-config';

const configOf = (source: Record<string, string>) => providerConfig(parseEnvironment(source));

const complete = {
  OIDC_ISSUER: 'https://sso.xf.gov.cn/realms/county',
  OIDC_CLIENT_ID: 'xiangtong',
  PUBLIC_URL: 'https://tongji.xf.gov.cn/',
};

describe('the provider in the configuration', () => {
  it('is none unless it is named', () => {
    expect(configOf({})).toBeNull();
  });

  it('is asked at its own origin and those that are named', () => {
    expect(configOf({ ...complete, OIDC_ORIGINS: 'https://keys.xf.gov.cn/any, https://a.cn' })).toEqual({
      issuer: 'https://sso.xf.gov.cn/realms/county',
      clientId: 'xiangtong',
      clientSecret: null,
      scopes: 'openid profile',
      groupsClaim: 'groups',
      groupsFile: null,
      name: { zh: 'sso.xf.gov.cn', en: 'sso.xf.gov.cn' },
      origins: ['https://sso.xf.gov.cn', 'https://keys.xf.gov.cn', 'https://a.cn'],
      acr: null,
      callback: 'https://tongji.xf.gov.cn/signed-in',
      home: 'https://tongji.xf.gov.cn/',
    });
  });

  it('takes the secret out of a file, which is better than the environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xiangtong-oidc-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'hidden\n');
    const both = { ...complete, OIDC_CLIENT_SECRET: 'open', OIDC_CLIENT_SECRET_FILE: file };
    expect(configOf(both)?.clientSecret).toBe('hidden');
    writeFileSync(file, '\n');
    expect(() => configOf(both)).toThrow('OIDC_CLIENT_SECRET_FILE is empty');
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ OIDC_ISSUER: complete.OIDC_ISSUER }, 'needs OIDC_CLIENT_ID and PUBLIC_URL'],
    [{ ...complete, OIDC_ISSUER: 'http://sso.xf.gov.cn' }, 'OIDC_ISSUER must be an https address'],
    [{ ...complete, OIDC_ORIGINS: 'http://10.0.0.1' }, 'OIDC_ORIGINS must be an https address'],
    [{ ...complete, OIDC_SCOPES: 'profile' }, 'openid among them'],
    [{ LOCAL_SIGN_IN: 'off' }, 'nobody could sign in'],
  ])('stops the start when %j is not enough', (source, reason) => {
    expect(() => configOf(source as Record<string, string>)).toThrow(reason);
  });

  it('may be on this machine itself without https', () => {
    expect(configOf({ ...complete, OIDC_ISSUER: 'http://127.0.0.1:4000' })?.origins).toEqual([
      'http://127.0.0.1:4000',
    ]);
  });
});
