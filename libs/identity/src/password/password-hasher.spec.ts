import { issuePassword, ONE_TIME_PASSWORD_MS } from './one-time-password';
import { PasswordHasher } from './password-hasher';
import { passwordMistakes } from './password-policy';

describe('PasswordHasher', () => {
  it('works with argon2id at no less than OWASP asks for', async () => {
    const hasher = new PasswordHasher();
    const hash = await hasher.hash('correct horse battery');
    const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(hash) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    expect(Number(lanes)).toBe(1);
    expect(await hasher.verify(hash, 'correct horse battery')).toBe(true);
    expect(await hasher.verify(hash, 'correct horse batterx')).toBe(false);
    expect(await hasher.verify(null, '')).toBe(false);
  });
});

describe('one-time passwords', () => {
  const now = new Date('2020-01-10T08:00:00Z');

  it('are readable, all different, and good enough for the policy', () => {
    const issued = Array.from({ length: 500 }, () => issuePassword(now).oneTimePassword);
    expect(new Set(issued).size).toBe(500);
    for (const password of issued) {
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
      expect(passwordMistakes('password', password, 'liu.yang')).toEqual([]);
    }
  });

  it('last a week', () => {
    expect(issuePassword(now).expiresAt.getTime() - now.getTime()).toBe(ONE_TIME_PASSWORD_MS);
    expect(ONE_TIME_PASSWORD_MS).toBe(7 * 86_400_000);
  });
});
