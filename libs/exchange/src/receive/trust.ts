import { recordInstallationEvent } from '@xiangtong/collection';
import {
  divisionLevel,
  divisionPrefix,
  isWithin,
  parseDivisionCode,
  type DivisionCode,
} from '@xiangtong/domain';
import { DomainError, type Database, type Queries, type Transaction } from '@xiangtong/infrastructure';
import { formatKey, type NoteSigner } from '@xiangtong/proof';
import { isDivision } from '@xiangtong/reference';

type NoteKey = NoteSigner['key'];

export interface Trusted {
  readonly place: DivisionCode;
  readonly key: NoteKey;
  readonly trustedBy: string;
  readonly trustedAt: Date;
}

interface TrustRow extends Omit<Trusted, 'key'> {
  readonly origin: string;
  readonly publicKey: Buffer;
}

interface By {
  readonly actor: string;
  readonly at: Date;
}

/** Keeps others from taking publications of the place until the transaction ends. */
export const lockPlace = async (transaction: Transaction, place: DivisionCode): Promise<void> => {
  await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [`xiangtong.exchange/${place}`]);
};

/** Changes trust one at a time: a check for places inside each other sees all earlier decisions. */
export const changeTrust = (source: Database, change: (trust: TrustStore) => Promise<void>): Promise<void> =>
  source.transaction(async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(hashtext('xiangtong.exchange'))`);
    await change(new TrustStore(transaction));
  });

/** Which key may speak for which place; a newer one takes the place of the one before. */
export class TrustStore {
  constructor(private readonly queries: Queries) {}

  /** Who may speak today, in the order of places. */
  async all(): Promise<Trusted[]> {
    const rows = await this.queries.query<TrustRow[]>(
      `select place, origin, public_key as "publicKey", trusted_by as "trustedBy", trusted_at as "trustedAt"
       from (select distinct on (place) * from exchange_trust order by place, id desc) newest
       where public_key is not null order by place`,
    );
    return rows.map(({ origin, publicKey, ...row }) => ({ ...row, key: { name: origin, publicKey } }));
  }

  async of(place: DivisionCode): Promise<NoteKey | null> {
    return (await this.all()).find((trusted) => trusted.place === place)?.key ?? null;
  }

  /**
   * Called in `changeTrust`. Throws EXCHANGE.PLACE: the figures of a place never come from two nested installations.
   */
  async trust(text: string, key: NoteKey, by: By): Promise<void> {
    const place = parseDivisionCode(text);
    const isPlace = place !== null && ['prefecture', 'county'].includes(divisionLevel(place));
    const others =
      place === null ? [] : (await this.all()).filter((trusted) => isNested(trusted.place, place));
    if (!isPlace || others.length > 0 || !(await isDivision(this.queries, place)))
      throw new DomainError('EXCHANGE.PLACE', {
        value: text.slice(0, 32),
        known: others.map((trusted) => divisionPrefix(trusted.place)).join(', ') || '—',
      });
    await this.add(place, key, by);
  }

  /** Called in `changeTrust`. Throws EXCHANGE.NOT_TRUSTED where nobody may speak. */
  async distrust(text: string, by: By): Promise<void> {
    const place = parseDivisionCode(text);
    const key = place && (await this.of(place));
    if (!key) throw new DomainError('EXCHANGE.NOT_TRUSTED', { place: text.slice(0, 32) });
    await this.add(place, { name: key.name, publicKey: null }, by);
  }

  /** Adds a decision; what was known before it takes no more publications of the place. */
  private async add(
    place: DivisionCode,
    { name, publicKey }: { readonly name: string; readonly publicKey: Buffer | null },
    { actor, at }: By,
  ): Promise<void> {
    await lockPlace(this.queries, place);
    await this.queries.query(
      'insert into exchange_trust (place, origin, public_key, trusted_by, trusted_at) values ($1, $2, $3, $4, $5)',
      [place, name, publicKey, actor, at],
    );
    const event =
      publicKey === null
        ? ({ action: 'distrust', about: name } as const)
        : ({ action: 'trust', about: formatKey({ name, publicKey }) } as const);
    await recordInstallationEvent(this.queries, { ...event, place, actor, at });
  }
}

/** Throws EXCHANGE.NOT_TRUSTED and EXCHANGE.SIGNATURE unless the key of the place has signed it. */
export const requireTrusted = async (
  transaction: Transaction,
  {
    head,
    isSignedBy,
  }: {
    readonly head: { readonly origin: string; readonly place: string };
    isSignedBy(key: NoteKey): boolean;
  },
  place: DivisionCode,
): Promise<void> => {
  const key = await new TrustStore(transaction).of(place);
  if (!key) throw new DomainError('EXCHANGE.NOT_TRUSTED', { place: head.place });
  if (key.name !== head.origin || !isSignedBy(key))
    throw new DomainError('EXCHANGE.SIGNATURE', { place: head.place, origin: key.name });
};

const isNested = (one: DivisionCode, other: DivisionCode): boolean =>
  one !== other && (isWithin(one, other) || isWithin(other, one));
