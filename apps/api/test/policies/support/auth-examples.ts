import type { ScopeExample } from './scope-example';

const officer = (send: ScopeExample['send']): ScopeExample => ({ as: 'officer', send });

/** What a person has for signing in is theirs alone. */
export const authExamples: Readonly<Record<string, ScopeExample>> = {
  'POST /auth/tokens': {
    ...officer(({ county }) => ({
      body: { name: 'scope', expiresAt: '2020-02-01T00:00:00Z', divisions: [county] },
    })),
    says: /divisions\[0\]/,
  },
  'DELETE /auth/sessions/{id}': officer(({ belongings }) => ({ path: { id: belongings.session } })),
  'DELETE /auth/tokens/{id}': officer(({ belongings }) => ({ path: { id: belongings.apiToken } })),
  'PATCH /auth/passkeys/{id}': officer(({ belongings }) => ({
    path: { id: belongings.passkey },
    body: { name: '旧电脑' },
  })),
  'DELETE /auth/passkeys/{id}': officer(({ belongings }) => ({ path: { id: belongings.passkey } })),
};
