import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Database, Queries, TimeAuthority } from '@xiangtong/infrastructure';
import { readToken, timeStampRequest, tokenOf } from './time-stamp-token';

/** A checkpoint that an authority has seen. */
export interface StampedCheckpoint {
  readonly size: number;
  /** What the hash is of: the signed note, in UTF-8. */
  readonly note: string;
  /** DER encoded. */
  readonly token: Buffer;
  readonly time: Date;
  readonly authority: string;
}

const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 65_536;
const REQUEST = 'application/timestamp-query';

const columns = `checkpoint.size, checkpoint.note, stamp.token, stamp.time, stamp.authority`;
const stamped = `checkpoint_timestamp stamp join checkpoint on checkpoint.id = stamp.checkpoint_id`;

/** The newest of which there is a token. */
export const newestStamped = async (queries: Queries): Promise<StampedCheckpoint | null> => {
  const rows = await queries.query<StampedCheckpoint[]>(
    `select ${columns} from ${stamped} order by checkpoint.id desc limit 1`,
  );
  return rows[0] ?? null;
};

/** The token of a checkpoint, if it has one. */
export const stampOf = async (queries: Queries, note: string): Promise<StampedCheckpoint | null> => {
  const rows = await queries.query<StampedCheckpoint[]>(
    `select ${columns} from ${stamped} where checkpoint.note = $1 order by checkpoint.id limit 1`,
    [note],
  );
  return rows[0] ?? null;
};

/** Has the newest checkpoint stamped by an authority, unless it is: a clock that the bureau cannot set. */
export class TimeStamper {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly authority: TimeAuthority,
  ) {}

  /** Null when there is nothing to stamp. Throws when the authority cannot be reached or believed. */
  async stampNewest(): Promise<StampedCheckpoint | null> {
    const [newest] = await this.source.query<{ id: string; size: number; note: string; stamped: boolean }[]>(
      `select id, size, note, exists (select from checkpoint_timestamp where checkpoint_id = checkpoint.id) as stamped
       from checkpoint order by id desc limit 1`,
    );
    if (!newest || newest.stamped) return null;
    const { id, size, note } = newest;
    const hash = createHash('sha256').update(note).digest();
    const made = { size, note, ...(await askForTime(this.authority, hash)) };
    await this.source.query(
      `insert into checkpoint_timestamp (checkpoint_id, token, time, authority, made_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, made.token, made.time, made.authority, this.clock.now()],
    );
    return made;
  }
}

/** A token of the authority over a SHA-256. Throws when it cannot be reached or believed. */
export const askForTime = async (
  { url, roots }: TimeAuthority,
  hash: Buffer,
): Promise<Pick<StampedCheckpoint, 'token' | 'time' | 'authority'>> => {
  const nonce = randomBytes(8);
  // Neither a sign bit nor a leading zero: DER writes the number as it is.
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': REQUEST },
    body: new Uint8Array(timeStampRequest(hash, nonce)),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`the time-stamping authority answers ${response.status}`);
  const token = tokenOf(await bodyOf(response));
  return { token, ...readToken(token, { hash, nonce, roots }) };
};

const bodyOf = async ({ body }: Response): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new Error('the time-stamping authority answers with too much');
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
};
