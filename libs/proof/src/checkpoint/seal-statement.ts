import type { Queries } from '@xiangtong/infrastructure';
import type { ConfirmationKind } from '../publish/confirmation';
import { signNote } from './signed-note';
import type { Signer } from './checkpoint-signer';

const STATEMENT = 'xiangtong.sealed/1';

/** What the bureau states of an edition by its signature. */
interface SealedEdition {
  readonly seal: string;
  readonly seq: number;
  readonly ledgerHash: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** Null for editions of before, of which nobody has noted it. */
  readonly kind: ConfirmationKind | null;
  readonly confirmedAt: Date | null;
}

const editions = `select seal.seal, (manifest -> 'asOf' ->> 'seq')::bigint as seq, manifest -> 'asOf' ->> 'ledgerHash' as "ledgerHash",
  published_by as "publishedBy", published_at as "publishedAt", confirmation.kind, confirmation.confirmed_at as "confirmedAt"
  from seal left join seal_confirmation confirmation on confirmation.seal = seal.seal`;

const statementOf = (edition: SealedEdition): string => {
  const confirmed = [
    edition.kind ?? 'unknown',
    ...(edition.confirmedAt ? [edition.confirmedAt.toISOString()] : []),
  ];
  return [
    STATEMENT,
    `seal ${edition.seal}`,
    `ledger ${edition.seq} ${edition.ledgerHash}`,
    `published ${edition.publishedAt.toISOString()}`,
    `by ${edition.publishedBy}`,
    `confirmed ${confirmed.join(' ')}`,
    '',
  ].join('\n');
};

const BATCH = 100;

/** Whether an edition waits for its signature. */
export const isUnsigned = async (queries: Queries): Promise<boolean> => {
  const [row] = await queries.query<{ waits: boolean }[]>(
    'select exists (select from seal where not exists (select from seal_signature made where made.seal = seal.seal)) as waits',
  );
  return row!.waits;
};

/** Signs what is not signed, the oldest first; call it under the lock of the checkpoints. */
export const signEditions = async (queries: Queries, signer: Signer, now: Date): Promise<number> => {
  const waiting = await queries.query<SealedEdition[]>(
    `${editions} where not exists (select from seal_signature made where made.seal = seal.seal)
     order by published_at, seal.seal limit ${BATCH}`,
  );
  for (const edition of waiting)
    await queries.query('insert into seal_signature (seal, note, made_at) values ($1, $2, $3)', [
      edition.seal,
      signNote(statementOf(edition), signer.origin, signer.key),
      now,
    ]);
  return waiting.length;
};

/** An edition as it stands today, and the note that was signed of it. */
export interface SignedEdition {
  readonly seal: string;
  readonly statement: string;
  readonly note: string;
}

export const signedEditions = async (queries: Queries): Promise<SignedEdition[]> => {
  const rows = await queries.query<(SealedEdition & { note: string })[]>(
    `select edition.*, made.note from (${editions}) edition join seal_signature made on made.seal = edition.seal
     order by edition.seal`,
  );
  return rows.map((row) => ({ seal: row.seal, statement: statementOf(row), note: row.note }));
};
