import { announce, type Happening } from '@xiangtong/infrastructure';
import type { EntityManager } from 'typeorm';
import { AccountRepository } from './account/account.repository';
import { DraftKeyRepository } from './draft-key/draft-key.repository';
import { DeviceRepository } from './device/device.repository';
import { BoardRepository } from './boards/board.repository';
import { FigureNoteRepository } from './notes/figure-note.repository';
import { AccountEventRepository } from './event/account-event.repository';
import { BrakeRepository } from './brake/brake.repository';
import { SessionRepository } from './session/session.repository';
import { TokenRepository } from './token/token.repository';
import { PasskeyRepository } from './passkey/passkey.repository';
import { SecondFactorRepository } from './second-factor/second-factor.repository';
import { ProviderAttemptRepository } from './provider/provider-attempt.repository';
import { ProviderIdentityRepository } from './provider/provider-identity.repository';
import { SavedViewRepository } from './views/saved-view.repository';

/** The repositories of identity, bound to one connection or one transaction. */
export interface Store {
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly tokens: TokenRepository;
  readonly brakes: BrakeRepository;
  readonly devices: DeviceRepository;
  readonly events: AccountEventRepository;
  readonly views: SavedViewRepository;
  readonly boards: BoardRepository;
  readonly notes: FigureNoteRepository;
  readonly secondFactors: SecondFactorRepository;
  readonly passkeys: PasskeyRepository;
  readonly draftKeys: DraftKeyRepository;
  readonly announce: (happening: Happening) => Promise<void>;
  readonly providerIdentities: ProviderIdentityRepository;
  readonly providerAttempts: ProviderAttemptRepository;
}

export const storeOf = (manager: EntityManager, arrivalPosition: string | null = null): Store => ({
  accounts: new AccountRepository(manager),
  sessions: new SessionRepository(manager, arrivalPosition),
  tokens: new TokenRepository(manager),
  brakes: new BrakeRepository(manager),
  devices: new DeviceRepository(manager),
  events: new AccountEventRepository(manager),
  views: new SavedViewRepository(manager),
  boards: new BoardRepository(manager),
  notes: new FigureNoteRepository(manager),
  secondFactors: new SecondFactorRepository(manager),
  passkeys: new PasskeyRepository(manager),
  draftKeys: new DraftKeyRepository(manager),
  announce: (happening) => announce(manager, happening),
  providerIdentities: new ProviderIdentityRepository(manager),
  providerAttempts: new ProviderAttemptRepository(manager),
});

/** Runs work in one transaction; only the repositories passed to it belong to the transaction. */
export type Transactions = <Result>(work: (store: Store) => Promise<Result>) => Promise<Result>;
