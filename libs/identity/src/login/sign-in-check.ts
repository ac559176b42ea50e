import { randomBytes } from 'node:crypto';
import { createIdentity, type IdentityOptions } from '../identity';
import { codeAt, stepOf } from '../second-factor/totp';
import { storeOf } from '../store';

/** Ends the transaction of a check that went well. */
class RollBack extends Error {}

/**
 * Signs in as a person does, with an account that exists in a transaction alone and is rolled back: password, session,
 * rights, a telephone as second factor, a second sign-in with its code, and the way out. The same classes do it as in a
 * request, so that whatever keeps everybody out fails here too: a module, the hash of passwords, a table, a right of the
 * database. Nothing of it remains, and nobody's account is touched.
 *
 * Throws the failure.
 */
export const checkSignIn = async (options: IdentityOptions): Promise<void> => {
  try {
    await options.manager.transaction(async (manager) => {
      await signInOnce({
        ...options,
        manager,
        rules: { ...options.rules, localSignIn: true },
        provider: null,
      });
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
};

const signInOnce = async (options: IdentityOptions): Promise<void> => {
  const { createAccount, logIn, logOut, resolveCaller, secondFactor } = createIdentity(options);
  const password = randomBytes(24).toString('base64url');
  const username = `sign-in-check.${randomBytes(8).toString('hex')}`;
  const accountId = await createAccount.execute({
    username,
    displayName: username,
    password,
    grants: ['auditor'],
  });
  const first = await logIn.execute({ username, password });
  const caller = await resolveCaller.execute(first.token);
  if (caller?.accountId !== accountId) throw new Error('a session that was just opened is not known');
  await secondFactor.begin(caller);
  const factor = await storeOf(options.manager).secondFactors.ofAccount(accountId);
  if (!factor?.secret) throw new Error('a telephone that was just set up is not known');
  // No code is taken twice, and that of half a minute ago is still good.
  const step = stepOf(options.clock.now());
  await secondFactor.confirm(caller, codeAt(factor.secret, step - 1));
  const second = await logIn.execute({ username, password, code: codeAt(factor.secret, step) });
  await logOut.execute(second.token);
  if ((await resolveCaller.execute(second.token)) !== null)
    throw new Error('a session that was closed is open');
};
