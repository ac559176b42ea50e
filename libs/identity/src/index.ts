export type { AccountWithPassword as AccountInput } from './account/create-account';
export { roles, type Role, rights, type Right, type Grant, isRole, isRight } from './account/role';
export { type Addressee, Audience } from './audience/audience';
export { tileWidths, type Board, type BoardTile } from './boards/board';
export type { BoardWithViews, Boards } from './boards/boards';
export type { FigureNote } from './notes/figure-note';
export * from './entities';
export type { AccountEvent } from './event/account-event';
export { accountEvents } from './event/account-events';
export { type Identity, type IdentityOptions, IDENTITY, createIdentity } from './identity';
export { checkSignIn } from './login/sign-in-check';
export { ReadBudget } from './look-up/read-budget';
export type { SignInAttempt, SignInOrigin } from './session/sign-in-origin';
export type { IssuedPassword } from './password/one-time-password';
export { DEMO_PASSWORD } from './password/password-policy';
export { type PasswordCost } from './password/password-hasher';
export { systemManager, type Manager } from './people/manager';
export { personStates, type PersonState, type PersonView } from './people/person';
export * from './account/catalogue-units';
export { isFreshlyProved, type Principal, type RightsHolder, hasRole, hasRight } from './principal/principal';
export { rememberCaller, type RememberedCaller } from './caller/remembered-caller';
export {
  type Scope,
  type LocatedUnit,
  everything,
  scopeOf,
  seesConfidential,
  isRespondent,
  canSeeDivision,
  canSeeUnit,
  scopeCondition,
} from './principal/scope';
export { PROVIDER_ATTEMPT_MS } from './provider/provider-sign-in';
export type { OpenedSession } from './session/open-session';
export {
  passkeyTransports,
  type PasskeyTransport,
  type Passkey,
  type PasskeyEnrolment,
  type ShownPasskey,
  type CreationOptions,
  type RequestOptions,
} from './passkey/passkey';
export { relyingPartyOf, type RelyingParty } from './passkey/relying-party';
export type { Enrolment } from './second-factor/second-factor';
export type { OwnSession } from './session/own-sessions';
export type { ApiTokenView, IssuedToken } from './token/token-desk';
export { sharings, type Sharing } from './sharing';
export type { SavedView } from './views/saved-view';
export type { SavedViews } from './views/saved-views';
export { identityRecords } from './schema';
