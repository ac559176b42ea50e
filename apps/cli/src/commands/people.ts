import {
  catalogueUnits,
  createIdentity,
  systemManager,
  type Identity,
  type IssuedPassword,
  type Manager,
} from '@xiangtong/identity';
import { withContext, type CliContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { print, type OutputOptions } from '../terminal/output';

type Issue = (identity: Identity, manager: Manager) => Promise<IssuedPassword>;

const identityOf = ({ source, catalogue, clock }: CliContext): Identity =>
  createIdentity({ manager: source.manager, units: catalogueUnits(catalogue), clock });

/** What a new password takes from an account that was there before. */
const REMOVED = 'Sessions, API tokens and second factors of the account are removed.';

/** `note` follows the line with the password and says what the command did besides. */
const issue = (username: string, options: OutputOptions, make: Issue, note = ''): Promise<void> =>
  withContext(async (context) => {
    const issued = await make(identityOf(context), systemManager(localActor().username));
    const { oneTimePassword, expiresAt } = issued;
    const line = `${username}  ${oneTimePassword}  (to be changed at the first sign-in, until ${expiresAt.toISOString()})`;
    print({ username, ...issued }, note === '' ? line : `${line}\n${note}`, options);
  });

/** The way back in when nobody is left who could reset a password: a new one-time password for any account. */
export const resetPasswordCommand = (username: string, options: OutputOptions): Promise<void> =>
  issue(username, options, ({ peopleDesk }, manager) => peopleDesk.resetPassword(manager, username), REMOVED);

/** When the provider is away and signing in by password is switched off: for one account it works for a day. */
export const breakGlassCommand = (username: string, options: OutputOptions): Promise<void> =>
  issue(
    username,
    options,
    ({ peopleDesk }, manager) => peopleDesk.breakGlass(manager, username),
    `The account can sign in within 24 hours, also where passwords are switched off. ${REMOVED}`,
  );

/** The first account of an installation; admins then create officers over HTTP. */
export const addAdminCommand = (
  username: string,
  displayName: string,
  options: OutputOptions,
): Promise<void> =>
  issue(username, options, ({ createPerson }, manager) =>
    createPerson.execute(manager, {
      username,
      displayName,
      roles: ['admin'],
      rights: [],
      divisions: [],
      units: [],
    }),
  );
