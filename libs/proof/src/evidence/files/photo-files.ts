import { PhotoStore, type PhotoView } from '@xiangtong/collection';
import { readExcerptRevisions, type ExcerptRevision } from '@xiangtong/ledger';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';
import { bundleNames, type BundleNames } from '../names';

const columns = [
  'sha256',
  'file',
  'unit',
  'unit_name',
  'period',
  'submission',
  'number',
  'bytes',
  'removed_by',
  'removed_at',
  'removed_why',
];

/** A photo with the first of the revisions in the bundle that have it. */
interface BundledPhoto {
  readonly photo: PhotoView;
  readonly revision: ExcerptRevision;
}

const nameOf = ({ digest, kind, removed }: PhotoView): string =>
  removed === null ? `photos/${digest}.${kind}` : '';

const cells = ({ photo, revision }: BundledPhoto, names: BundleNames): readonly string[] => [
  photo.digest,
  nameOf(photo),
  revision.unit,
  names.unit(revision.unit),
  revision.period,
  revision.submission,
  String(photo.number),
  String(photo.size),
  photo.removed?.by ?? '',
  photo.removed?.at ?? '',
  photo.removed?.reason ?? '',
];

/** Photos in the order of the ledger, each once per submission. */
const photosOf = async ({ database, window }: EvidenceSource): Promise<BundledPhoto[]> => {
  const store = new PhotoStore(database.manager);
  const found = new Map<string, BundledPhoto>();
  for await (const revisions of readExcerptRevisions(database.manager, window, 'none')) {
    for (const revision of revisions.filter(({ photos }) => photos.length > 0)) {
      const views = await store.list(revision.submission);
      for (const photo of views.filter(({ digest }) => revision.photos.includes(digest))) {
        const key = `${revision.submission}/${photo.digest}`;
        if (!found.has(key)) found.set(key, { photo, revision });
      }
    }
  }
  return [...found.values()];
};

/**
 * The photos that belong to the revisions, under their SHA-256, and a list of them. One that an officer has taken away is
 * in the list alone, whatever the position of the bundle.
 */
export const addPhotoFiles = async (writer: BundleWriter, source: EvidenceSource): Promise<void> => {
  const store = new PhotoStore(source.database.manager);
  const written = new Set<string>();
  const listed: BundledPhoto[] = [];
  for (const found of await photosOf(source)) {
    const { submission } = found.revision;
    const bytes = await store.bytes(submission, found.photo.digest);
    // A photo without bytes was taken away, maybe just now.
    const photo = bytes ? found.photo : (await store.find(submission, found.photo.digest))!;
    listed.push({ ...found, photo });
    const name = nameOf(photo);
    if (bytes && !written.has(name)) await writer.text(name, bytes);
    written.add(name);
  }
  await writer.csv('photos.csv', columns, rows(listed, bundleNames(source.catalogue)));
};

async function* rows(photos: readonly BundledPhoto[], names: BundleNames) {
  yield photos.map((photo) => cells(photo, names));
}
