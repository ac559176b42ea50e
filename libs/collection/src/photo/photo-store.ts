import { createHash } from 'node:crypto';
import type { Instant } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import { revisionPhotoRelation } from '@xiangtong/ledger';
import type { CleanPhoto, PhotoKind } from './photo-kinds';

export interface PhotoView {
  /** SHA-256 of its bytes, and its address. */
  readonly digest: string;
  /** Number in the submission, from 1; never used again. */
  readonly number: number;
  readonly kind: PhotoKind;
  /** Bytes. */
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** Goes with the next revision. */
  readonly inDraft: boolean;
  /** The revisions that it belongs to. */
  readonly revisions: readonly number[];
  /** Who took it away, and why; its bytes are gone. */
  readonly removed: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

interface Row extends Omit<PhotoView, 'addedAt' | 'removed'> {
  readonly addedAt: Date;
  readonly removedBy: string | null;
  readonly removedAt: Date | null;
  readonly reason: string | null;
}

const toView = ({ addedAt, removedBy, removedAt, reason, ...row }: Row): PhotoView => ({
  ...row,
  addedAt: addedAt.toISOString(),
  removed: removedBy === null ? null : { by: removedBy, at: removedAt!.toISOString(), reason: reason! },
});

const views = `
  select encode(photo.digest, 'hex') as digest, photo.number, photo.kind, photo.size, photo.added_by as "addedBy",
    photo.added_at as "addedAt", photo.drafted and submission.draft is not null as "inDraft",
    array(select shown.revision from ${revisionPhotoRelation} shown
      where shown.submission_id = photo.submission_id and shown.digest = photo.digest order by 1) as revisions,
    removal.actor as "removedBy", removal.at as "removedAt", removal.reason
  from submission_photo photo
  join submission on submission.id = photo.submission_id
  left join photo_removal removal on removal.submission_id = photo.submission_id and removal.digest = photo.digest
  where photo.submission_id = $1`;

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Photos of one submission; what may be done with them is for the desk to know. */
export class PhotoStore {
  constructor(private readonly queries: Queries) {}

  async list(id: string): Promise<PhotoView[]> {
    const rows = await this.queries.query<Row[]>(`${views} order by photo.number`, [id]);
    return rows.map(toView);
  }

  /** The photo with this SHA-256 in hex; null if the submission has no such photo. */
  async find(id: string, digest: string): Promise<PhotoView | null> {
    if (!/^[0-9a-f]{64}$/.test(digest)) return null;
    const [row] = await this.queries.query<Row[]>(`${views} and photo.digest = decode($2, 'hex')`, [
      id,
      digest,
    ]);
    return row ? toView(row) : null;
  }

  /** Null once it was taken away. */
  async bytes(id: string, digest: string): Promise<Buffer | null> {
    const [row] = await this.queries.query<{ bytes: Buffer | null }[]>(
      `select bytes from submission_photo where submission_id = $1 and digest = decode($2, 'hex')`,
      [id, digest],
    );
    return row?.bytes ?? null;
  }

  /** The same bytes again are the photo that is there. */
  async add(id: string, { kind, bytes }: CleanPhoto, by: string, at: Date): Promise<string> {
    const digest = digestOf(bytes);
    await this.queries.query(
      `insert into submission_photo (submission_id, digest, number, kind, size, bytes, added_by, added_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, length($4::bytea), $4, $5, $6
       from submission_photo where submission_id = $1
       on conflict (submission_id, digest) do update set drafted = true`,
      [id, digest, kind, bytes, by, at],
    );
    await this.touch(id);
    return digest.toString('hex');
  }

  /** Takes a photo out of the draft; what belongs to a revision stays with it. */
  async discard(id: string, digest: string): Promise<void> {
    await this.queries.query(
      `update submission_photo set drafted = false where submission_id = $1 and digest = decode($2, 'hex')`,
      [id, digest],
    );
    await this.queries.query(
      'delete from submission_photo where submission_id = $1 and not drafted and not submitted',
      [id],
    );
    await this.touch(id);
  }

  /** Its bytes are gone, who did it and why is on record. */
  async remove(
    id: string,
    digest: string,
    { actor, reason, at }: { readonly actor: string; readonly reason: string; readonly at: Date },
  ): Promise<void> {
    await this.queries.query(
      `insert into photo_removal (submission_id, digest, actor, reason, at) values ($1, decode($2, 'hex'), $3, $4, $5)`,
      [id, digest, actor, reason, at],
    );
    await this.queries.query(
      `update submission_photo set bytes = null, drafted = false where submission_id = $1 and digest = decode($2, 'hex')`,
      [id, digest],
    );
    await this.touch(id);
  }

  private async touch(id: string): Promise<void> {
    await this.queries.query('update submission set photo_changes = photo_changes + 1 where id = $1', [id]);
  }
}
