/**
 * A real OpenID Connect provider, as a bureau has one: people sign in there by any name and password, and are in the
 * group `officers`. Usage: node bureau-provider.mjs <port> <address of the service>
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, service] = process.argv.slice(2);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'xiangtong',
      client_secret: 'the secret of the client, of tests alone',
      redirect_uris: [`${service}/signed-in`],
      post_logout_redirect_uris: [`${service}/`],
    },
  ],
  cookies: { keys: ['a key of the tests'] },
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], groups: ['groups'] },
  findAccount: (_, accountId) => ({
    accountId,
    claims: () => ({ sub: accountId, name: '刘洋', preferred_username: accountId, groups: ['officers'] }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      accountId: oidc.session.accountId,
      clientId: oidc.client.clientId,
    });
    grant.addOIDCScope('openid profile groups');
    await grant.save();
    return grant;
  },
});
createServer(provider.callback()).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
