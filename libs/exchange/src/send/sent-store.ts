import type { PublicationChain } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';

export interface Sent {
  readonly hash: string;
  readonly figuresHash: string;
  /** The publication that it follows. */
  readonly previous: string | null;
  readonly content: Buffer;
}

const ofChain = 'place = $1 and detail = $2 and period = $3';

const parametersOf = ({ place, detail, period }: PublicationChain): string[] => [place, detail, period];

/** What this installation has made to be sent, kept so that a broken sending goes on with the same bytes. */
export class SentStore {
  constructor(private readonly queries: Queries) {}

  /** Publications with these figures, the newest first. */
  saying(chain: PublicationChain, figuresHash: string): Promise<Sent[]> {
    return this.queries.query<Sent[]>(
      `select hash, figures_hash as "figuresHash", previous, content from exchange_sent
       where ${ofChain} and figures_hash = $4 order by id desc`,
      [...parametersOf(chain), figuresHash],
    );
  }

  async has(chain: PublicationChain, hash: string): Promise<boolean> {
    const rows = await this.queries.query<unknown[]>(
      `select from exchange_sent where ${ofChain} and hash = $4`,
      [...parametersOf(chain), hash],
    );
    return rows.length > 0;
  }

  async add(chain: PublicationChain, sent: Sent, by: { actor: string; at: Date }): Promise<void> {
    await this.queries.query(
      `insert into exchange_sent (place, detail, period, hash, figures_hash, previous, content, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...parametersOf(chain), sent.hash, sent.figuresHash, sent.previous, sent.content, by.actor, by.at],
    );
  }
}
