import {
  divisionLevel,
  divisionPrefix,
  isWithin,
  parseDivisionCode,
  type DivisionCode,
} from '@xiangtong/domain';
import { DomainError, type Queries } from '@xiangtong/infrastructure';
import type { NoteSigner } from '@xiangtong/proof';
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

/** Which key may speak for which place; a newer one takes the place of the one before. */
export class TrustStore {
  constructor(private readonly queries: Queries) {}

  /** In the order of places. */
  async all(): Promise<Trusted[]> {
    const rows = await this.queries.query<TrustRow[]>(
      `select distinct on (place) place, origin, public_key as "publicKey", trusted_by as "trustedBy",
         trusted_at as "trustedAt" from exchange_trust order by place, id desc`,
    );
    return rows.map(({ origin, publicKey, ...row }) => ({ ...row, key: { name: origin, publicKey } }));
  }

  async of(place: DivisionCode): Promise<NoteKey | null> {
    return (await this.all()).find((trusted) => trusted.place === place)?.key ?? null;
  }

  /** Throws EXCHANGE.PLACE: figures of a place never come from two installations, one above the other. */
  async trust(text: string, key: NoteKey, by: { readonly actor: string; readonly at: Date }): Promise<void> {
    const place = parseDivisionCode(text);
    const isPlace = place !== null && ['prefecture', 'county'].includes(divisionLevel(place));
    const others =
      place === null ? [] : (await this.all()).filter((trusted) => isNested(trusted.place, place));
    if (!isPlace || others.length > 0 || !(await isDivision(this.queries, place)))
      throw new DomainError('EXCHANGE.PLACE', {
        value: text.slice(0, 32),
        known: others.map((trusted) => divisionPrefix(trusted.place)).join(', ') || '—',
      });
    await this.queries.query(
      'insert into exchange_trust (place, origin, public_key, trusted_by, trusted_at) values ($1, $2, $3, $4, $5)',
      [place, key.name, key.publicKey, by.actor, by.at],
    );
  }
}

const isNested = (one: DivisionCode, other: DivisionCode): boolean =>
  one !== other && (isWithin(one, other) || isWithin(other, one));
