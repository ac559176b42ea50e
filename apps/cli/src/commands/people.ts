import { constants } from 'node:fs';
import { chmod, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderPasswordLetter } from '@xiangtong/documents';
import { decodeUtf8 } from '@xiangtong/infrastructure';
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

const identityOf = ({ source, catalogue, clock, config, logger }: CliContext): Identity => {
  const { provider, vouchedDays } = config.identity;
  return createIdentity({
    manager: source.manager,
    units: catalogueUnits(catalogue),
    clock,
    rules: { vouchedDays },
    provider: provider && { config: provider, logger },
  });
};

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

/** Links an account to a person at the provider, as officers do for accounts that see no more than they do. */
export const linkPersonCommand = (username: string, subject: string, options: OutputOptions): Promise<void> =>
  withContext(async (context) => {
    await identityOf(context).peopleDesk.link(systemManager(localActor().username), username, subject);
    print({ username, subject }, `${username} signs in as ${subject} of the provider from now on`, options);
  });

/** The first account of an installation. */
export const addAdminCommand = (
  username: string,
  displayName: string,
  options: OutputOptions,
): Promise<void> =>
  issue(username, options, async ({ createPerson }, manager) => {
    const issued = await createPerson.execute(manager, {
      username,
      displayName,
      roles: ['admin'],
      rights: [],
      divisions: [],
      units: [],
    });
    // The operator of the machine sees everything, and so is told every password.
    return issued!;
  });

export interface ImportPeopleOptions extends OutputOptions {
  /** A new folder for the letters; default one in the data folder. */
  readonly letters?: string;
}

/**
 * Accounts from a list. Their one-time passwords are printed nowhere and kept nowhere but in a letter for each person, in
 * a folder that only the account of the service can open: print them, fold and seal them, then delete the folder.
 */
export const importPeopleCommand = (file: string, options: ImportPeopleOptions): Promise<void> =>
  withContext(async (context) => {
    const { catalogue, clock, config } = context;
    await catalogue.requireSeeded('division');
    const text = decodeUtf8(await readFile(file));
    const stamp = clock.now().toISOString().replaceAll(/[:.]/g, '-');
    const folder = resolve(options.letters ?? join(config.dataDirectory, 'letters', stamp));
    const { rows, created, unchanged } = await identityOf(context).importPeople.execute(
      systemManager(localActor().username),
      text,
      (people) => writeLetters(folder, people, config.publicUrl),
    );
    const letters = created.length === 0 ? null : folder;
    const where =
      letters === null ? '' : `; letters in ${letters}: print, seal, hand over, then delete the folder`;
    print(
      { rows, changed: created.length, created, unchanged, letters },
      `people: ${rows} rows read, ${created.length} made, ${unchanged} as they were${where}`,
      options,
    );
  });

interface NewPerson extends IssuedPassword {
  readonly username: string;
  readonly displayName: string;
}

/** One PDF a person, for the owner alone. Nothing of them is left if one cannot be written. */
const writeLetters = async (
  folder: string,
  people: readonly NewPerson[],
  address: string | null,
): Promise<void> => {
  await mkdir(join(folder, '..'), { recursive: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    await chmod(folder, 0o700);
    for (const person of people) {
      const letter = await renderPasswordLetter({ ...person, address });
      const file = await open(join(folder, `${person.username}.pdf`), NEW_FILE, 0o600);
      try {
        await file.writeFile(letter);
        await file.sync();
      } finally {
        await file.close();
      }
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};

const NEW_FILE = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
