import type { Clock, Logger, ProviderConfig } from '@xiangtong/infrastructure';
import type { EntityManager } from 'typeorm';
import { CreateAccount } from './account/create-account';
import { Boards } from './boards/boards';
import { OwnPasskeys } from './passkey/own-passkeys';
import { PasskeyChallenges } from './passkey/passkey-challenges';
import { PasskeyProof } from './passkey/passkey-proof';
import type { RelyingParty } from './passkey/relying-party';
import { FigureNotes } from './notes/figure-notes';
import { CodeProof } from './second-factor/code-proof';
import { SecondFactorProof } from './second-factor/second-factor-proof';
import { SecondFactor } from './second-factor/second-factor';
import { DraftKeys } from './draft-key/draft-keys';
import { LookUps } from './look-up/look-ups';
import { LogIn } from './login/log-in';
import type { SignInRules } from './session/sign-in-rules';
import { PasswordProof } from './login/password-proof';
import { ChangePassword } from './login/change-password';
import { PasswordHasher, type PasswordCost } from './password/password-hasher';
import { CreatePerson } from './people/create-person';
import { ImportPeople } from './people/import-people';
import { managerOf, type Manager } from './people/manager';
import { PeopleDesk, type ProviderOfPeople } from './people/people-desk';
import { PeopleReadModel } from './people/people-read-model';
import type { Principal } from './principal/principal';
import { readGroupRules } from './provider/group-rules';
import { OpenIdProvider } from './provider/openid-provider';
import { ProviderAccounts, type ProviderAccountsParts } from './provider/provider-accounts';
import { ProviderSignIn } from './provider/provider-sign-in';
import { RenewalReminders } from './provider/renewal-reminders';
import { RightsOfRemembered } from './caller/remembered-caller';
import { ResolveCaller } from './caller/resolve-caller';
import type { UnitDirectory } from './account/unit-directory';
import { LogOut } from './session/log-out';
import { OpenSession } from './session/open-session';
import { OwnSessions } from './session/own-sessions';
import { storeOf, type Store, type Transactions } from './store';
import { TokenDesk } from './token/token-desk';
import { SavedViews } from './views/saved-views';

/** The use cases for accounts and sessions, created once per process. */
export interface Identity {
  readonly createAccount: CreateAccount;
  readonly logIn: LogIn;
  /** Null where nobody signs in with a provider. */
  readonly provider: ProviderSignIn | null;
  /** Whether passwords of this product open a session. */
  readonly localSignIn: boolean;
  readonly logOut: LogOut;
  readonly resolveCaller: ResolveCaller;
  readonly rightsOfRemembered: RightsOfRemembered;
  readonly renewalReminders: RenewalReminders;
  readonly changePassword: ChangePassword;
  readonly secondFactor: SecondFactor;
  readonly passkeys: OwnPasskeys;
  readonly factorProof: SecondFactorProof;
  readonly sessions: OwnSessions;
  readonly draftKeys: DraftKeys;
  readonly tokens: TokenDesk;
  readonly views: SavedViews;
  readonly boards: Boards;
  readonly notes: FigureNotes;
  readonly lookUps: LookUps;
  readonly managerOf: (principal: Principal) => Promise<Manager>;
  readonly createPerson: CreatePerson;
  readonly importPeople: ImportPeople;
  readonly peopleDesk: PeopleDesk;
  readonly people: PeopleReadModel;
}

export const IDENTITY = Symbol('Identity');

export interface IdentityOptions {
  readonly manager: EntityManager;
  readonly units: UnitDirectory;
  readonly clock: Clock;
  /** SQL of an `ArrivalPosition`, read with the caller of each request. */
  readonly arrivalPosition?: string;
  /** Cheaper in tests; the standard otherwise. */
  readonly passwordCost?: PasswordCost | undefined;
  readonly rules?: Partial<SignInRules>;
  /** Whose passkeys are; null where the address of the service allows none. */
  readonly relyingParty?: RelyingParty | null;
  /** Null where nobody signs in with a provider. */
  readonly provider?: { readonly config: ProviderConfig; readonly logger: Logger } | null;
}

const usualRules: SignInRules = {
  secondFactorRoles: [],
  localSignIn: true,
  session: { idleMinutes: 60, hours: 12 },
  vouchedDays: 7,
};

const providerOf = (
  { provider, units, clock }: IdentityOptions,
  parts: Pick<ProviderAccountsParts, 'store' | 'transactions' | 'hasher'>,
  rules: SignInRules,
): { readonly signIn: ProviderSignIn; readonly ofPeople: ProviderOfPeople } | null => {
  if (!provider) return null;
  const { config, logger } = provider;
  const groups = config.groupsFile === null ? null : readGroupRules(config.groupsFile);
  const signIn = new ProviderSignIn({
    provider: new OpenIdProvider(config, clock, logger),
    name: config.name,
    accounts: new ProviderAccounts({ ...parts, units, clock, name: config.name, rules: groups }),
    sessions: new OpenSession(parts.transactions, clock, rules.session),
    store: parts.store,
    clock,
    rules,
  });
  return { signIn, ofPeople: { issuer: config.issuer, isRuling: groups !== null, rules } };
};

/** What is shown besides the password: codes and passkeys. */
const factorsOf = (
  { clock, relyingParty = null }: IdentityOptions,
  { store, transactions }: Pick<ProviderAccountsParts, 'store' | 'transactions'>,
): Pick<Identity, 'secondFactor' | 'passkeys' | 'factorProof'> => {
  const challenges = new PasskeyChallenges(store, clock, relyingParty);
  const factorProof = new SecondFactorProof(
    store,
    new CodeProof(transactions, clock),
    new PasskeyProof(store, transactions, challenges, clock),
    clock,
  );
  return {
    factorProof,
    secondFactor: new SecondFactor(store, transactions, factorProof, clock),
    passkeys: new OwnPasskeys(store, transactions, challenges, clock),
  };
};

const viewsOf = (store: Store, clock: Clock): Pick<Identity, 'views' | 'boards' | 'notes'> => ({
  views: new SavedViews(store, clock),
  boards: new Boards(store, clock),
  notes: new FigureNotes(store, clock),
});

export const createIdentity = (options: IdentityOptions): Identity => {
  const { manager, units, clock, passwordCost } = options;
  const rules: SignInRules = { ...usualRules, ...options.rules };
  const store = storeOf(manager, options.arrivalPosition);
  const transactions: Transactions = (work) => manager.transaction((bound) => work(storeOf(bound)));
  const hasher = new PasswordHasher(passwordCost);
  const proof = new PasswordProof(store, transactions, hasher, clock);
  const factors = factorsOf(options, { store, transactions });
  const sessions = new OpenSession(transactions, clock, rules.session);
  const people = new PeopleReadModel(manager, store, units, clock);
  const provider = providerOf(options, { store, transactions, hasher }, rules);
  return {
    createAccount: new CreateAccount(transactions, units, hasher, clock),
    logIn: new LogIn(proof, sessions, factors.factorProof, clock, rules),
    provider: provider?.signIn ?? null,
    localSignIn: rules.localSignIn,
    logOut: new LogOut(store),
    resolveCaller: new ResolveCaller(store, units, clock, rules),
    rightsOfRemembered: new RightsOfRemembered(store.accounts, units, clock),
    renewalReminders: new RenewalReminders(transactions, clock),
    changePassword: new ChangePassword(proof, transactions, hasher, clock),
    ...factors,
    sessions: new OwnSessions(store, transactions, clock, rules.session),
    draftKeys: new DraftKeys(store, clock),
    tokens: new TokenDesk(store, transactions, units, clock),
    ...viewsOf(store, clock),
    lookUps: new LookUps(store, transactions, clock),
    managerOf: (principal) => managerOf(principal, units),
    createPerson: new CreatePerson(transactions, units, hasher, clock),
    importPeople: new ImportPeople({ people, transactions, units, hasher, clock }),
    peopleDesk: new PeopleDesk({
      people,
      transactions,
      units,
      hasher,
      clock,
      provider: provider?.ofPeople ?? null,
    }),
    people,
  };
};
