import type { ReceivedEdition } from '@xiangtong/contracts';
import type { DivisionCode } from '@xiangtong/domain';
import type { Queries } from '@xiangtong/infrastructure';
import type { EditionHead } from '../format/edition';

export interface KeptEdition {
  readonly id: string;
  readonly place: DivisionCode;
  readonly head: EditionHead;
  readonly receivedAt: Date;
  readonly replacedBy: ReceivedEdition['replacedBy'];
}

export interface EditionToKeep {
  readonly hash: string;
  readonly place: DivisionCode;
  readonly head: EditionHead;
  readonly content: Buffer;
  readonly sentBy: string;
  readonly receivedAt: Date;
}

export interface ReceivedQuery {
  /** Patterns of the divisions that the caller may see. */
  readonly divisionPatterns: readonly string[];
  readonly place?: DivisionCode | undefined;
  readonly seal?: string | undefined;
  /** Only those received before this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** What was said last about each edition; one that was withdrawn stays so. */
const editions = `
  with edition as (
    select distinct on (place, seal) id, place, seal, head, received_at from exchange_edition
    order by place, seal, json_typeof(head -> 'withdrawn') = 'null', id desc
  )
  select id::text, place, head, received_at as "receivedAt", (
    select later.seal from edition later
    where later.place = edition.place and later.head ->> 'replaces' = edition.seal order by later.id desc limit 1
  ) as "replacedBy"
  from edition
  where place like any($1::text[]) and ($2::text is null or place = $2) and ($3::text is null or seal = $3)
    and ($4::bigint is null or id < $4)
  order by edition.id desc limit $5`;

/** Editions that lower installations have sealed and sent, kept for ever as they were signed. */
export class EditionStore {
  constructor(private readonly queries: Queries) {}

  /** The place of which it was taken. */
  async placeOf(hash: string): Promise<DivisionCode | null> {
    const [row] = await this.queries.query<{ place: DivisionCode }[]>(
      'select place from exchange_edition where hash = $1',
      [hash],
    );
    return row?.place ?? null;
  }

  /** The newest first. */
  list({ divisionPatterns, place, seal, before, limit }: ReceivedQuery): Promise<KeptEdition[]> {
    const parameters = [divisionPatterns, place ?? null, seal ?? null, before ?? null, limit];
    return this.queries.query<KeptEdition[]>(editions, parameters);
  }

  /** All that was ever said of an edition, by whatever place. */
  said(seal: string): Promise<Pick<KeptEdition, 'place' | 'head' | 'receivedAt'>[]> {
    return this.queries.query(
      'select place, head, received_at as "receivedAt" from exchange_edition where seal = $1 order by id',
      [seal],
    );
  }

  async content(id: string): Promise<Buffer> {
    const [row] = await this.queries.query<{ content: Buffer }[]>(
      'select content from exchange_edition where id = $1',
      [id],
    );
    return row!.content;
  }

  async keep({ hash, place, head, content, sentBy, receivedAt }: EditionToKeep): Promise<void> {
    await this.queries.query(
      `insert into exchange_edition (hash, place, seal, head, content, sent_by, received_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [hash, place, head.seal, JSON.stringify(head), content, sentBy, receivedAt],
    );
  }
}
