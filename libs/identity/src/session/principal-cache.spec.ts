import { noSecondFactor, type Principal } from '../principal/principal';
import { PrincipalCache } from './principal-cache';

const principal: Principal = {
  accountId: '00000000-0000-0000-0000-000000000000',
  username: 'someone',
  displayName: 'Someone',
  roles: ['reporter'],
  rights: [],
  divisions: [],
  units: [],
  credential: { kind: 'session', id: '00000000-0000-0000-0000-000000000001', isOfProvider: false },
  mustChangePassword: false,
  secondFactor: noSecondFactor,
};

const start = new Date('2020-01-10T08:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const farAway = later(3_600_000);

describe('PrincipalCache', () => {
  it('keeps a principal for five seconds', () => {
    const cache = new PrincipalCache();
    cache.beginReading()('a', principal, start, farAway);
    expect(cache.get('a', later(4_999))).toBe(principal);
    expect(cache.get('a', later(5_000))).toBeNull();
  });

  it('does not outlive the session', () => {
    const cache = new PrincipalCache();
    cache.beginReading()('a', principal, start, later(1_000));
    expect(cache.get('a', later(1_000))).toBeNull();
  });

  it('distrusts an entry of the future after the clock was set back', () => {
    const cache = new PrincipalCache();
    cache.beginReading()('a', principal, later(60_000), farAway);
    expect(cache.get('a', start)).toBeNull();
  });

  it('does not take in what was read before a session was closed', () => {
    const cache = new PrincipalCache();
    const put = cache.beginReading();
    cache.evict('a');
    put('a', principal, start, farAway);
    expect(cache.get('a', start)).toBeNull();
  });

  it('is bounded', () => {
    const cache = new PrincipalCache();
    const put = cache.beginReading();
    for (let index = 0; index < 2_001; index += 1) put(String(index), principal, start, farAway);
    expect(cache.get('0', start)).toBeNull();
    expect(cache.get('2000', start)).toBe(principal);
  });
});
