import type { SchemaPart } from '@xiangtong/infrastructure';
import { identityEntities } from './entities';
import { Identity1700000000002 } from './migrations/0002-identity';
import { People1700000000008 } from './migrations/0008-people';
import { SavedViews1700000000018 } from './migrations/0018-saved-views';
import { KnownDevices1700000000022 } from './migrations/0022-known-devices';
import { Confidential1700000000070 } from './migrations/0070-confidential';
import { SecondFactor1700000000092 } from './migrations/0092-second-factor';
import { Passkeys1700000000107 } from './migrations/0107-passkeys';
import { Provider1700000000097 } from './migrations/0097-provider';
import { DefinitionsRight1700000000123 } from './migrations/0123-definitions-right';
import { Boards1700000000125 } from './migrations/0125-boards';
import { SharedViews1700000000128 } from './migrations/0128-shared-views';
import { FigureNotes1700000000129 } from './migrations/0129-figure-notes';
import { VouchedUntil1700000000162 } from './migrations/0162-vouched-until';
import { RefusedFactors1700000000171 } from './migrations/0171-refused-factors';
import { DraftKeys1700000000173 } from './migrations/0173-draft-keys';

export const identitySchema: SchemaPart = {
  tables: [
    'account',
    'account_event',
    'api_token',
    'board',
    'draft_key',
    'figure_note',
    'known_device',
    'passkey',
    'passkey_challenge',
    'provider_attempt',
    'provider_identity',
    'saved_view',
    'second_factor',
    'session',
    'sign_in_brake',
  ],
  migrations: [
    Identity1700000000002,
    People1700000000008,
    SavedViews1700000000018,
    KnownDevices1700000000022,
    Confidential1700000000070,
    SecondFactor1700000000092,
    Provider1700000000097,
    Passkeys1700000000107,
    DefinitionsRight1700000000123,
    Boards1700000000125,
    SharedViews1700000000128,
    FigureNotes1700000000129,
    VouchedUntil1700000000162,
    RefusedFactors1700000000171,
    DraftKeys1700000000173,
  ],
  notInBackups: {
    session: 'everybody signs in again',
    api_token: 'a token that was revoked after the backup must not come back to life',
    sign_in_brake: 'holds for minutes',
    provider_attempt: 'ends after ten minutes',
    passkey_challenge: 'ends after five minutes',
  },
  entities: identityEntities,
};

/** Append-only tables, with the columns that are pinned outside. One that is added later is not: old digests stay valid. */
export const identityRecords = {
  account_event: 'account_id, kind, actor, details, at',
};
