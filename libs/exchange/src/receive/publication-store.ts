import type { PublicationChain, PublicationDetail, PublicationView } from '@xiangtong/contracts';
import type { DivisionCode, Month, Period } from '@xiangtong/domain';
import type { Queries } from '@xiangtong/infrastructure';

export interface TakenPublication {
  readonly hash: string;
  readonly place: DivisionCode;
  readonly origin: string;
  readonly detail: PublicationDetail;
  readonly period: string;
  readonly asOf: number;
  readonly outcome: NonNullable<PublicationView['taken']>;
  readonly sentBy: string;
  readonly takenAt: Date;
}

/** The newest publication of a chain; `taken` has the newest first. */
export const newestOf = (
  taken: readonly TakenPublication[],
  { detail, period }: Pick<PublicationChain, 'detail' | 'period'>,
): TakenPublication | undefined => taken.find((one) => one.detail === detail && one.period === period);

export interface PublicationToKeep extends Omit<TakenPublication, 'period'> {
  readonly period: Period;
  readonly content: Buffer;
}

const columns = `hash, place, origin, detail, period, as_of::float8 as "asOf", outcome, sent_by as "sentBy", taken_at as "takenAt"`;

/** Publications whose figures are in force or have been, kept for ever as they were signed. */
export class PublicationStore {
  constructor(private readonly queries: Queries) {}

  async byHash(hash: string): Promise<TakenPublication | null> {
    const [row] = await this.queries.query<TakenPublication[]>(
      `select ${columns} from exchange_publication where hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  /** Publications about a place by one installation, with at least one of these months; the newest first. */
  about(
    place: DivisionCode,
    origin: string,
    { from, to }: { readonly from: Month; readonly to: Month },
  ): Promise<TakenPublication[]> {
    return this.queries.query<TakenPublication[]>(
      `select ${columns} from exchange_publication
       where place = $1 and origin = $2 and first_month <= $4 and last_month >= $3 order by id desc`,
      [place, origin, from, to],
    );
  }

  /** The newest of all. */
  newest(limit: number): Promise<TakenPublication[]> {
    return this.queries.query<TakenPublication[]>(
      `select ${columns} from exchange_publication order by id desc limit $1`,
      [limit],
    );
  }

  async keep({ period, ...kept }: PublicationToKeep): Promise<void> {
    const { hash, place, origin, detail, asOf, content, outcome, sentBy, takenAt } = kept;
    await this.queries.query(
      `insert into exchange_publication (hash, place, origin, detail, period, first_month, last_month, as_of, content,
         outcome, sent_by, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        hash,
        place,
        origin,
        detail,
        period.text,
        period.from,
        period.to,
        asOf,
        content,
        JSON.stringify(outcome),
        sentBy,
        takenAt,
      ],
    );
  }
}
