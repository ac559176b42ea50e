import { isWithin } from '@xiangtong/domain';
import type { Principal } from './principal/principal';

export const sharings = ['own', 'office', 'area'] as const;
/** Who sees a thing with its owner: nobody, those of the same divisions, those of any place in them or around them. */
export type Sharing = (typeof sharings)[number];

interface Owner {
  readonly accountId: string;
  readonly displayName: string;
  /** Divisions the owner has today. */
  readonly divisions: readonly string[];
}

/** What a person keeps, and may share. */
export interface Shared {
  readonly sharing: Sharing;
  readonly owner: Owner;
}

export type Reader = Pick<Principal, 'accountId' | 'divisions'>;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((code) => other.some((division) => isWithin(code, division) || isWithin(division, code)));

const sharedWith: Readonly<
  Record<Sharing, (owner: readonly string[], reader: readonly string[]) => boolean>
> = { own: () => false, office: isSame, area: meet };

/** Compares the divisions of owner and reader today. What is shared shows no figures that the reader may not see. */
export const mayRead = ({ owner, sharing }: Shared, { accountId, divisions }: Reader): boolean =>
  owner.accountId === accountId || sharedWith[sharing](owner.divisions, divisions);

/** An SQL condition: the owner, account `a`, still works here and may share. */
export const sharesToday = `a.disabled_at is null and a.roles && '{officer,auditor}'::text[]`;
